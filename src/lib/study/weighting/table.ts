/** Margins out of a table: a line per band, with question, band and share. What it says is put into the fields of the form. */
import type { Survey } from '../../model';
import { fieldOf } from './population';

export type TableProblem =
	| { line: number; reason: 'columns'; found: number }
	| { line: number; reason: 'no-such-question' | 'no-such-band'; word: string }
	| { line: number; reason: 'twice'; word: string }
	| { line: 0; reason: 'no-lines' | 'too-long' };

export interface ReadTable {
	/** By field: what the table says, unread. */
	fields: Readonly<Record<string, string>>;
	problems: readonly TableProblem[];
}

/** Far beyond every survey, and nothing to read. */
const MOST_CHARACTERS = 64_000;

const separators = ['\t', ';', ','] as const;

/** A line into its cells; quotes may stand around one, doubled within it. */
function cellsOf(line: string, separator: string): string[] {
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < line.length; at++) {
		const sign = line[at]!;
		if (quoted && sign === '"' && line[at + 1] === '"') {
			cell += '"';
			at += 1;
		} else if (sign === '"' && (quoted || cell.trim() === '')) {
			quoted = !quoted;
			if (quoted) cell = '';
		} else if (sign === separator && !quoted) {
			cells.push(cell.trim());
			cell = '';
		} else cell += sign;
	}
	return [...cells, cell.trim()];
}

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether a word names something: by its id, or by its words in either language. */
const isNamed = (word: string, id: string, text: Survey['title']) =>
	[id, text.nl, text.en].some((one) => one !== undefined && plain(one) === plain(word));

/**
 * Reads a table as spreadsheets write it: tabs, semicolons or commas between three columns. A first line without a digit in
 * its third column is a head.
 */
export function readTable({ background }: Pick<Survey, 'background'>, text: string): ReadTable {
	if (text.length > MOST_CHARACTERS) return { fields: {}, problems: [{ line: 0, reason: 'too-long' }] };
	const lines = text
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.map((line, at) => ({ line, number: at + 1 }))
		.filter(({ line }) => line.trim() !== '');
	const separator = separators.find((one) => lines[0]?.line.includes(one)) ?? ',';
	const fields: Record<string, string> = {};
	const problems: TableProblem[] = [];
	let read = 0;
	for (const [place, { line, number }] of lines.entries()) {
		const cells = cellsOf(line, separator);
		const [question = '', band = '', share = ''] = cells;
		if (place === 0 && cells.length === 3 && !/\d/.test(share)) continue;
		read += 1;
		if (cells.length !== 3) {
			problems.push({ line: number, reason: 'columns', found: cells.length });
			continue;
		}
		const own = Object.entries(background).find(([id, one]) => isNamed(question, id, one.text));
		if (!own) {
			problems.push({ line: number, reason: 'no-such-question', word: question });
			continue;
		}
		const [id, { bands }] = own;
		const found = bands.find((one) => isNamed(band, one.id, one.text));
		if (!found) {
			problems.push({ line: number, reason: 'no-such-band', word: band });
			continue;
		}
		const field = fieldOf(id, found.id);
		if (field in fields) problems.push({ line: number, reason: 'twice', word: band });
		fields[field] = share;
	}
	if (read === 0) problems.push({ line: 0, reason: 'no-lines' });
	return { fields, problems };
}
