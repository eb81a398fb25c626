/** Reads the tables of HTML or XML from the events of a parser: nothing is run, fetched or built. */
import { Parser } from 'htmlparser2';
import { limits, PasteRefused, tidy, type RawCell } from './grid';

export interface Dialect {
	xml: boolean;
	table: ReadonlySet<string>;
	row: ReadonlySet<string>;
	cell: ReadonlySet<string>;
	/** Their text is a mark and not part of the figure. */
	note: ReadonlySet<string>;
	/** Their text is not shown. */
	hidden: ReadonlySet<string>;
	/** Between these, words are apart. */
	block: ReadonlySet<string>;
	head(open: readonly string[], name: string): boolean;
	/** Anything else that a table says about itself: names of columns. */
	other?(name: string, attributes: Readonly<Record<string, string>>): void;
	spans(attributes: Readonly<Record<string, string>>): Pick<RawCell, 'rowSpan' | 'columnSpan' | 'column'>;
}

interface Cell {
	text: string;
	mark: string;
	marks: string[];
	head: boolean;
	depth: number;
	attributes: Record<string, string>;
}

/** Rows of every table outside another; a table inside a cell is refused, since its rows would belong to nobody. */
export function tablesOf(source: string, dialect: Dialect): RawCell[][][] {
	const tables: RawCell[][][] = [];
	const open: string[] = [];
	let inTable = 0;
	let rows: RawCell[][] | undefined;
	let cell: Cell | undefined;
	let notes = 0;
	let hidden = 0;
	let count = 0;
	const within = (names: ReadonlySet<string>) => (names.has(open.at(-1)!) ? 1 : 0);

	const parser = new Parser(
		{
			onopentag(name, attributes) {
				open.push(name);
				if (open.length > limits.depth) throw new PasteRefused('too-deep');
				notes += within(dialect.note);
				hidden += within(dialect.hidden);
				if (dialect.table.has(name)) {
					if (++inTable > 1) throw new PasteRefused('malformed');
					tables.push((rows = []));
				}
				if (!rows) return;
				dialect.other?.(name, attributes);
				if (dialect.row.has(name)) rows.push([]);
				if (dialect.cell.has(name) && !cell) {
					if (++count > limits.cells) throw new PasteRefused('too-many-cells');
					if (rows.length === 0) rows.push([]);
					const head = dialect.head(open, name);
					cell = { text: '', mark: '', marks: [], head, depth: open.length, attributes };
				}
				if (cell && dialect.block.has(name)) cell.text += ' ';
			},
			ontext(text) {
				if (!cell || hidden > 0) return;
				if (notes > 0) cell.mark += text;
				else cell.text += text;
			},
			onclosetag(name) {
				if (cell && open.length === cell.depth) {
					const spans = dialect.spans(cell.attributes);
					rows!.at(-1)!.push({ text: tidy(cell.text), marks: cell.marks, head: cell.head, ...spans });
					cell = undefined;
				}
				notes -= within(dialect.note);
				hidden -= within(dialect.hidden);
				if (cell && notes === 0 && cell.mark !== '') {
					const mark = tidy(cell.mark);
					if (mark !== '') cell.marks.push(mark);
					cell.mark = '';
				}
				if (cell && dialect.block.has(name)) cell.text += ' ';
				if (dialect.table.has(name) && --inTable === 0) rows = undefined;
				open.pop();
			},
			onprocessinginstruction(_, data) {
				if (/^!doctype/i.test(data) && /\[|<!entity/i.test(data)) throw new PasteRefused('entities');
			},
			onerror() {
				throw new PasteRefused('malformed');
			}
		},
		{ xmlMode: dialect.xml, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
	);
	parser.end(source);
	return tables;
}

/** A span that the attribute gives; one where there is none or no number. */
export function spanOf(given: string | undefined, none = 1): number {
	if (given === undefined || !/^\s*\d+\s*$/.test(given)) return none;
	const span = Number(given);
	if (span > limits.span) throw new PasteRefused('span');
	return span;
}
