/** One task of one respondent as every analysis and export reads it: what was shown, and what was answered. Plain data. */
import type { ProposedSanction } from './result';

/** A sentence is an empty object for guilty without penalty, as in the sentence control. */
export type TaskAnswer =
	| { kind: 'sentence'; sentence: ProposedSanction }
	| { kind: 'scale'; value: number }
	| { kind: 'choice'; value: string }
	| { kind: 'number'; value: number };

/** One row per task that was shown, skipped ones among them. */
export interface TaskRow {
	/** Made by the device, without meaning; nothing else of a person stands here. */
	respondent: string;
	/** The id of the vignette experiment. */
	experiment: string;
	/** The place in which it was shown within its experiment, from 1. */
	task: number;
	/** The place of the task whose vignette this one shows again. Kept out of estimates, used for reliability. */
	repeats?: number | undefined;
	/** The varied facts as shown: factor to level. */
	facts: Readonly<Record<string, string>>;
	/** 1 where no margins were given to rake to. */
	weight?: number | undefined;
	/** Background question to band; one that was skipped is absent. */
	group?: Readonly<Record<string, string>> | undefined;
	/** Null where the task was skipped. */
	answer: TaskAnswer | null;
}

/** Upper ends in seconds of the bands in which it is told how long an answer took; the last band has none. */
export const TIME_BANDS = [5, 15, 30, 60, 120, 300] as const;

/** @param seconds that a question was in sight @returns the place of its band, from 0 */
export function timeBand(seconds: number): number {
	const at = TIME_BANDS.findIndex((end) => seconds <= end);
	return at < 0 ? TIME_BANDS.length : at;
}
