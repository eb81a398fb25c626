import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	add,
	compare,
	divide,
	equal,
	floor,
	format,
	fraction,
	inMonths,
	multiply,
	parseExact,
	subtract,
	zero
} from './fraction';

const fractions = fc
	.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 500 }))
	.map(([n, d]) => fraction(n, d));

describe('exact fractions', () => {
	test('addition and multiplication have their laws', () => {
		fc.assert(
			fc.property(fractions, fractions, fractions, (a, b, c) => {
				expect(add(a, b)).toEqual(add(b, a));
				expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
				expect(subtract(add(a, b), b)).toEqual(a);
				if (b.n !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
			})
		);
	});

	test('what is written is read back', () => {
		fc.assert(
			fc.property(fractions, (a) => {
				fc.pre(a.n >= 0);
				expect(parseExact(format(a))).toEqual(a);
			})
		);
	});

	test('floor is the largest whole number not above', () => {
		fc.assert(
			fc.property(fractions, (a) => {
				expect(compare(floor(a), a)).toBeLessThanOrEqual(0);
				expect(compare(add(floor(a), fraction(1)), a)).toBeGreaterThan(0);
			})
		);
	});

	test('terms come to months as the code counts them', () => {
		expect(inMonths({ amount: 9, unit: 'year' })).toEqual(fraction(108));
		expect(inMonths({ amount: 2, unit: 'week' })).toEqual(fraction(14, 30));
		expect(inMonths({ amount: 30, unit: 'day' })).toEqual(fraction(1));
		expect(equal(multiply(fraction(128), fraction(2, 3)), fraction(256, 3))).toBe(true);
	});

	test('what cannot be exact throws instead of rounding', () => {
		expect(() => fraction(2 ** 60)).toThrow(RangeError);
		expect(() => divide(fraction(1), zero)).toThrow(RangeError);
		expect(() => inMonths({ amount: 3, unit: 'hour' })).toThrow(TypeError);
	});
});
