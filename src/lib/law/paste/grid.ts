/** A pasted table, whatever it was copied from: one grid of cells, each with its place. */
import type { PasteRefusal, TableOrigin } from '../../model';

export type Origin = TableOrigin;
export type { PasteRefusal };

export interface GridCell {
	/** The place of its first row and column, counted from 0. */
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
	text: string;
	/** Footnote marks, apart from the text. */
	marks: readonly string[];
	head: boolean;
}

export interface Grid {
	origin: Origin;
	rows: number;
	columns: number;
	/** In the order of reading. A place without a cell was not printed. */
	cells: readonly GridCell[];
}

export type Pasted = { ok: true; grids: readonly Grid[] } | { ok: false; reason: PasteRefusal };

export const limits = { characters: 2_000_000, depth: 200, cells: 20_000, span: 1_000 };

/** Thrown inside this part and caught at its doors. */
export class PasteRefused extends Error {
	constructor(readonly reason: PasteRefusal) {
		super(reason);
	}
}

/** A cell as the source gives it; its column is known for XML, and found for HTML. */
export interface RawCell {
	text: string;
	marks: readonly string[];
	head: boolean;
	rowSpan: number;
	columnSpan: number;
	column?: number;
}

/** Lays cells out as a browser does: each goes in the first free column of its row. */
export function layOut(origin: Origin, rows: readonly (readonly RawCell[])[]): Grid {
	const taken = new Set<string>();
	const cells: GridCell[] = [];
	let columns = 0;
	for (const [row, raw] of rows.entries()) {
		let next = 0;
		for (const { column: given, ...cell } of raw) {
			let column = given ?? next;
			while (given === undefined && taken.has(`${row},${column}`)) column++;
			const rowSpan = Math.min(cell.rowSpan, rows.length - row);
			if (cell.columnSpan > limits.span || taken.size + rowSpan * cell.columnSpan > limits.cells) {
				throw new PasteRefused('too-many-cells');
			}
			for (let down = 0; down < rowSpan; down++) {
				for (let along = 0; along < cell.columnSpan; along++) {
					const place = `${row + down},${column + along}`;
					// Two cells in one place: the spans of the source contradict each other.
					if (taken.has(place)) throw new PasteRefused('span');
					taken.add(place);
				}
			}
			next = column + cell.columnSpan;
			columns = Math.max(columns, next);
			cells.push({ ...cell, row, column, rowSpan });
		}
	}
	return { origin, rows: rows.length, columns, cells };
}

/** Closed up and with single spaces; what shows nothing is left out. */
export const tidy = (text: string) =>
	text
		.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

export function guarded(text: string, read: () => readonly Grid[]): Pasted {
	if (text.length > limits.characters) return { ok: false, reason: 'too-long' };
	try {
		const grids = read().filter(({ cells }) => cells.length > 0);
		return grids.length > 0 ? { ok: true, grids } : { ok: false, reason: 'no-table' };
	} catch (error) {
		if (error instanceof PasteRefused) return { ok: false, reason: error.reason };
		throw error;
	}
}
