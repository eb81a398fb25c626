/** What may be said of a mean, an effect or a share. */
import type { Estimate } from '../analysis/estimate';
import type { Policy } from './policy';

export interface Gate {
	policy: Policy;
	/** How far one answer can be from another: 1 for yes or no, the length of a scale; for amounts, their folded range. */
	range: number;
	/** Yes or no: then a share also counts people on both sides. */
	binary: boolean;
	/** The most answers that one person can have. */
	each: number;
	/** The people beside the group that this is about, in the same survey: none, or as many as the minimum. */
	beside?: number | undefined;
	/** The people behind what was last shown of this figure, if anything was. */
	last?: number | undefined;
	/** Rounded to no less than this, where one person can move the figure further than by their share, or must hide more. */
	coarse?: number | undefined;
}

export type ShownEstimate =
	| { kind: 'shown'; value: number; low: number; high: number; answers: number; people: number; step: number }
	/**
	 * `one-sided`: all said the same, or nearly all, so that the figure would tell what each of them said. `too-coarse`: what
	 * has to be hidden in the rounding leaves nothing of the figure. `in-table`: a released table hides the same count, small
	 * or in the way of something small; which of the two is not said. `no-table`: no table is released yet. `part`: a
	 * difference of figures of which one is not shown.
	 */
	| {
			kind: 'withheld';
			reason: 'too-few-people' | 'too-few-beside' | 'one-sided' | 'too-coarse' | 'in-table' | 'no-table' | 'part';
			minimum: number;
	  }
	/** Not enough new people since it was last shown: that figure stands. */
	| { kind: 'as-before'; minimum: number }
	| Extract<Estimate, { kind: 'absent' }>;

/** The smallest of 1, 2, 5 x 10^k that is at least this. */
export function stepFor(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least * (1 - 1e-12)) ?? 10 * power;
}

/** Rounding to a step without leaving the tail that binary fractions have. */
const round = (value: number, step: number, how: (value: number) => number = Math.round) => {
	const digits = Math.max(0, Math.ceil(-Math.log10(step)));
	return Number((how(Number((value / step).toFixed(9))) * step).toFixed(digits));
};

/**
 * Shows an estimate where it is of enough people, rounded to what one person can move it by: the range over the number of
 * people, taken up to 1, 2 or 5 and zeroes. Ends of the interval are rounded outward, and counts down to a multiple of the
 * minimum. Two figures can then be taken from each other without the answer of one person coming out.
 */
export function showEstimate(estimate: Estimate, gate: Gate): ShownEstimate {
	const { minimum } = gate.policy;
	const { beside, last, range, each, coarse = 0 } = gate;
	if (estimate.people < minimum) return { kind: 'withheld', reason: 'too-few-people', minimum };
	if (estimate.kind === 'absent')
		return { ...estimate, answers: downTo(estimate.answers, minimum), people: downTo(estimate.people, minimum) };
	if (beside !== undefined && beside > 0 && beside < minimum)
		return { kind: 'withheld', reason: 'too-few-beside', minimum };
	if (last !== undefined && Math.abs(estimate.people - last) < minimum) return { kind: 'as-before', minimum };
	if (estimate.kind === 'constant') return { kind: 'withheld', reason: 'one-sided', minimum };
	if (gate.binary) {
		const smaller = Math.min(estimate.value, 1 - estimate.value) * estimate.answers;
		if (smaller < minimum * each - 1e-9) return { kind: 'withheld', reason: 'one-sided', minimum };
	}
	const step = stepFor(Math.max(range / estimate.people, coarse));
	const counts = { answers: downTo(estimate.answers, minimum), people: downTo(estimate.people, minimum), step };
	const value = round(estimate.value, step);
	const [low, high] = [round(estimate.low, step, Math.floor), round(estimate.high, step, Math.ceil)];
	return { kind: 'shown', value, low, high, ...counts };
}

/** How many people there are: too few to be told, or down to a multiple of the minimum, so that no difference tells few. */
export type ShownCount = { kind: 'none' } | { kind: 'few'; minimum: number } | { kind: 'count'; people: number };

export function showCount(people: number, { minimum }: Pick<Policy, 'minimum'>): ShownCount {
	if (people === 0) return { kind: 'none' };
	return people < minimum ? { kind: 'few', minimum } : { kind: 'count', people: downTo(people, minimum) };
}

const downTo = (count: number, step: number) => count - (count % step);
