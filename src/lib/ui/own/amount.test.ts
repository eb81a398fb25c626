import { describe, expect, test } from 'vitest';
import { isWhole, parseAmount, stepped } from './amount';

describe('an amount in a field', () => {
	test.each([
		['6', 6],
		['007', 7],
		['', null],
		['0', null],
		['1.5', null],
		['-3', null],
		['1e3', null],
		['100', null]
	])('%j is %j years', (text, expected) => {
		expect(parseAmount(text, 'year')).toBe(expected);
	});

	test.each([
		['', false, true],
		['0', false, true],
		['99', false, true],
		['100', false, false],
		['1.5', false, false],
		['', true, false]
	])('%j (not a number: %j) can go on: %j', (value, badInput, expected) => {
		expect(isWhole({ value, validity: { badInput } as ValidityState }, 'year')).toBe(expected);
	});
});

describe('a press on plus or minus', () => {
	test.each<[number | null, number, number | null]>([
		[null, 10, 10],
		[20, 10, 30],
		[25, 10, 30],
		[25, -10, 20],
		[10, -10, null],
		[null, -10, null],
		[9999, 10, 9999]
	])('from %j hours by %j is %j', (from, by, expected) => {
		expect(stepped(from, by, 'hour')).toBe(expected);
	});
});
