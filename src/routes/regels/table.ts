/** A guideline's table as the source prints it. What the file adds to be complete stands apart from it. */
import type { GridLine, PolicyEdition, PolicyRow } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { cellLines } from '$lib/ui/views/amounts';
import { ruleAnchor, type CellView, type TableRowView, type TableView } from '$lib/ui/views/rules';
import { conditions, placeOf, type Reader } from './rule';

/** A row of our own: it says what the table leaves open, or that the source prints nothing here. */
const isOurs = ({ cell }: PolicyRow): boolean => cell.kind === 'possible' || cell.kind === 'absent';

function cellOf({ lang }: Reader, row: PolicyRow): CellView {
	return {
		anchor: ruleAnchor(row.id),
		lines: cellLines(row.cell, lang),
		gap: row.cell.kind === 'untranscribed'
	};
}

/** The facts behind a printed name; one whose answer stands in the name already is left out. */
function saysMore(reader: Reader, { label, when }: GridLine): string[] {
	const name = label[reader.lang].toLowerCase();
	const answer = (fact: string) => fact.slice(fact.indexOf(': ') + 2).toLowerCase();
	return conditions(reader, when).filter((fact) => !name.includes(answer(fact)));
}

type Grid = NonNullable<PolicyEdition['grid']>;

function gridTable(reader: Reader, { columns, rows }: Grid, printed: ReadonlyMap<string, PolicyRow>): TableView {
	const { lang } = reader;
	return {
		head: m.rules_case(),
		columns: columns.map((column) => ({ label: column.label[lang], when: saysMore(reader, column) })),
		rows: rows.map((row) => ({
			label: row.label[lang],
			when: saysMore(reader, row),
			cells: columns.map((column) => {
				const cell = printed.get(`${row.id}-${column.id}`);
				return cell ? cellOf(reader, cell) : null;
			}),
			source: placeOf(reader, row.basis)
		}))
	};
}

function listTable(reader: Reader, rows: readonly PolicyRow[]): TableView {
	return {
		head: m.rules_case(),
		columns: [m.rules_start(), m.rules_condition()].map((label) => ({ label, when: [] })),
		rows: rows.map((row): TableRowView => ({
			label: row.label[reader.lang],
			when: [],
			cells: [cellOf(reader, row), { lines: conditions(reader, row.when), small: true }],
			source: placeOf(reader, row.basis)
		}))
	};
}

export interface Printed {
	/** The table; rows that stand by themselves beside a grid are a second one. */
	tables: TableView[];
	/** Rows that the source does not print. */
	ours: PolicyRow[];
}

export function printedTable(reader: Reader, edition: PolicyEdition): Printed {
	const { grid, rows } = edition;
	const places = new Set(grid?.rows.flatMap((row) => grid.columns.map((column) => `${row.id}-${column.id}`)));
	const apart = rows.filter(({ id }) => !places.has(id));
	const alone = apart.filter((row) => !isOurs(row));
	return {
		tables: [
			...(grid ? [gridTable(reader, grid, new Map(rows.map((row) => [row.id, row])))] : []),
			...(alone.length > 0 ? [listTable(reader, alone)] : [])
		],
		ours: apart.filter(isOurs)
	};
}
