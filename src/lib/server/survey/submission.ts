/** What comes in for one step, held against the version before it is written. */
import { TIME_BANDS } from '../../model';
import type { SurveyAnswer } from '../storage/survey-tables';
import type { Identity } from './keys';
import type { Compiled, Item } from './steps';

/** An answer as a device sends it. */
export interface GivenAnswer {
	item: string;
	/** Made by the device: the same again is the same answer. */
	id: string;
	/** From 1; grows with each change of mind. */
	revision: number;
	/** Null to skip. */
	answer: unknown;
	/** How long it took, as a band of `BANDS`. */
	band?: number | null;
}

export interface GivenStep {
	/** Its number, from 0. */
	step: number;
	answers: readonly GivenAnswer[];
	/** Whether the step is completed with this; what it asks and has no answer was skipped. */
	pass: boolean;
}

export interface Row {
	item: Item;
	id: string;
	revision: number;
	answer: SurveyAnswer | null;
	band: number | null;
}

/** A step of one person, ready to be written. */
export interface Submission {
	who: Identity;
	step: number;
	pass: boolean;
	rows: readonly Row[];
	/** All that the step asks. */
	items: readonly Item[];
	/** It came when the survey was not open: only what is there already is confirmed. */
	late: boolean;
}

/** See `TIME_BANDS` of the model. */
export { TIME_BANDS as BANDS };

export type StepRefusal =
	{ kind: 'wrong-step' } | { kind: 'wrong-item'; item: string } | { kind: 'wrong-answer'; item: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_REVISIONS = 1_000_000;

const isNumber = (value: unknown, from: number, to: number): boolean =>
	Number.isInteger(value) && Number(value) >= from && Number(value) <= to;

/** @returns the submission, or which answer cannot be taken and why */
export function readStep(
	compiled: Compiled,
	who: Identity,
	{ step, answers, pass }: GivenStep,
	now: number
): { ok: true; submission: Submission } | { ok: false; refusal: StepRefusal } {
	const refuse = (refusal: StepRefusal) => ({ ok: false, refusal }) as const;
	if (!isNumber(step, compiled.first, compiled.end - 1)) return refuse({ kind: 'wrong-step' });
	const { items } = compiled.stepsOf(who.respondent)[step]!;
	const rows: Row[] = [];
	for (const { item: id, ...given } of answers) {
		const item = items.find((one) => one.id === id);
		if (!item || rows.some((row) => row.item === item)) return refuse({ kind: 'wrong-item', item: id });
		const { answer, band = null } = given;
		const isSound =
			UUID.test(given.id) &&
			isNumber(given.revision, 1, MOST_REVISIONS) &&
			(band === null || isNumber(band, 0, TIME_BANDS.length)) &&
			(answer === null || item.fits(answer));
		if (!isSound) return refuse({ kind: 'wrong-answer', item: id });
		rows.push({
			item,
			id: given.id.toLowerCase(),
			revision: given.revision,
			answer: answer,
			band
		});
	}
	const late = now < compiled.opensAt || now >= compiled.closesAt;
	return { ok: true, submission: { who, step, pass, rows, items, late } };
}
