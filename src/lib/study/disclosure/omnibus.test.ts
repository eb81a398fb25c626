import { describe, expect, it } from 'vitest';
import type { Test } from '../analysis/wald';
import { showTest } from './omnibus';
import { usual } from './policy';

describe('a test that is shown', () => {
	const test = (p: number, people = 137): Test => ({
		kind: 'test',
		f: 3.14159,
		df1: 2,
		df2: people - 1,
		p,
		people,
		answers: people * 2
	});
	const gate = { policy: usual, open: true };

	it.each([
		[0.0004, 0.001],
		[0.0437, 0.05],
		[0.05, 0.1],
		[0.49, 0.5],
		[0.93, 1]
	])('tells of a chance of %d the step below %d, and no statistic', (p, told) => {
		expect(showTest(test(p), gate)).toEqual({ kind: 'test', p: told, people: 130, answers: 270 });
	});

	it('is withheld where one of the differences is, or people are few', () => {
		expect(showTest(test(0.2), { ...gate, open: false })).toEqual({ kind: 'withheld', minimum: 10 });
		expect(showTest(test(0.2, 9), gate)).toEqual({ kind: 'withheld', minimum: 10 });
	});

	it('moves when enough people came or went', () => {
		expect(showTest(test(0.2, 137), { ...gate, last: 128 }).kind).toBe('as-before');
		expect(showTest(test(0.2, 137), { ...gate, last: 127 }).kind).toBe('test');
		expect(showTest(test(0.2, 137), { ...gate, last: 147 }).kind).toBe('test');
	});
});
