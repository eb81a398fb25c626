/** What a reading of one cell of a table says: what was read and from which characters, or why it stays open. */
import type { Amount, Cell } from './sanction';

export interface Span {
	/** The first character in the original. */
	start: number;
	/** The first character after it. */
	end: number;
}

/** The kinds of cell that notation can express. The sentence of a bespoke cell is for the editor to write, in both languages. */
export type ReadOutcome = Extract<Cell, { kind: 'sanction' | 'alternatives' }> | { kind: 'bespoke' };

export const notatedComponents = [
	'fine',
	'communityService',
	'custody',
	'conditionalCustody',
	'probation',
	'drivingBan'
] as const;
export type NotatedComponent = (typeof notatedComponents)[number];

/** What the head of a row or column says of all its cells; nothing is inherited unless it is given here. */
export interface CellContext {
	component?: NotatedComponent;
	unit?: Amount['unit'];
	/** The head says "onvoorwaardelijk" of the prison in its cells. */
	unconditional?: boolean;
	/** What "idem" and "=" stand for: the cell before. */
	idem?: ReadOutcome;
}

export interface Piece extends Span {
	gives: NotatedComponent | 'fineCategory' | 'unconditional' | 'demand' | 'bespoke' | 'idem';
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

export type ProblemReason =
	| 'unknown-word'
	| 'unread-sign'
	| 'unread-remark'
	| 'letter-for-digit'
	| 'footnote-glued'
	| 'and-or'
	| 'of-which'
	| 'at-most'
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

export interface ReadingMarks {
	pieces: readonly Piece[];
	flags: readonly Flag[];
	/** Footnote marks, without their place in the figure. */
	marks: readonly (Span & { text: string })[];
}

/** A reading is a proposal; `open` holds no outcome, and its candidates are never taken over by themselves. */
export type CellReading =
	| (ReadingMarks & { kind: 'read'; outcome: ReadOutcome })
	| (ReadingMarks & {
			kind: 'open';
			problems: readonly [Problem, ...Problem[]];
			candidates: readonly { text: string; outcome: ReadOutcome }[];
	  });
