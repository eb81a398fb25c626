/** Totals as JSON, to be kept beside the answers and added up later. */
import type { Moments, Sums } from './moments';
import type { Totals } from './totals';

export interface StoredMoments {
	first: number[];
	second: number[];
	answers: number[];
	people: number[];
	rows: number;
	clusters: number;
}

export interface StoredTotals {
	/** Counts up when the shape of what is kept changes: older totals are then made anew from the answers. */
	version: 1;
	moments: StoredMoments[];
	open: [respondent: string, sums: [place: number, value: number][][]][];
	skipped: number;
	silent: number;
	outside: number;
}

const store = ({ first, second, answers, people, ...rest }: Moments): StoredMoments => ({
	first: [...first],
	second: [...second],
	answers: [...answers],
	people: [...people],
	...rest
});

const restore = ({ first, second, answers, people, ...rest }: StoredMoments): Moments => ({
	first: Float64Array.from(first),
	second: Float64Array.from(second),
	answers: Float64Array.from(answers),
	people: Float64Array.from(people),
	...rest
});

/** Numbers are written as JSON writes them: the shortest form that reads back as the same double. */
export const toStored = ({ moments, open, skipped, silent, outside }: Totals): StoredTotals => ({
	version: 1,
	moments: moments.map(store),
	open: [...open].map(([respondent, sums]) => [respondent, sums.map((one) => [...one])]),
	skipped,
	silent,
	outside
});

export const fromStored = ({ moments, open, skipped, silent, outside }: StoredTotals): Totals => ({
	moments: moments.map(restore),
	open: new Map(open.map(([respondent, sums]) => [respondent, sums.map((one): Sums => new Map(one))])),
	skipped,
	silent,
	outside
});
