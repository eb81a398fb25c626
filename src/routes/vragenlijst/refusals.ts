/** Why a step of somebody who takes part was not taken, and the way out. */
import { m } from '$lib/paraglide/messages';

export type AnswerRefusal =
	| 'unknown'
	| 'closed'
	| 'removed'
	| 'full'
	| 'wrong-step'
	| 'too-late'
	| 'wrong-item'
	| 'wrong-answer'
	| 'unreadable'
	| 'too-large'
	| 'busy'
	| 'away'
	| 'no-storage';

const words: Record<AnswerRefusal, () => string> = {
	unknown: m.vo_unknown,
	closed: m.vo_closed,
	removed: m.vo_removed,
	full: m.vo_full,
	'wrong-step': m.vo_wrong_step,
	'too-late': m.vo_too_late,
	'wrong-item': m.vo_wrong_item,
	'wrong-answer': m.vo_wrong_answer,
	unreadable: m.vo_unreadable,
	'too-large': m.vo_too_large,
	busy: m.vo_busy,
	away: m.vo_away,
	'no-storage': m.vo_no_storage
};

export const answerRefusalWords = (refusal: AnswerRefusal): string => words[refusal]();

const statuses: Partial<Record<AnswerRefusal, number>> = {
	unknown: 404,
	'wrong-item': 400,
	'wrong-answer': 400,
	unreadable: 400,
	'too-large': 413,
	busy: 429,
	away: 503,
	'no-storage': 503
};

/** What the state of the survey or of this person forbids is a conflict; whoever looks again sees why. */
export const statusOf = (refusal: AnswerRefusal): number => statuses[refusal] ?? 409;
