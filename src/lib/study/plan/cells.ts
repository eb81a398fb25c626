/**
 * How many people will stand behind each level of a fact, and of which they are too few to show anything. What the control of
 * results hides besides, by how answers fall and by what could be worked out from the rest, stands in `withheld.ts`.
 */
import type { Design } from '../../model';
import { countDistribution } from '../design/shares';
import { binomialBelow } from './normal';

/** Shares of the bands of a background question among those who answer it; what is left to 1 skips it. */
export type GroupShares = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface CellPlan {
	factor: string;
	level: string;
	/** One band of one background question; absent for all people together. */
	group?: { background: string; band: string } | undefined;
	/** People who are expected to answer at least one task with this level. */
	respondents: number;
	/** Answers that are expected from them. */
	answers: number;
	/** Expected below the minimum cell size: nothing of this level will be shown. */
	hidden: boolean;
	/** The chance that it falls below the minimum though people come as expected. */
	chanceHidden: number;
}

/**
 * @param respondents people who begin the experiment
 * @param answered the chance that a task is answered rather than skipped
 * @param minimum the minimum cell size of the survey, in people
 */
export function cellPlans(
	design: Design,
	respondents: number,
	answered: number,
	minimum: number,
	groups: GroupShares = {}
): CellPlan[] {
	const bands = Object.entries(groups).flatMap(([background, shares]) =>
		Object.entries(shares).map(([band, share]) => ({ group: { background, band }, share }))
	);
	return design.factors.flatMap(({ factor, levels }, at) =>
		levels.flatMap((level, place) => {
			const chances = countDistribution(design, at, place);
			const tasks = chances.reduce((sum, chance, count) => sum + count * chance, 0);
			const meets = 1 - chances.reduce((sum, chance, count) => sum + chance * (1 - answered) ** count, 0);
			return [{ share: 1 }, ...bands].map((part): CellPlan => {
				const people = respondents * part.share * meets;
				return {
					factor,
					level,
					...('group' in part ? { group: part.group } : {}),
					respondents: people,
					answers: respondents * part.share * tasks * answered,
					hidden: people < minimum,
					chanceHidden: binomialBelow(minimum, respondents, part.share * meets)
				};
			});
		})
	);
}
