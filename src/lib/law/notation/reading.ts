/** What a reading of one cell says: what was read and from which characters, or why it stays open. */
import type { Amount } from '../../model';
import type { Component, Outcome } from './outcome';
import type { Span, Token } from './tokens';

/** What the head of a row or column says of all its cells; nothing is inherited unless it is given here. */
export interface Context {
	component?: Component;
	unit?: Amount['unit'];
	/** The head says "onvoorwaardelijk" of the prison in its cells. */
	unconditional?: boolean;
	/** What "idem" and "=" stand for: the cell before. */
	idem?: Outcome;
}

export interface Piece extends Span {
	gives: Component | 'fineCategory' | 'unconditional' | 'demand' | 'bespoke' | 'idem';
	/** Which of the alternatives it belongs to, counted from 0 in the order printed. */
	option: number;
}

export type FlagReason =
	/** Prison beside a taakstraf without "vw" or "ov": it may have been lost. */
	| 'conditional-unsaid'
	| 'unit-from-context'
	| 'component-from-context'
	| 'unconditional-from-context'
	/** Only a fine is in euros, only a taakstraf in hours. */
	| 'component-from-unit'
	/** "tot" is read as the end of the band, which may leave the end itself out. */
	| 'tot'
	/** The dash of a band is the sign for minus. */
	| 'minus-sign'
	/** Years and months written as one amount in months. */
	| 'added-up'
	/** A footnote stands here: what it says is not in the reading. */
	| 'footnote'
	/** A remark in brackets that changes no figure. */
	| 'remark'
	/** Summons, transaction or strafbeschikking: the way a case goes is not in the reading. */
	| 'route'
	| 'probation-without-conditional';

export interface Flag extends Span {
	reason: FlagReason;
}

type BadReason = Extract<Token, { kind: 'bad' }>['reason'];

export type ProblemReason =
	| BadReason
	| 'empty'
	| 'too-long'
	| 'point-or-comma'
	| 'leading-zero'
	| 'not-a-number'
	| 'unit-missing'
	| 'unit-does-not-fit'
	| 'component-missing'
	| 'two-components'
	| 'amount-missing'
	| 'amount-unclear'
	| 'dash-before-number'
	| 'band-falls'
	| 'component-twice'
	| 'conditional-and-unconditional'
	| 'conditional-unsupported'
	| 'unconditional-where'
	| 'eis-inside'
	| 'figure-beside-bespoke'
	| 'idem-unknown'
	| 'idem-with-more'
	| 'alternative-empty'
	| 'part-empty';

export interface Problem extends Span {
	reason: ProblemReason;
	/** Texts that may have been meant in the place of this span; each that reads becomes a candidate. */
	repairs: readonly string[];
}

interface Common {
	pieces: readonly Piece[];
	flags: readonly Flag[];
	/** Footnote marks, without their place in the figure. */
	marks: readonly (Span & { text: string })[];
}

/** A reading is a proposal; `open` holds no outcome, and its candidates are never taken over by themselves. */
export type Reading =
	| (Common & { kind: 'read'; outcome: Outcome })
	| (Common & {
			kind: 'open';
			problems: readonly [Problem, ...Problem[]];
			candidates: readonly { text: string; outcome: Outcome }[];
	  });
