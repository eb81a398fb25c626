/** Rows as CSV (RFC 4180): the same bytes for every reader, and nothing in it that a spreadsheet would run. */
import type { Variable } from '../../model';
import { missingCode, type Cell } from './missing';

/** Spreadsheets on Windows take a file without this mark for another encoding, and break every ë. */
export const BOM = '\uFEFF';

/**
 * What a spreadsheet would run (`=`, `+`, `-`, `@`, tab), what stands for a missing text (`!`), and the mark itself.
 * A carriage return cannot begin a field: it is written as \r.
 */
const GUARDED = /^[=+\-@\t!']/;

/**
 * Text so that it comes back the same: a backslash is doubled, line ends are written as \n and \r so that a row is a
 * line, and what could be taken for something else gets one apostrophe in front. The apostrophe comes off again by
 * `unguard`, by the R script, and by hand.
 */
export function guard(text: string): string {
	const line = text
		.toWellFormed()
		.replaceAll('\0', '\uFFFD')
		.replaceAll('\\', '\\\\')
		.replaceAll('\n', '\\n')
		.replaceAll('\r', '\\r');
	return GUARDED.test(line) ? `'${line}` : line;
}

/** The text that `guard` was given. */
export const unguard = (field: string): string =>
	field.replace(/^'/, '').replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/**
 * @throws RangeError for a value that its column cannot hold: a code that does not exist, or a number that stands for a
 * missing one. Such a file would be read as something else.
 */
export function field(variable: Variable, cell: Cell): string {
	if (typeof cell === 'object') {
		const code = missingCode(variable.type, cell.missing);
		return variable.type === 'text' ? quoted(code) : code;
	}
	const wrong = () => new RangeError(`${variable.name} cannot hold ${JSON.stringify(cell)}.`);
	if (variable.type === 'text') {
		if (typeof cell !== 'string') throw wrong();
		return quoted(guard(cell));
	}
	if (variable.type === 'category') {
		const found = variable.categories.find(({ id }) => id === cell);
		if (!found) throw wrong();
		return String(found.code);
	}
	if (typeof cell !== 'number' || !Number.isFinite(cell) || cell <= -999_999_000) throw wrong();
	return String(cell);
}

/** The mark and the names of the columns. */
export const csvHead = (variables: readonly Variable[]): string =>
	`${BOM}${variables.map(({ name }) => quoted(name)).join()}\r\n`;

/** Cells beside each other, without the end of a line. */
export const csvFields = (variables: readonly Variable[], row: readonly Cell[]): string =>
	variables.map((variable, at) => field(variable, row[at] ?? { missing: 'not-applicable' })).join();

/** One line of a file. */
const csvLine = (variables: readonly Variable[], row: readonly Cell[]): string => `${csvFields(variables, row)}\r\n`;

/** How much text is gathered before it is handed on: rows one by one would be slow to send, all at once no stream. */
const CHUNK = 64 * 1024;

/**
 * A file in pieces, so that memory stays flat whatever the number of rows.
 * @param rows per row the cells in the order of the variables
 */
export function* csvChunks(variables: readonly Variable[], rows: Iterable<readonly Cell[]>): Generator<string> {
	let piece = csvHead(variables);
	for (const row of rows) {
		piece += csvLine(variables, row);
		if (piece.length < CHUNK) continue;
		yield piece;
		piece = '';
	}
	if (piece !== '') yield piece;
}
