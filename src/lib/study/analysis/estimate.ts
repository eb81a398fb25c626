/** A figure with its interval, or the reason why there is none. */
import { t95, tBothTails } from './tails';

export interface Counts {
	/** Answers behind the figure, and the people who gave them. */
	answers: number;
	people: number;
}

export type AbsenceReason =
	/** Nobody answered. */
	| 'no-answers'
	/** Fewer than two people, in all or in a cell that is needed: nothing can be said of the uncertainty. */
	| 'too-few-people'
	/** A combination that the estimate needs was shown to nobody. */
	| 'empty-cell'
	/** The level always came together with another one, so their effects cannot be told apart. */
	| 'collinear'
	/** The two levels have no combination of the linked facts in common. */
	| 'no-common-support'
	/** Nothing to compare: fewer than two groups. */
	| 'one-group'
	/** People contradict themselves so often that no correction is possible. */
	| 'no-better-than-chance';

export type Absence = Counts & {
	kind: 'absent';
	reason: AbsenceReason;
	/** The cells, levels or columns that are meant, by name. */
	names?: readonly string[] | undefined;
};

export type Estimate =
	| (Counts & {
			kind: 'estimate';
			value: number;
			/** Standard error, robust to answers of one person being alike. */
			se: number;
			/** The 95 % interval, by Student's t. */
			low: number;
			high: number;
			/** Degrees of freedom: one less than the number of people. */
			df: number;
			/** The chance of a value this far from 0 if the truth were 0. */
			p: number;
	  })
	/** Everybody answered the same: a figure, and no interval that means something. */
	| (Counts & { kind: 'constant'; value: number })
	| Absence;

export const absent = (reason: AbsenceReason, counts: Counts, names?: readonly string[]): Absence => ({
	kind: 'absent',
	reason,
	...counts,
	...(names ? { names } : {})
});

/** Below this share of the figure, a variance is what is left of rounding and not of people who differ. */
const NOTHING = 1e-12;

/**
 * @param variance of the value
 * @param size what a variance is small against: the square of the figures it came from, by person
 */
export function estimated(value: number, variance: number, df: number, counts: Counts, size = value * value): Estimate {
	if (!(variance > NOTHING * size)) return { kind: 'constant', value, ...counts };
	const se = Math.sqrt(variance);
	const reach = t95(df) * se;
	return {
		kind: 'estimate',
		value,
		se,
		low: value - reach,
		high: value + reach,
		df,
		p: tBothTails(value / se, df),
		...counts
	};
}
