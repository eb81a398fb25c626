/**
 * Exact fractions over safe integers, in lowest terms with a positive denominator.
 * Penalties are small numbers: an overflow is a defect of the corpus and throws instead of rounding.
 */
import type { Amount, Duration, Exact } from '../model';

export interface Fraction {
	readonly n: number;
	readonly d: number;
}

function gcd(a: number, b: number): number {
	while (b !== 0) [a, b] = [b, a % b];
	return a;
}

export function fraction(n: number, d = 1): Fraction {
	if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) {
		throw new RangeError(`${n}/${d} is not an exact fraction`);
	}
	const sign = d < 0 ? -1 : 1;
	const divisor = gcd(Math.abs(n), Math.abs(d)) * sign;
	return { n: n === 0 ? 0 : n / divisor, d: d / divisor };
}

/** Whole numbers need no common divisor; nearly every figure of the law is one. */
function whole(n: number): Fraction {
	if (!Number.isSafeInteger(n)) throw new RangeError(`${n}/1 is not an exact fraction`);
	return { n: n === 0 ? 0 : n, d: 1 };
}

const bothWhole = (a: Fraction, b: Fraction) => a.d === 1 && b.d === 1;

export const zero: Fraction = fraction(0);
export const one: Fraction = fraction(1);

export const add = (a: Fraction, b: Fraction): Fraction =>
	bothWhole(a, b) ? whole(a.n + b.n) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction =>
	bothWhole(a, b) ? whole(a.n - b.n) : fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction =>
	bothWhole(a, b) ? whole(a.n * b.n) : fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Fraction, b: Fraction): number => a.n * b.d - b.n * a.d;
export const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;
export const smallest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);

/** The largest whole number not above `a`. */
export const floor = (a: Fraction): Fraction => fraction(Math.floor(a.n / a.d));

export const format = (a: Fraction): string => (a.d === 1 ? String(a.n) : `${a.n}/${a.d}`);

/** Reads an exact number of the rules: `9`, `"9"` or `"4/3"`. */
export function parseExact(exact: Exact): Fraction {
	if (typeof exact === 'number') return whole(exact);
	const slash = exact.indexOf('/');
	if (slash < 0) return whole(Number(exact));
	return fraction(Number(exact.slice(0, slash)), Number(exact.slice(slash + 1)));
}

/** A month is 30 days (art. 88 Sr); a week is 7 days and a year 12 months. */
const monthsPerUnit = {
	day: fraction(1, 30),
	week: fraction(7, 30),
	month: one,
	year: fraction(12)
} as const;

/** A duration in months, exactly. */
export function inMonths(duration: Duration | Amount): Fraction {
	if (duration.unit === 'hour' || duration.unit === 'euro') {
		throw new TypeError(`${duration.unit} is not a unit of time served`);
	}
	return multiply(parseExact(duration.amount), monthsPerUnit[duration.unit]);
}
