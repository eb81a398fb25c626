/**
 * From a pasted table to a proposal: which cells are heads, which facts they may be about, and how each cell reads. A
 * proposal accepts nothing: every cell keeps its original beside the reading, and what cannot be read stays open.
 */
import type { ProposedLine, ProposedPlace, TableProposal } from '../../model';
import { readNotation, type Context, type Outcome } from '../notation';
import type { Grid, GridCell } from '../paste';
import { frameOf, lookUp, saidBy } from './heads';
import { candidatesFor, certain, type Fact, type KnownLine } from './meaning';

/** What somebody decided on an earlier look; all of it goes before what is found. */
export interface Said {
	headRows?: number;
	headColumns?: number;
	/** What holds for all cells of a column or row, by its number in the pasted table. */
	columns?: Readonly<Record<number, Context>>;
	rows?: Readonly<Record<number, Context>>;
}

/** What the table is laid beside. */
export interface Beside {
	facts: readonly Fact[];
	/** Of the edition that is being filled; empty for a new one. */
	columns: readonly KnownLine[];
	rows: readonly KnownLine[];
}

export type Line = ProposedLine;
export type Place = ProposedPlace;
export type Proposal = TableProposal;

const inside = (value: number | undefined, most: number, found: number): number =>
	value === undefined ? found : Math.max(0, Math.min(Math.trunc(value), most));

/** Heads with the one outside them, for tables that write "categorie" in the corner and "1" below it. */
const waysToRead = (heads: readonly string[], outside: readonly string[]): string[] => {
	const whole = heads.join(' ');
	return [whole, ...heads, ...outside.flatMap((text) => heads.map((head) => `${text} ${head}`))].filter(
		(text, at, all) => text.trim() !== '' && all.indexOf(text) === at
	);
};

export function propose(grid: Grid, beside: Beside, said: Said = {}): Proposal {
	const found = frameOf(grid);
	const headRows = inside(said.headRows, grid.rows - 1, found.headRows);
	const headColumns = inside(said.headColumns, grid.columns - 1, found.headColumns);
	const at = lookUp(grid);
	const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, more) => from + more);
	const textsOf = (cells: readonly (GridCell | undefined)[]) =>
		// One head over several rows is one head.
		[...new Set(cells)].flatMap((cell) => (cell && cell.text !== '' ? [cell] : []));

	function lineOf(place: number, heads: GridCell[], outside: readonly string[], lines: readonly KnownLine[]): Line {
		const texts = heads.map(({ text }) => text);
		const candidates = candidatesFor(waysToRead(texts, outside), beside.facts, lines);
		const line = certain(candidates, 'line')?.id;
		const level = certain(candidates, 'level')?.id;
		return {
			at: place,
			heads: texts,
			marks: heads.flatMap(({ marks }) => marks),
			candidates,
			...(line === undefined ? {} : { line }),
			...(level === undefined ? {} : { level })
		};
	}

	const corner = textsOf(range(0, headRows).flatMap((row) => range(0, headColumns).map((column) => at(row, column))));
	const outside = corner.map(({ text }) => text);
	const columns = range(headColumns, grid.columns).map((column) => {
		const heads = textsOf(range(0, headRows).map((row) => at(row, column)));
		return lineOf(column, heads, [], beside.columns);
	});
	const rows = range(headRows, grid.rows).map((row) => {
		const heads = textsOf(range(0, headColumns).map((column) => at(row, column)));
		return lineOf(row, heads, outside, beside.rows);
	});

	const places = rows.flatMap((line) => {
		let before: Outcome | undefined;
		return columns.map((over): Place => {
			const cell = at(line.at, over.at);
			if (!cell) return { row: line.at, column: over.at, original: '', marks: [], spans: false };
			const context: Context = {
				...saidBy([...over.heads, ...line.heads]),
				...said.rows?.[line.at],
				...said.columns?.[over.at],
				...(before === undefined ? {} : { idem: before })
			};
			const reading = readNotation(cell.text, context);
			// "Idem" after a cell that stays open stands for something that nobody has read yet.
			before = reading.kind === 'read' ? reading.outcome : undefined;
			return {
				row: line.at,
				column: over.at,
				original: cell.text,
				marks: cell.marks,
				reading,
				spans: cell.rowSpan > 1 || cell.columnSpan > 1
			};
		});
	});
	return { headRows, headColumns, columns, rows, places };
}
