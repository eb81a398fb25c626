import { describe, expect, it } from 'vitest';
import { binomialBelow, normalCdf, normalQuantile } from './normal';

/** Known values to the last digit of a double, such as R's pnorm and qnorm print them. */
const CDF: [number, number][] = [
	[0, 0.5],
	[0.5, 0.6914624612740131],
	[1, 0.8413447460685429],
	[-1, 0.15865525393145707],
	[1.96, 0.9750021048517795],
	[-1.96, 0.024997895148220435],
	[-3, 0.0013498980316300933],
	[3, 0.9986501019683699],
	[-5, 2.8665157187919333e-7],
	[-10, 7.619853024160527e-24],
	[-37, 5.725571222524577e-300]
];
const QUANTILE: [number, number][] = [
	[0.5, 0],
	[0.975, 1.959963984540054],
	[0.995, 2.5758293035489004],
	[0.9, 1.2815515655446004],
	[0.8, 0.8416212335729143],
	[0.025, -1.959963984540054],
	[1e-10, -6.361340902404056]
];

describe('the normal distribution', () => {
	it.each(CDF)('P(Z <= %d) = %d, to 1e-13 of the value', (x, p) => {
		expect(Math.abs(normalCdf(x) - p)).toBeLessThan(1e-13 * p + 1e-300);
	});

	it.each(QUANTILE)('the quantile of %d is %d', (p, x) => {
		expect(Math.abs(normalQuantile(p) - x)).toBeLessThan(1e-12);
	});

	it('is one function and its inverse, joined without a step where the formulas meet', () => {
		for (let p = 1e-6; p < 1; p += 0.00991) expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
		for (const x of [3, -3]) expect(Math.abs(normalCdf(x + 1e-9) - normalCdf(x - 1e-9))).toBeLessThan(1e-11);
		expect(() => normalQuantile(0)).toThrow(RangeError);
		expect(() => normalQuantile(1)).toThrow(RangeError);
	});
});

describe('the chance that a cell stays small', () => {
	it('is summed exactly', () => {
		// Three throws of a coin: no heads 1/8, one 3/8.
		expect(binomialBelow(1, 3, 0.5)).toBeCloseTo(1 / 8, 14);
		expect(binomialBelow(2, 3, 0.5)).toBeCloseTo(1 / 2, 14);
		expect(binomialBelow(0, 3, 0.5)).toBe(0);
		expect(binomialBelow(4, 3, 0.5)).toBe(1);
		expect(binomialBelow(3, 10, 0)).toBe(1);
		expect(binomialBelow(3, 10, 1)).toBe(0);
	});

	it('stays a chance for a million people', () => {
		expect(binomialBelow(10, 1_000_000, 0.5)).toBe(0);
		// Nearly Poisson with mean 10: P(X < 10) = 0.4579297144718523.
		expect(binomialBelow(10, 100_000_000, 1e-7)).toBeCloseTo(0.4579297144718523, 6);
	});
});
