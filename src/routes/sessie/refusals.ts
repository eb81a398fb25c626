/** Why a ballot or an act changed nothing, and the way out. */
import type { ActRefusal } from '$lib/model';
import { m } from '$lib/paraglide/messages';

export type BallotRefusal =
	| 'other-kind'
	| 'incomplete'
	| 'unknown-choice'
	| 'twice'
	| 'too-long'
	| 'not-switched-on'
	| 'no-such-vote'
	| 'closed'
	| 'no-seat';

const ballots: Record<BallotRefusal, () => string> = {
	'other-kind': m.ballot_other_kind,
	incomplete: m.ballot_incomplete,
	'unknown-choice': m.ballot_other_kind,
	twice: m.ballot_twice,
	'too-long': m.ballot_too_long,
	'not-switched-on': m.ballot_other_kind,
	'no-such-vote': m.ballot_no_such_vote,
	closed: m.ballot_closed,
	'no-seat': m.ballot_no_seat
};

export const refusalWords = (refusal: BallotRefusal): string => ballots[refusal]();

const acts: Record<ActRefusal | 'not-allowed' | 'busy', () => string> = {
	'at-the-end': m.act_at_the_end,
	'at-the-beginning': m.act_at_the_beginning,
	'no-such-step': m.act_no_such_step,
	'no-question-here': m.act_no_question_here,
	'not-open': m.act_unchanged,
	'not-closed': m.act_unchanged,
	'not-shown': m.act_unchanged,
	'already-shown': m.act_unchanged,
	'no-timer': m.act_unchanged,
	'bad-time': m.act_bad_time,
	unchanged: m.act_unchanged,
	'not-in-a-block': m.act_not_in_a_block,
	'no-such-case': m.act_impossible,
	impossible: m.act_impossible,
	'nothing-to-undo': m.act_nothing_to_undo,
	'not-allowed': m.act_not_allowed,
	busy: m.act_busy
};

export const actRefusalWords = (refusal: keyof typeof acts): string => acts[refusal]();
