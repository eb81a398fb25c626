/** Sums over respondents from which a clustered regression can be finished: addable, and small whatever is added. */
import { pairKey, type Layout } from './layout';

/** Sparse sums of one respondent, by place. */
export type Sums = Map<number, number>;

export interface Moments {
	/** Sum over respondents of their vectors. */
	first: Float64Array;
	/** Sum over respondents of the outer product of their vectors: the lower triangle, row by row. */
	second: Float64Array;
	/** Answers per column, whatever they weigh. */
	answers: Float64Array;
	/** Respondents per column, each once. */
	people: Float64Array;
	/** Answers and respondents in all. */
	rows: number;
	clusters: number;
}

const triangle = (row: number, column: number) => (row * (row + 1)) / 2 + column;

/** @returns the entry at any two places of the sum of outer products */
export const secondAt = ({ second }: Moments, first: number, other: number): number =>
	(first >= other ? second[triangle(first, other)] : second[triangle(other, first)]) ?? 0;

export const emptyMoments = ({ size, columns }: Layout): Moments => ({
	first: new Float64Array(size),
	second: new Float64Array((size * (size + 1)) / 2),
	answers: new Float64Array(columns.length),
	people: new Float64Array(columns.length),
	rows: 0,
	clusters: 0
});

const plus = (array: Float64Array, at: number, amount: number) => {
	array[at] = (array[at] ?? 0) + amount;
};

/** Adds one answer to what is known of its respondent. Counts of answers stand beside the sums, at negative places. */
export function addAnswer(
	{ columns, pairs }: Layout,
	sums: Sums,
	active: readonly number[],
	y: number,
	weight: number
) {
	for (const [index, first] of active.entries()) {
		sums.set(first, (sums.get(first) ?? 0) + weight * y);
		sums.set(-1 - first, (sums.get(-1 - first) ?? 0) + 1);
		for (let other = index; other < active.length; other++) {
			const place = pairs.get(pairKey(columns.length, first, active[other] ?? first));
			if (place !== undefined) sums.set(place, (sums.get(place) ?? 0) + weight);
		}
	}
	sums.set(-1 - columns.length, (sums.get(-1 - columns.length) ?? 0) + 1);
}

/** Adds a respondent of whom no more answers come. */
export function addRespondent(moments: Moments, { columns }: Layout, sums: ReadonlyMap<number, number>): void {
	const places: number[] = [];
	for (const [place, value] of sums) {
		if (place >= 0) {
			if (value !== 0) places.push(place);
		} else if (place === -1 - columns.length) moments.rows += value;
		else {
			plus(moments.answers, -1 - place, value);
			plus(moments.people, -1 - place, 1);
		}
	}
	if (sums.size > 0) moments.clusters += 1;
	places.sort((a, b) => a - b);
	const values = places.map((place) => sums.get(place) ?? 0);
	for (const [index, place] of places.entries()) {
		const value = values[index] ?? 0;
		plus(moments.first, place, value);
		const base = triangle(place, 0);
		for (let other = 0; other <= index; other++)
			plus(moments.second, base + (places[other] ?? 0), value * (values[other] ?? 0));
	}
}

const sum = (a: Float64Array, b: Float64Array) => a.map((value, at) => value + (b[at] ?? 0));

/** Two sets of respondents together; nobody may stand in both. */
export const mergeMoments = (a: Moments, b: Moments): Moments => ({
	first: sum(a.first, b.first),
	second: sum(a.second, b.second),
	answers: sum(a.answers, b.answers),
	people: sum(a.people, b.people),
	rows: a.rows + b.rows,
	clusters: a.clusters + b.clusters
});

/** As if each of these respondents had weighed `weight` times as much. Counts of answers and people stay what they are. */
export const scaleMoments = (moments: Moments, weight: number): Moments => ({
	...moments,
	first: moments.first.map((value) => value * weight),
	second: moments.second.map((value) => value * weight * weight)
});
