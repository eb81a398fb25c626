/**
 * A live session while it runs: where it stands, what the host does, and what the room answers. Plain data: a phone loads
 * this file by itself, without the schemas beside it.
 */
import type { ProposedSanction } from './result';
import type { Answers } from './scenario';

/** Changes of facts, by case. */
export type Changes = Readonly<Record<string, Answers>>;

/** One vote on a question. Answers are kept by `id` and `take`; nothing that was answered is ever erased by an act. */
export interface Round {
	/** The same step with the same changes, the same number of times: so an act that is taken back brings its answers back. */
	id: string;
	/** 0, or the number in the log of the act that last asked for a fresh start. */
	take: number;
	/** The place in the script where it is asked. */
	step: number;
	/** What the host changed beside the script, in the cases of the question. */
	changes: Changes;
	/** Answers are taken. */
	open: boolean;
	/** The room sees its results. */
	shown: boolean;
}

/** Milliseconds since 1970 at which it ends, on the clock of the server; phones are told what is left. */
export interface Timer {
	until: number;
}

export type Pace = 'led' | 'self';

/** What a reveal has shown so far. */
export const revealStages = ['own', 'room', 'law', 'guideline'] as const;

export interface LiveState {
	/** The place in the script, from 0. */
	at: number;
	/** The place in `revealStages`; 0 outside a reveal. */
	stage: number;
	pace: Pace;
	/** What the host changed beside the script. */
	changes: Changes;
	/** By question, in the order in which they were first asked. */
	rounds: Readonly<Record<string, readonly Round[]>>;
	timer: Timer | null;
	/** What was decided on texts of one's own, by their ids; one that is not in it waits. */
	texts: Readonly<Record<string, 'shown' | 'refused'>>;
}

/** What a host can do. */
export type HostAct =
	| { kind: 'next' }
	| { kind: 'back' }
	| { kind: 'go'; to: number }
	/** The results of the question at hand, to everybody; voting ends with it. */
	| { kind: 'show' }
	| { kind: 'hide' }
	| { kind: 'close' }
	| { kind: 'reopen' }
	/** Everybody answers anew. The answers so far are kept and no longer counted. */
	| { kind: 'reset' }
	| { kind: 'vary'; case: string; factor: string; level: string }
	| { kind: 'timer'; seconds: number }
	| { kind: 'stop-timer' }
	| { kind: 'pace'; pace: Pace }
	/** A text of one's own: to everybody, to nobody, or off the screens again. The text itself is not in the log. */
	| { kind: 'text'; id: string; value: TextDecision }
	| { kind: 'end' };

export const textDecisions = ['approve', 'reject', 'withdraw'] as const;
export type TextDecision = (typeof textDecisions)[number];

/** As it stands in the log: numbered from 1 without gaps, with the time on the clock of the server. */
export type Logged = { seq: number; at: number; act: HostAct | { kind: 'undo' } };

/** Why an act changes nothing. */
export type ActRefusal =
	| 'at-the-end'
	| 'at-the-beginning'
	| 'no-such-step'
	| 'no-question-here'
	| 'not-open'
	| 'not-closed'
	| 'not-shown'
	| 'already-shown'
	| 'no-timer'
	| 'bad-time'
	| 'unchanged'
	| 'not-in-a-block'
	| 'no-such-case'
	/** The changed case cannot be, or no story may be told of it. */
	| 'impossible'
	| 'nothing-to-undo';

/** What somebody answers. Sitting a question out is an answer too: nobody else sees the difference. */
export type LiveAnswer =
	| { kind: 'pass' }
	| { kind: 'sentence'; proposed: ProposedSanction }
	/** In the order of the facts of the question; null where somebody has no opinion. */
	| { kind: 'weigh'; weights: readonly (Weight | null)[] }
	/** Factors, what matters most first; those left out come after. */
	| { kind: 'rank'; order: readonly string[] }
	| { kind: 'agree'; value: Agreement }
	| { kind: 'purpose'; value: Purpose }
	| { kind: 'compare'; value: 'first' | 'second' | 'equal' }
	| { kind: 'free'; text: string };

export const weights = ['heavier', 'same', 'lighter'] as const;
export type Weight = (typeof weights)[number];

/** From fully disagree to fully agree. */
export const agreements = [1, 2, 3, 4, 5] as const;
export type Agreement = (typeof agreements)[number];

/** What a punishment should mainly do; the room chooses one. */
export const purposes = ['repay', 'deter', 'protect', 'repair', 'change'] as const;
export type Purpose = (typeof purposes)[number];
