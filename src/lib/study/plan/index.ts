/** The plan of a survey before it is published: people behind each figure, what can be found, and how long it takes. */
import type { Design, Language, Survey } from '../../model';
import { countMoments } from '../design';
import type { StudyLibrary } from '../library';
import { own } from '../survey/own';
import { cellPlans, type CellPlan, type GroupShares } from './cells';
import { minutesOf, type Minutes } from './minutes';
import { designEffect, detectable, powerOf, respondentsFor, standardError, thinned, type Spread } from './power';

export type { CellPlan, GroupShares, Minutes, Spread };
export { minutesOf } from './minutes';
export { powerOf, respondentsFor, detectable, sdOfShare } from './power';

/** What the organiser expects. */
export interface Expectation {
	/** People who will begin the experiment. */
	respondents: number;
	/** The share of tasks that is answered rather than skipped. */
	answered: number;
	spread: Spread;
	/** The difference between two levels that has to be found, in the unit of the answer. */
	difference: number;
	/** How surely, such as 0.8. */
	power: number;
	groups?: GroupShares | undefined;
}

/** Where to begin for those who have no better guess: ours, to be replaced by what a pilot finds. */
export const USUAL_ICC = 0.3;
export const USUAL_POWER = 0.8;
export const USUAL_ANSWERED = 0.95;

/** Equal shares for every band of every background question: a guess that says that it is one. */
export const equalShares = ({ background }: Pick<Survey, 'background'>): GroupShares =>
	Object.fromEntries(
		Object.entries(background).map(([id, { bands }]) => [
			id,
			Object.fromEntries(bands.map((band) => [band.id, 1 / bands.length]))
		])
	);

export interface ComparisonPlan {
	factor: string;
	levels: readonly [string, string];
	/** Expected, in the unit of the answer. */
	standardError: number;
	designEffect: number;
	/** The chance of finding the stated difference. */
	power: number;
	/** Respondents for the stated power; undefined for a difference of 0. */
	needed: number | undefined;
	/** The least difference that is found with the stated power. */
	detectable: number;
}

export interface ExperimentPlan {
	cells: readonly CellPlan[];
	/** Every pair of levels of every fact. */
	comparisons: readonly ComparisonPlan[];
	/** Respondents for the stated power in every comparison; undefined for a difference of 0. */
	needed: number | undefined;
}

/**
 * @param minimum the minimum cell size of the survey
 * @throws where a level is never shown, which no publishable design has
 */
export function experimentPlan(design: Design, expected: Expectation, minimum: number): ExperimentPlan {
	const { respondents, answered, spread, difference, power, groups } = expected;
	const comparisons = design.factors.flatMap(({ factor, levels }, at) =>
		levels.flatMap((first, a) =>
			levels.slice(a + 1).map((second, more): ComparisonPlan => {
				const moments = thinned(countMoments(design, at, a, a + 1 + more), answered);
				if (moments.a === 0 || moments.b === 0) throw new Error(`A level of ${factor} is never shown.`);
				const error = standardError(respondents, moments, spread);
				return {
					factor,
					levels: [first, second],
					standardError: error,
					designEffect: designEffect(moments, spread.icc),
					power: powerOf(difference, error),
					needed: respondentsFor(power, difference, error * Math.sqrt(respondents)),
					detectable: detectable(power, error)
				};
			})
		)
	);
	const needed = difference === 0 ? undefined : Math.max(...comparisons.map((each) => each.needed ?? 0));
	return { cells: cellPlans(design, respondents, answered, minimum, groups), comparisons, needed };
}

export interface SurveyPlan {
	minutes: Minutes;
	experiments: Readonly<Record<string, ExperimentPlan>>;
}

/**
 * @param designs by experiment, as drawn for the preview or as published
 * @param expected by experiment; one that is missing has no plan
 */
export function surveyPlan(
	survey: Survey,
	designs: Readonly<Record<string, Design>>,
	expected: Readonly<Record<string, Expectation>>,
	library: StudyLibrary,
	language?: Language
): SurveyPlan {
	const experiments = Object.entries(expected).flatMap(([id, each]) => {
		const design = own(designs, id);
		return design ? [[id, experimentPlan(design, each, survey.minimumCell)] as const] : [];
	});
	return { minutes: minutesOf(survey, library, language), experiments: Object.fromEntries(experiments) };
}
