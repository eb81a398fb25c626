/** How alike people answer when the same vignette comes back: the ceiling of what any effect can be. */
import type { TaskRow } from '../../model';
import { absent, type Absence, type Counts, type Estimate } from './estimate';
import { meanOf } from './overall';
import { isBinary, valueOf, type Outcome } from './outcome';
import { fQuantile } from './tails';

/** Twice the same vignette, to one person. `answers` counts pairs in all that follows. */
export interface Reliability {
	/** The share of pairs with the same answer; its interval is clustered by person, who may have had several. */
	agreement: Estimate;
	/** How alike the two answers are against how far vignettes and people lie apart; null for yes or no. */
	icc: Icc | null;
	/** The chance that an answer is the other one than was meant; null for what is not yes or no. */
	swap: SwapError | null;
}

export type Icc = (Counts & { kind: 'icc'; value: number; low: number; high: number }) | Absence;
export type SwapError = (Counts & { kind: 'swap'; value: number; variance: number }) | Absence;

interface Pairs {
	respondent: string;
	first: number;
	second: number;
}

/** Every repeated task beside the task that it repeats, where both were answered. */
function pairsOf(experiment: string, outcome: Outcome, rows: Iterable<TaskRow>): Pairs[] {
	const asked = new Map<string, { value: number | null; of: number | undefined; respondent: string }>();
	for (const { experiment: id, respondent, task, repeats, answer } of rows)
		if (id === experiment)
			asked.set(JSON.stringify([respondent, task]), { value: valueOf(outcome, answer), of: repeats, respondent });
	return [...asked.values()].flatMap(({ value: second, of, respondent }) => {
		const first = of === undefined ? null : (asked.get(JSON.stringify([respondent, of]))?.value ?? null);
		return first === null || second === null ? [] : [{ respondent, first, second }];
	});
}

/** Sums over pairs and people, from which all of it follows: they can be added up, and taken off again. */
export const pairSums = [
	'pairs',
	'people',
	'same',
	'sameSquared',
	'sameByPairs',
	'pairsSquared',
	'mean',
	'meanSquared',
	'apart'
] as const;
export type PairSums = Record<(typeof pairSums)[number], number>;

export const noPairs = (): PairSums => Object.fromEntries(pairSums.map((name) => [name, 0])) as PairSums;

/** What one person adds: all their pairs, whose agreement hangs together. */
export function pairSumsOf(pairs: readonly { first: number; second: number }[]): PairSums {
	const sums = noPairs();
	if (pairs.length === 0) return sums;
	for (const { first, second } of pairs) {
		const mean = (first + second) / 2;
		sums.same += Number(first === second);
		sums.mean += mean;
		sums.meanSquared += mean * mean;
		sums.apart += (first - second) ** 2 / 2;
	}
	const { same } = sums;
	const n = pairs.length;
	return { ...sums, pairs: n, people: 1, sameSquared: same * same, sameByPairs: same * n, pairsSquared: n * n };
}

/** One column: the mean of what all pairs say, clustered by person. */
function agreementOf(sums: PairSums, counts: Counts): Estimate {
	const { same, pairs, sameSquared, sameByPairs, pairsSquared } = sums;
	return meanOf(
		{ sum: same, weight: pairs, squares: sameSquared, products: sameByPairs, weights: pairsSquared },
		counts
	);
}

/**
 * ICC(1), one way, single answer (Shrout & Fleiss 1979), with its exact 95 % interval. Between pairs lie people and
 * vignettes both. Pairs of one person are taken as if they were of several people.
 */
function iccOf({ pairs: n, mean, meanSquared, apart }: PairSums, counts: Counts): Icc {
	if (n < 2) return absent(n === 0 ? 'no-answers' : 'too-few-people', counts);
	// Rounding may leave a hair below nought where all say the same.
	const between = (2 * Math.max(0, meanSquared - (mean * mean) / n)) / (n - 1);
	const within = Math.max(0, apart) / n;
	if (between + within <= 1e-12 * (meanSquared / n)) return absent('one-group', counts);
	// Everybody repeats exactly: alike in full, and the F of the interval has no end.
	if (within === 0) return { kind: 'icc', value: 1, low: 1, high: 1, ...counts };
	const ratio = between / within;
	const low = ratio / fQuantile(0.975, n - 1, n);
	const high = ratio * fQuantile(0.975, n, n - 1);
	const of = (f: number) => (f - 1) / (f + 1);
	return { kind: 'icc', value: of(ratio), low: of(low), high: of(high), ...counts };
}

/**
 * From how often people agree with themselves to how often an answer is swapped: agreement = t^2 + (1-t)^2 (Clayton,
 * Horiuchi, Kaufman, King & Komisarchik 2023). Its variance is carried over by the delta method.
 */
export function swapErrorOf(agreement: Estimate): SwapError {
	if (agreement.kind === 'absent') return agreement;
	const { answers, people, value } = agreement;
	if (value <= 0.5) return absent('no-better-than-chance', { answers, people });
	const root = Math.sqrt(2 * value - 1);
	const variance = agreement.kind === 'constant' ? 0 : agreement.se ** 2 / (4 * root ** 2);
	return { kind: 'swap', value: (1 - root) / 2, variance, answers, people };
}

/** Agreement, likeness and swaps from sums that were kept. */
export function reliabilityFrom(outcome: Outcome, sums: PairSums): Reliability {
	const counts = { answers: sums.pairs, people: sums.people };
	const agreement = agreementOf(sums, counts);
	const binary = isBinary(outcome);
	return { agreement, icc: binary ? null : iccOf(sums, counts), swap: binary ? swapErrorOf(agreement) : null };
}

/** @param rows the tasks of people who had a repeated one, and no others: what is given here is held in memory */
export function reliabilityOf(experiment: string, outcome: Outcome, rows: Iterable<TaskRow>): Reliability {
	const people = new Map<string, Pairs[]>();
	for (const pair of pairsOf(experiment, outcome, rows)) {
		const own = people.get(pair.respondent);
		if (own) own.push(pair);
		else people.set(pair.respondent, [pair]);
	}
	const sums = noPairs();
	for (const own of people.values()) {
		const theirs = pairSumsOf(own);
		for (const name of pairSums) sums[name] += theirs[name];
	}
	return reliabilityFrom(outcome, sums);
}
