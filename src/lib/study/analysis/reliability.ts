/** How alike people answer when the same vignette comes back: the ceiling of what any effect can be. */
import type { TaskRow } from '../../model';
import { absent, estimated, type Absence, type Counts, type Estimate } from './estimate';
import { fit, rawCovariance, smallSample } from './fit';
import { cellLayout } from './layout';
import { addAnswer, addRespondent, emptyMoments, type Sums } from './moments';
import { isBinary, valueOf, type Outcome } from './outcome';
import { alone } from './spec';
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

/** One column: the mean of what all pairs say, clustered by person. */
function meanOfPairs(pairs: readonly Pairs[], value: (pair: Pairs) => number, counts: Counts): Estimate {
	const layout = cellLayout(alone({ id: 'pair', levels: ['all'] }));
	const moments = emptyMoments(layout);
	const sums = new Map<string, Sums>();
	for (const pair of pairs) {
		let own = sums.get(pair.respondent);
		if (!own) sums.set(pair.respondent, (own = new Map<number, number>()));
		addAnswer(layout, own, [0], value(pair), 1);
	}
	for (const own of sums.values()) addRespondent(moments, layout, own);
	const of = fit(layout, moments);
	const mean = of.beta[0];
	if (mean === undefined) return absent('no-answers', counts);
	if (of.clusters < 2) return absent('too-few-people', counts);
	const one = [{ column: 0, factor: 1 }];
	const variance = rawCovariance(of, one, one) * smallSample(of.clusters, of.rows, of.rank);
	return estimated(mean, variance, of.clusters - 1, counts, (mean * mean) / of.clusters);
}

/**
 * ICC(1), one way, single answer (Shrout & Fleiss 1979), with its exact 95 % interval. Between pairs lie people and
 * vignettes both. Pairs of one person are taken as if they were of several people.
 */
function iccOf(pairs: readonly Pairs[], counts: Counts): Icc {
	const n = pairs.length;
	if (n < 2) return absent(n === 0 ? 'no-answers' : 'too-few-people', counts);
	const grand = pairs.reduce((sum, { first, second }) => sum + first + second, 0) / (2 * n);
	const between = pairs.reduce((sum, { first, second }) => sum + 2 * ((first + second) / 2 - grand) ** 2, 0) / (n - 1);
	const within = pairs.reduce((sum, { first, second }) => sum + (first - second) ** 2 / 2, 0) / n;
	if (between + within === 0) return absent('one-group', counts);
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

/** @param rows the tasks of people who had a repeated one, and no others: what is given here is held in memory */
export function reliabilityOf(experiment: string, outcome: Outcome, rows: Iterable<TaskRow>): Reliability {
	const pairs = pairsOf(experiment, outcome, rows);
	const counts = { answers: pairs.length, people: new Set(pairs.map(({ respondent }) => respondent)).size };
	const agreement = meanOfPairs(pairs, ({ first, second }) => Number(first === second), counts);
	const binary = isBinary(outcome);
	return { agreement, icc: binary ? null : iccOf(pairs, counts), swap: binary ? swapErrorOf(agreement) : null };
}
