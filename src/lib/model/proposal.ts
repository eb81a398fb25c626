/** What a pasted table may mean: told to pages as it was found, accepted by nobody yet. */
import type { CellReading } from './notation';

/** Where a table came from. */
export type TableOrigin = 'html' | 'text' | 'xml';

export type PasteRefusal =
	/** More characters than a table can have. */
	| 'too-long'
	| 'too-deep'
	| 'too-many-cells'
	/** A span or a name of a column that the table does not have. */
	| 'span'
	/** A document type with entities of its own: they could stand for anything. */
	| 'entities'
	| 'malformed'
	| 'no-table';

/** What the head of a row or column may be about. */
export interface LineCandidate {
	kind: 'line' | 'level';
	/** The id of a line, or `factor.level`. */
	id: string;
	/** The share of words that agree, from 0 to 1; 1 only for the same words. */
	alike: number;
}

export interface ProposedLine {
	/** The row or column of the pasted table, from 0. */
	at: number;
	/** Its heads as pasted, from the outside in. */
	heads: readonly string[];
	marks: readonly string[];
	candidates: readonly LineCandidate[];
	/** The line of the edition with the same words, where there is exactly one. */
	line?: string;
	/** The level with the same words, where there is exactly one. */
	level?: string;
}

export interface ProposedPlace {
	row: number;
	column: number;
	/** As pasted; empty for a cell that is there and says nothing. */
	original: string;
	marks: readonly string[];
	/** Absent where the table prints no cell. */
	reading?: CellReading;
	/** The pasted cell covers other places too: that it counts for each has to be looked at. */
	spans: boolean;
}

export interface TableProposal {
	/** How many rows at the top are heads. */
	headRows: number;
	/** How many columns at the left are heads. */
	headColumns: number;
	columns: readonly ProposedLine[];
	rows: readonly ProposedLine[];
	/** Every place of the body, in the order of reading. */
	places: readonly ProposedPlace[];
}
