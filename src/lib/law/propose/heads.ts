/** Where the heads of a pasted table end and its cells begin, and what a head says of all cells under it. */
import type { Component, Context } from '../notation';
import { readNotation } from '../notation';
import type { Grid, GridCell } from '../paste';
import { wordsOf } from './meaning';

export interface Frame {
	/** How many rows at the top are heads. */
	headRows: number;
	/** How many columns at the left are heads. */
	headColumns: number;
}

export type At = (row: number, column: number) => GridCell | undefined;

/** The cell that covers a place. */
export function lookUp({ cells }: Grid): At {
	const places = new Map<string, GridCell>();
	for (const cell of cells)
		for (let down = 0; down < cell.rowSpan; down++)
			for (let along = 0; along < cell.columnSpan; along++)
				places.set(`${cell.row + down},${cell.column + along}`, cell);
	return (row, column) => places.get(`${row},${column}`);
}

/** Whether the text says a sanction, or as much of one that it can be nothing else. */
function isSanction(text: string): boolean {
	if (text === '') return false;
	if (readNotation(text).kind === 'read') return true;
	// A band without its component stands in tables whose head says which it is.
	return readNotation(text, { component: 'custody' }).kind === 'read' && /\d/.test(text) && /\p{L}/u.test(text);
}

/**
 * Marked heads are heads. Where nothing is marked, the leading rows and columns in which no cell reads as a sanction are.
 * A proposal: whoever looks at it can move both lines.
 */
export function frameOf(grid: Grid): Frame {
	const at = lookUp(grid);
	const across = Array.from({ length: grid.columns }, (_, column) => column);
	const down = Array.from({ length: grid.rows }, (_, row) => row);
	const isHead = (row: number, columns: readonly number[]) => columns.every((column) => at(row, column)?.head ?? true);
	const hasSanction = (cells: readonly (GridCell | undefined)[]) => cells.some((cell) => cell && isSanction(cell.text));

	const leading = (length: number, holds: (place: number) => boolean) => {
		let count = 0;
		while (count < length && holds(count)) count += 1;
		return count;
	};
	const marked = leading(grid.rows, (row) => isHead(row, across) && across.some((column) => at(row, column)?.head));
	// Plain text says of no cell that it is a head.
	const headRows = marked > 0 ? marked : leading(grid.rows, (row) => !hasSanction(across.map((c) => at(row, c))));
	const body = down.slice(headRows);
	const headColumns = leading(grid.columns, (column) => !hasSanction(body.map((row) => at(row, column))));
	// Without any sanction nothing tells heads from cells; then the first row and column are shown as heads.
	return headRows === grid.rows || headColumns === grid.columns
		? { headRows: Math.min(1, grid.rows - 1), headColumns: Math.min(1, grid.columns - 1) }
		: { headRows, headColumns };
}

const COMPONENTS: readonly [Component, readonly string[]][] = [
	['communityService', ['taakstraf', 'taakstraffen', 'ts', 'werkstraf']],
	['custody', ['gevangenisstraf', 'gevangenisstraffen', 'gs']],
	['fine', ['geldboete', 'geldboetes', 'boete', 'boetes', 'gb']],
	['drivingBan', ['obm', 'rijontzegging']]
];

const UNITS: readonly [NonNullable<Context['unit']>, readonly string[]][] = [
	['hour', ['uur', 'uren']],
	['day', ['dag', 'dagen', 'dgn']],
	['week', ['week', 'weken', 'wkn']],
	['month', ['maand', 'maanden', 'mnd']],
	['year', ['jaar', 'jaren', 'jr']],
	['euro', ['euro', 'euros', '€']]
];

/** The one thing of a list that the words name; nothing where they name two. */
function only<T>(list: readonly [T, readonly string[]][], words: ReadonlySet<string>): T | undefined {
	const named = list.filter(([, ways]) => ways.some((way) => words.has(way)));
	return named.length === 1 ? named[0]![0] : undefined;
}

/** What heads say of the cells under them: "taakstraf in uren". Nothing is taken from a head that itself has a figure. */
export function saidBy(texts: readonly string[]): Context {
	const clean = texts.filter((text) => !/\d/.test(text));
	const words = new Set(clean.flatMap((text) => [...wordsOf(text), ...(text.includes('€') ? ['€'] : [])]));
	const component = only(COMPONENTS, words);
	const unit = only(UNITS, words);
	return {
		...(component === undefined ? {} : { component }),
		...(unit === undefined ? {} : { unit }),
		...(words.has('onvoorwaardelijk') || words.has('onvoorwaardelijke') ? { unconditional: true } : {})
	};
}
