/** Middle and spread of amounts, without an average: one joke of 900 years must not move what the room is seen to think. */
import { SMALLEST } from './small';

/** An amount and how many people gave it. */
export interface Weighted {
	value: number;
	count: number;
}

export interface Spread {
	/** How many amounts there are, in steps of five. */
	count: number;
	median: number;
	/** Half of the amounts lie from `low` through `high`: the first and third quartile. */
	low: number;
	high: number;
	/** Amounts so far above the others that they are only counted; null where there are none, or too few to tell. */
	folded: { above: number; count: number } | null;
}

/** The smallest amount that at least `share` of all amounts do not exceed; `amounts` ascend. */
function quantile(amounts: readonly Weighted[], all: number, share: number): number {
	let seen = 0;
	for (const { value, count } of amounts) {
		seen += count;
		if (seen >= share * all) return value;
	}
	throw new RangeError('There is no quantile of nothing.');
}

/** Far out, as in a box plot: three times the middle half above it, and at least twice the middle of all. */
const farOut = (low: number, high: number, median: number) => Math.max(high + 3 * (high - low), 2 * median);

/** @returns undefined for fewer than five amounts. An amount without end is `Infinity`. */
export function spreadOf(amounts: readonly Weighted[]): Spread | undefined {
	const sorted = amounts.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
	const all = sorted.reduce((sum, { count }) => sum + count, 0);
	if (all < SMALLEST) return undefined;
	const median = quantile(sorted, all, 0.5);
	const low = quantile(sorted, all, 0.25);
	const high = quantile(sorted, all, 0.75);
	const above = farOut(low, high, median);
	const beyond = sorted.filter(({ value }) => value > above).reduce((sum, { count }) => sum + count, 0);
	return {
		count: all - (all % SMALLEST),
		median,
		low,
		high,
		folded: beyond < SMALLEST ? null : { above, count: beyond }
	};
}
