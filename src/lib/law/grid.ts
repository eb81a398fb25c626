/** A grid written out as rows `<row>-<column>`, so that the engine knows one form of table only. */
import type { GridLine, GridOutline, PolicyFile, PolicyRow } from '../model';
import { intersect } from './box';

type Grid = NonNullable<PolicyFile['grid']>;

function cellRow(row: Grid['rows'][number], column: Grid['columns'][number]): PolicyRow[] {
	const place = Object.hasOwn(row.cells, column.id) ? row.cells[column.id] : undefined;
	const when = intersect(row.when, column.when);
	if (!place || !when) return [];
	const locator = row.basis.locator === undefined ? place.locator : `${row.basis.locator}, ${place.locator}`;
	return [
		{
			id: `${row.id}-${column.id}`,
			label: { nl: `${row.label.nl}, ${column.label.nl}`, en: `${row.label.en}, ${column.label.en}` },
			when,
			cell: place.cell,
			basis: { ...row.basis, locator }
		}
	];
}

/** The rows of an edition, those of its grid after those that stand by themselves. */
export function allRows({ rows, grid }: PolicyFile): PolicyRow[] {
	if (!grid) return rows;
	return [...rows, ...grid.rows.flatMap((row) => grid.columns.flatMap((column) => cellRow(row, column)))];
}

const line = ({ id, label, when }: GridLine): GridLine => ({ id, label, when });

/** The rows and columns as printed, for a page that sets the table as a table. */
export function outlineOf({ grid }: PolicyFile): GridOutline | undefined {
	return (
		grid && { columns: grid.columns.map(line), rows: grid.rows.map((row) => ({ ...line(row), basis: row.basis })) }
	);
}
