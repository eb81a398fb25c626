/**
 * What a device keeps of a survey. A browser may refuse its store: then the address of the page is the place, and answers
 * wait in this tab alone.
 */
import { WAITING } from '../shared/quick-exit';
import type { TypedStep } from './typed';
import type { GivenAnswer } from './view';

export interface SurveyKey {
	survey: string;
	version: number;
}

/** The secret of this device: stays until somebody forgets it here. */
const placeName = ({ survey, version }: SurveyKey) => `vragenlijst:${survey}:${version}`;
/** Answers that the server has not confirmed; the quick exit takes them along. */
const waitingName = ({ survey, version }: SurveyKey, secret: string) => `${WAITING}${survey}:${version}:${secret}`;
/** What stands in the fields of this tab, and how long somebody has looked at it. */
const draftName = (secret: string) => `vragenlijst-nu:${secret}`;

function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

export const isSecret = (text: string | null | undefined): text is string => /^[\w-]{24}$/.test(text ?? '');

export const keepPlace = (key: SurveyKey, secret: string): void =>
	void attempt(() => localStorage.setItem(placeName(key), secret));

export function keptPlace(key: SurveyKey): string | undefined {
	const kept = attempt(() => localStorage.getItem(placeName(key)));
	return isSecret(kept) ? kept : undefined;
}

export const forgetPlace = (key: SurveyKey): void => void attempt(() => localStorage.removeItem(placeName(key)));

/** Before consent, so that a second press, or a second try without a network, is the same person. */
export function secretBefore(key: SurveyKey, make: () => string): string {
	const name = `${placeName(key)}:nieuw`;
	const before = attempt(() => sessionStorage.getItem(name));
	if (isSecret(before)) return before;
	const made = make();
	attempt(() => sessionStorage.setItem(name, made));
	return made;
}

export const forgetSecretBefore = (key: SurveyKey): void =>
	void attempt(() => sessionStorage.removeItem(`${placeName(key)}:nieuw`));

/** One answer as it is sent. */
export interface SentAnswer {
	item: string;
	id: string;
	revision: number;
	answer: GivenAnswer | null;
	band: number | null;
}

/** One step as it is sent. */
export interface SentStep {
	step: number;
	pass: boolean;
	answers: SentAnswer[];
}

export interface Waiting {
	/** By step; the stamp tells whether it was changed while it was on its way. */
	steps: Record<string, SentStep & { stamp: string }>;
	/** The last revision of each item, so that tabs of one person do not use one twice. */
	revisions: Record<string, number>;
}

const nothing = (): Waiting => ({ steps: {}, revisions: {} });

export function readWaiting(text: string | null | undefined): Waiting {
	const read = attempt(() => JSON.parse(text ?? 'null') as Waiting | null);
	return read && typeof read.steps === 'object' && typeof read.revisions === 'object' ? read : nothing();
}

/** The answers on their way, shared by all tabs of one person. */
export class WaitingStore {
	readonly name: string;
	#memory: Waiting | undefined;

	constructor(key: SurveyKey, secret: string) {
		this.name = waitingName(key, secret);
	}

	read(): Waiting {
		return this.#memory ?? readWaiting(attempt(() => localStorage.getItem(this.name)));
	}

	write(waiting: Waiting): void {
		try {
			localStorage.setItem(this.name, JSON.stringify(waiting));
			this.#memory = undefined;
		} catch {
			this.#memory = waiting;
		}
	}

	forget(): void {
		this.#memory = undefined;
		attempt(() => localStorage.removeItem(this.name));
	}
}

/** What somebody has begun on a step. */
export interface Noted {
	typed: TypedStep;
	/** Seconds that the step was in sight. */
	seconds: number;
}

const readNotes = (secret: string): Record<string, Noted> =>
	attempt(() => JSON.parse(sessionStorage.getItem(draftName(secret)) ?? '{}') as Record<string, Noted>) ?? {};

const writeNotes = (secret: string, notes: Record<string, Noted>): void =>
	void attempt(() =>
		Object.keys(notes).length === 0
			? sessionStorage.removeItem(draftName(secret))
			: sessionStorage.setItem(draftName(secret), JSON.stringify(notes))
	);

export const notedOn = (secret: string, step: number): Noted | undefined => readNotes(secret)[step];

export const note = (secret: string, step: number, noted: Noted): void =>
	writeNotes(secret, { ...readNotes(secret), [step]: noted });

export function dropNote(secret: string, step: number): void {
	const { [step]: _, ...rest } = readNotes(secret);
	writeNotes(secret, rest);
}
