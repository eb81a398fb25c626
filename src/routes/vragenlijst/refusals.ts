/** Why something of somebody who takes part was not taken, and the way out. */
import { m } from '$lib/paraglide/messages';

/** Of one step. */
export type AnswerRefusal =
	| 'unknown'
	| 'closed'
	| 'removed'
	| 'full'
	| 'wrong-step'
	| 'too-late'
	| 'elsewhere'
	| 'wrong-item'
	| 'wrong-answer'
	| 'unreadable'
	| 'too-large'
	| 'busy'
	| 'away'
	| 'no-storage';

const answers: Record<AnswerRefusal, () => string> = {
	unknown: m.vr_refused_unknown,
	closed: m.vr_refused_closed,
	removed: m.vr_refused_removed,
	full: m.vr_refused_full,
	'wrong-step': m.vr_refused_step,
	'too-late': m.vr_refused_late,
	elsewhere: m.vr_refused_elsewhere,
	'wrong-item': m.vr_refused_item,
	'wrong-answer': m.vr_refused_answer,
	unreadable: m.vr_refused_form,
	'too-large': m.vr_refused_long,
	busy: m.vo_busy,
	away: m.vo_away,
	'no-storage': m.vr_no_storage
};

export const answerRefusalWords = (refusal: AnswerRefusal): string => answers[refusal]();

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

/** Of beginning. */
export type BeginRefusal =
	'no-such-version' | 'closed' | 'not-consented' | 'no-token' | 'token-used' | 'removed' | 'full';

const beginnings: Record<BeginRefusal, () => string> = {
	'no-such-version': m.vr_unknown,
	closed: m.vr_begin_closed,
	'not-consented': m.vr_begin_consent,
	'no-token': m.vr_begin_no_token,
	'token-used': m.vr_begin_token_used,
	removed: m.vr_refused_removed,
	full: m.vr_refused_full
};

export const beginRefusalWords = (refusal: BeginRefusal): string => beginnings[refusal]();
