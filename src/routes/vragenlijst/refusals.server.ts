/** Why something was not taken, and the way out. */
import { m } from '$lib/paraglide/messages';
import type { Answered, Surveys } from '$lib/server/survey';

export type AnswerRefusal = Extract<Answered, { ok: false }>['kind'] | 'no-json' | 'too-long';
type Begun = Awaited<ReturnType<Surveys['begin']>>;
export type BeginRefusal = Extract<Begun, { ok: false }>['refusal'];

const answers: Record<AnswerRefusal, () => string> = {
	'no-json': m.vr_refused_form,
	'too-long': m.vr_refused_long,
	'wrong-step': m.vr_refused_step,
	'wrong-item': m.vr_refused_item,
	'wrong-answer': m.vr_refused_answer,
	closed: m.vr_refused_closed,
	unknown: m.vr_refused_unknown,
	removed: m.vr_refused_removed,
	full: m.vr_refused_full,
	'too-late': m.vr_refused_late,
	elsewhere: m.vr_refused_elsewhere
};

export const answerRefusalWords = (refusal: AnswerRefusal): string => answers[refusal]();

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
