/**
 * How likely a survey is to find a difference between two levels. A two-sided z test of the difference in marginal means,
 * with answers of one person alike: y = level + person + rest, where the person takes the share `icc` of the variance.
 *
 * var(difference) = (1 − icc) σ² (1/nA + 1/nB) + icc σ² Σ over persons (tA/nA − tB/nB)²
 *
 * tA and tB are how many tasks of a person show each level, so that what a design balances within persons helps as much as
 * it does. With one task each it is the two-sample z test; the random-intercept model of answers is the usual one for
 * vignettes (Auspurg and Hinz 2015, "Factorial Survey Experiments"), and the sums over persons follow from it. Compare
 * cjpowR (Schuessler and Freitag 2020, "Power Analysis for Conjoint Experiments"), which leaves out that answers of one
 * person are alike. Left out here: that effects differ between people, which makes the needed numbers larger, and several
 * comparisons at once. Held against simulated surveys in `power.test.ts`.
 */
import type { CountMoments } from '../design';
import { normalCdf, normalQuantile } from './normal';

/** The chance of finding a difference where there is none. */
export const ALPHA = 0.05;

export interface Spread {
	/** Standard deviation of one answer, in the unit of the answer; √(p(1−p)) for a share. */
	sd: number;
	/** Intra-respondent correlation: the share of the variance that lies between persons, from 0 up to 1. */
	icc: number;
}

/** The standard deviation of a yes or no of which this share is yes. */
export const sdOfShare = (share: number): number => Math.sqrt(share * (1 - share));

/** Counts where each task is answered with this chance, whatever it shows. */
export function thinned({ a, b, aa, bb, ab }: Pick<CountMoments, 'a' | 'b' | 'aa' | 'bb' | 'ab'>, answered: number) {
	const rest = answered * (1 - answered);
	const square = answered * answered;
	return { a: answered * a, b: answered * b, aa: square * aa + rest * a, bb: square * bb + rest * b, ab: square * ab };
}

/**
 * Standard error of the difference in marginal means.
 * @param moments counts per person of the tasks that show each of the two levels
 */
export function standardError(respondents: number, moments: ReturnType<typeof thinned>, { sd, icc }: Spread): number {
	const { a, b, aa, bb, ab } = moments;
	const within = (1 - icc) * (1 / a + 1 / b);
	const between = icc * (aa / (a * a) + bb / (b * b) - (2 * ab) / (a * b));
	return sd * Math.sqrt((within + between) / respondents);
}

/** How much larger the variance is than if all answers were of different persons; below 1 where levels vary within persons. */
export function designEffect(moments: ReturnType<typeof thinned>, icc: number): number {
	const ratio = standardError(1, moments, { sd: 1, icc }) / standardError(1, moments, { sd: 1, icc: 0 });
	return ratio * ratio;
}

/**
 * The chance that a true difference is found.
 * @param difference in the unit of the answer; its sign does not matter
 */
export function powerOf(difference: number, error: number, alpha = ALPHA): number {
	const z = normalQuantile(1 - alpha / 2);
	const shift = Math.abs(difference) / error;
	return normalCdf(shift - z) + normalCdf(-shift - z);
}

/**
 * The least number of respondents for a power.
 * @param error standard error with one respondent
 * @returns undefined for a difference of 0, which no number of people finds
 */
export function respondentsFor(power: number, difference: number, error: number, alpha = ALPHA): number | undefined {
	if (difference === 0) return undefined;
	const sum = normalQuantile(1 - alpha / 2) + normalQuantile(power);
	// The other tail makes the formula ask for one too many at most, except at very low power.
	let count = Math.max(1, Math.ceil(((sum * error) / difference) ** 2));
	const isEnough = (n: number) => powerOf(difference, error / Math.sqrt(n), alpha) >= power;
	while (count > 1 && isEnough(count - 1)) count--;
	while (!isEnough(count)) count++;
	return count;
}

/** The least difference that is found with this power, in the unit of the answer. By halving, to 1e-9 of the error. */
export function detectable(power: number, error: number, alpha = ALPHA): number {
	let [low, high] = [0, 20 * error];
	while (high - low > 1e-9 * error) {
		const middle = (low + high) / 2;
		if (powerOf(middle, error, alpha) < power) low = middle;
		else high = middle;
	}
	return high;
}
