/** What people impose: how many choose each kind, and how long each kind is among those who chose it. */
import type { TaskRow } from '../../model';
import { kindsOf, lengthOf, lengthUnits, LIFE, sentenceKinds, type LengthKind, type SentenceKind } from './outcome';

const lengthKinds = Object.keys(lengthUnits) as LengthKind[];

/** Counts that can be added up, and that fit in JSON: there are few different lengths, however many answers. */
export interface SentenceTally {
	/** Answered tasks. */
	answers: number;
	kinds: Record<SentenceKind, number>;
	/** Per kind: a length as text, and how often. Life is `life`. */
	lengths: Record<LengthKind, Record<string, number>>;
}

export const emptyTally = (): SentenceTally => ({
	answers: 0,
	kinds: { custody: 0, conditional: 0, detention: 0, service: 0, fine: 0, nothing: 0 },
	lengths: { custody: {}, conditional: {}, detention: {}, service: {}, fine: {} }
});

/** Counts the sentences among the rows; repeated tasks are left out, as they are of estimates. */
export function tally(rows: Iterable<TaskRow>): SentenceTally {
	const counts = emptyTally();
	for (const { answer, repeats } of rows) {
		if (answer?.kind !== 'sentence' || repeats !== undefined) continue;
		counts.answers += 1;
		for (const kind of kindsOf(answer.sentence)) counts.kinds[kind] += 1;
		for (const kind of lengthKinds) {
			const length = lengthOf(answer.sentence, kind);
			if (length === undefined) continue;
			const key = length === LIFE ? 'life' : String(length);
			counts.lengths[kind][key] = (counts.lengths[kind][key] ?? 0) + 1;
		}
	}
	return counts;
}

/** Two tallies together. */
export function addTallies(a: SentenceTally, b: SentenceTally): SentenceTally {
	const sum = emptyTally();
	sum.answers = a.answers + b.answers;
	for (const kind of sentenceKinds) sum.kinds[kind] = a.kinds[kind] + b.kinds[kind];
	for (const kind of lengthKinds)
		for (const from of [a.lengths[kind], b.lengths[kind]])
			for (const [length, count] of Object.entries(from))
				sum.lengths[kind][length] = (sum.lengths[kind][length] ?? 0) + count;
	return sum;
}

export type LengthSummary =
	| { kind: 'none' }
	| {
			kind: 'lengths';
			unit: 'month' | 'hour' | 'euro';
			/** Who imposed this kind. */
			count: number;
			/** The smallest length that at least half, a quarter and three quarters of them do not exceed; life is endless. */
			median: number;
			low: number;
			high: number;
			/** The mean, with lengths beyond `folded.above` counted as that length and life left out; undefined when all is life. */
			mean: number | undefined;
			meanOf: number;
			life: number;
			/** Lengths so far above the others that the mean takes them for `above`. */
			folded: { above: number; count: number } | null;
	  };

function quantile(sorted: readonly (readonly [number, number])[], all: number, share: number): number {
	let seen = 0;
	for (const [length, count] of sorted) {
		seen += count;
		if (seen >= share * all) return length;
	}
	return LIFE;
}

/**
 * Middle, quartiles and mean of one kind. Far out is, as in a box plot and in live sessions, three times the middle half
 * above it and at least twice the middle: one joke of 900 years moves no mean. Units are never turned into one another.
 */
export function summarise(counts: SentenceTally, kind: LengthKind): LengthSummary {
	const sorted = Object.entries(counts.lengths[kind])
		.map(([length, count]) => [length === 'life' ? LIFE : Number(length), count] as const)
		.filter(([, count]) => count > 0)
		.sort(([a], [b]) => a - b);
	const count = sorted.reduce((sum, [, n]) => sum + n, 0);
	if (count === 0) return { kind: 'none' };
	const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, count, share)) as [
		number,
		number,
		number
	];
	const above = high === LIFE ? LIFE : Math.max(high + 3 * (high - low), 2 * median);
	const ended = sorted.filter(([length]) => length !== LIFE);
	const meanOf = ended.reduce((sum, [, n]) => sum + n, 0);
	const beyond = ended.filter(([length]) => length > above).reduce((sum, [, n]) => sum + n, 0);
	const all = ended.reduce((sum, [length, n]) => sum + Math.min(length, above) * n, 0);
	return {
		kind: 'lengths',
		unit: lengthUnits[kind],
		count,
		median,
		low,
		high,
		mean: meanOf === 0 ? undefined : all / meanOf,
		meanOf,
		life: count - meanOf,
		folded: beyond === 0 ? null : { above, count: beyond }
	};
}
