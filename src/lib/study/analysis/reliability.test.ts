import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../model';
import { reliabilityOf } from './reliability';
import { row, scale } from './fixture';
import { correctedEffect, correctedMean } from './swap';
import type { Estimate } from './estimate';

const yes = { kind: 'choice', value: 'yes' } as const;
const no = { kind: 'choice', value: 'no' } as const;
const facts = { a: 'a1' };
const pair = (id: string, first: TaskRow['answer'], second: TaskRow['answer']) => [
	row(id, 1, facts, first),
	row(id, 5, facts, second, { repeats: 1 })
];
const choice = { kind: 'choice', value: 'yes' } as const;

describe('reliability', () => {
	it('is the share that answers the same again, with its n', () => {
		const rows = [pair('r1', yes, yes), pair('r2', no, no), pair('r3', yes, no), pair('r4', no, no)].flat();
		expect(reliabilityOf('e', choice, rows).agreement).toMatchObject({
			kind: 'estimate',
			value: 0.75,
			answers: 4,
			people: 4,
			df: 3
		});
	});

	it('leaves out pairs of which one was skipped', () => {
		const rows = [pair('r1', yes, null), pair('r2', null, yes), pair('r3', yes, yes), pair('r4', yes, no)].flat();
		expect(reliabilityOf('e', choice, rows).agreement).toMatchObject({ value: 0.5, answers: 2 });
	});

	it('finds the swap error: 82 % agreement is 10 % swapped', () => {
		const rows = Array.from({ length: 100 }, (_, at) => pair(`r${at}`, yes, at < 82 ? yes : no)).flat();
		expect(reliabilityOf('e', choice, rows).swap).toMatchObject({
			kind: 'swap',
			value: expect.closeTo(0.1, 12) as number
		});
	});

	it('gives no correction to people who agree no more often than a coin', () => {
		const rows = [pair('r1', yes, no), pair('r2', yes, yes), pair('r3', yes, no)].flat();
		expect(reliabilityOf('e', choice, rows).swap).toMatchObject({
			kind: 'absent',
			reason: 'no-better-than-chance',
			answers: 3
		});
	});

	it('gives scales an ICC: 1 for exact repeats, absent for one pair', () => {
		const exact = [pair('r1', scale(3), scale(3)), pair('r2', scale(9), scale(9))].flat();
		expect(reliabilityOf('e', { kind: 'scale' }, exact).icc).toEqual({
			kind: 'icc',
			value: 1,
			low: 1,
			high: 1,
			answers: 2,
			people: 2
		});
		expect(reliabilityOf('e', { kind: 'scale' }, exact.slice(0, 2)).icc).toMatchObject({
			kind: 'absent',
			reason: 'too-few-people'
		});
		expect(reliabilityOf('e', { kind: 'scale' }, []).icc).toMatchObject({ kind: 'absent', reason: 'no-answers' });
	});
});

describe('the correction for swapped answers', () => {
	const estimate: Estimate = {
		kind: 'estimate',
		value: 0.6,
		se: 0.02,
		low: 0.56,
		high: 0.64,
		df: 99,
		p: 0,
		answers: 400,
		people: 100
	};
	const swap = { kind: 'swap', value: 0.1, variance: 0.0004, answers: 100, people: 100 } as const;

	it('moves a mean away from one half and an effect away from 0', () => {
		expect(correctedMean(estimate, swap)).toMatchObject({ value: expect.closeTo(0.625, 12) as number });
		expect(correctedEffect({ ...estimate, value: 0.2 }, swap)).toMatchObject({
			value: expect.closeTo(0.25, 12) as number
		});
	});

	it('widens by what the swap error itself is uncertain', () => {
		const made = correctedMean(estimate, swap);
		// By hand: 0.02^2 / 0.64 + (0.2 / 0.64)^2 x 0.0004.
		expect(made).toMatchObject({
			se: expect.closeTo(Math.sqrt(0.0004 / 0.64 + (0.2 / 0.64) ** 2 * 0.0004), 12) as number
		});
	});

	it('hands on an absence', () => {
		const none = { kind: 'absent', reason: 'no-better-than-chance', answers: 3, people: 3 } as const;
		expect(correctedMean(estimate, none)).toMatchObject({ kind: 'absent', reason: 'no-better-than-chance' });
	});
});
