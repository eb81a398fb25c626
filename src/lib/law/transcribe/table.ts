/** The pasted table beside the edition: what its lines stand for, and which of its places were looked at. */
import type {
	Axis,
	BenchAct,
	EditionForm,
	FigureKey,
	LineChoice,
	LineView,
	PastedTable,
	TableView,
	Text,
	Work
} from '../../model';
import { pastedHtml, pastedText, pastedXml, type Grid, type Pasted } from '../paste';
import { propose, type Fact, type KnownLine, type Proposal } from '../propose';
import { freshId } from './change';
import { rowsIn } from './figures';
import { addColumn, addRow, withEdition } from './lines';

const readers = { html: pastedHtml, text: pastedText, xml: pastedXml };

const grids = new WeakMap<PastedTable, Pasted>();

function read(table: PastedTable): Pasted {
	const known = grids.get(table) ?? readers[table.origin](table.content);
	grids.set(table, known);
	return known;
}

/** The same table with something decided about it: what was pasted is not read again. */
function decided(table: PastedTable, change: Partial<PastedTable>): PastedTable {
	const next = { ...table, ...change };
	if (next.content === table.content && next.origin === table.origin) grids.set(next, read(table));
	return next;
}

export const pasted = (origin: PastedTable['origin'], content: string): PastedTable => ({
	...{ origin, content, grid: 0 },
	said: { rows: {}, columns: {} },
	lines: { rows: {}, columns: {} },
	taken: {}
});

const known = (line: { id: string; label: Text }): KnownLine => ({
	id: line.id,
	texts: [line.label.nl, line.label.en]
});

/** The lines of the edition that a line of the pasted table can stand for. */
function linesOf(edition: EditionForm): Record<Axis, KnownLine[]> {
	if (edition.grid) return { rows: edition.grid.rows.map(known), columns: edition.grid.columns.map(known) };
	return { rows: rowsIn(edition).map(known), columns: [] };
}

interface Found {
	grid: Grid;
	tables: number;
	proposal: Proposal;
}

const kept = new WeakMap<PastedTable, { facts: readonly Fact[]; edition: EditionForm; found: Found }>();

function find(table: PastedTable, edition: EditionForm, facts: readonly Fact[]): Found | undefined {
	const before = kept.get(table);
	if (before?.facts === facts && before.edition === edition) return before.found;
	const given = read(table);
	const grid = given.ok ? given.grids[table.grid] : undefined;
	if (!given.ok || !grid) return undefined;
	const { headRows, headColumns, said } = table;
	const proposal = propose(
		grid,
		{ facts, ...linesOf(edition) },
		{
			...(headRows === undefined ? {} : { headRows }),
			...(headColumns === undefined ? {} : { headColumns }),
			...said
		}
	);
	const found = { grid, tables: given.grids.length, proposal };
	kept.set(table, { facts, edition, found });
	return found;
}

/** Whether the columns of the pasted table stand for columns: one column beside heads is a list of rows. */
const hasColumns = (edition: EditionForm, { columns }: Proposal): boolean =>
	edition.grid !== undefined || columns.length > 1;

const idOf = (choice: LineChoice | undefined): string | undefined => (choice?.kind === 'line' ? choice.id : undefined);

function keyAt(work: Work, proposal: Proposal, row: number, column: number): FigureKey | undefined {
	const { table, edition } = work;
	const line = idOf(table!.lines.rows[row]);
	if (line === undefined) return undefined;
	if (!hasColumns(edition, proposal)) return rowsIn(edition).some(({ id }) => id === line) ? `row:${line}` : undefined;
	const over = idOf(table!.lines.columns[column]);
	const holds = over !== undefined && edition.grid?.columns.some(({ id }) => id === over);
	return holds && edition.grid?.rows.some(({ id }) => id === line) ? `row:${line}-${over}` : undefined;
}

export function viewOf(work: Work, facts: readonly Fact[]): TableView | undefined {
	const { table, edition } = work;
	if (!table) return undefined;
	const given = read(table);
	if (!given.ok) return { ok: false, reason: given.reason };
	const found = find(table, edition, facts);
	if (!found) return { ok: false, reason: 'no-table' };
	const { grid, tables, proposal } = found;
	const lineView =
		(axis: Axis) =>
		(line: Proposal['rows'][number]): LineView => {
			const choice = table.lines[axis][line.at];
			return { ...line, said: table.said[axis][line.at] ?? {}, ...(choice === undefined ? {} : { choice }) };
		};
	const rows = proposal.rows.map(lineView('rows'));
	const columns = hasColumns(edition, proposal) ? proposal.columns.map(lineView('columns')) : [];
	const [only] = columns.length === 0 ? proposal.columns.map(lineView('columns')) : [];
	const skipped = (axis: Axis, at: number) => table.lines[axis][at]?.kind === 'skip';
	const places = proposal.places.map((place) => {
		const key = keyAt(work, proposal, place.row, place.column);
		const taken = table.taken[`${place.row},${place.column}`];
		return { ...place, ...(key === undefined ? {} : { key }), ...(taken === undefined ? {} : { taken }) };
	});
	const open = places.filter(
		(place) =>
			place.reading && place.taken === undefined && !skipped('rows', place.row) && !skipped('columns', place.column)
	);
	return {
		...{ ok: true, tables, rows, columns, places },
		...(only === undefined ? {} : { only }),
		size: { rows: grid.rows, columns: grid.columns },
		headRows: proposal.headRows,
		headColumns: proposal.headColumns,
		openLines: [...rows, ...columns].filter(({ choice }) => choice === undefined).length,
		openPlaces: open.length
	};
}

/** The heads of a line in words, for a label and for where it stands in the source. */
export const headWords = ({ heads }: { heads: readonly string[] }): string => heads.join(', ');

/** Where a place stands, in the words of the table itself. */
export function locatorsAt(work: Work, facts: readonly Fact[], row: number, column: number) {
	const found = find(work.table!, work.edition, facts);
	const over = found?.proposal.columns.find(({ at }) => at === column);
	const line = found?.proposal.rows.find(({ at }) => at === row);
	return { row: line ? headWords(line) : '', column: over ? headWords(over) : '' };
}

export const placeAt = (work: Work, facts: readonly Fact[], row: number, column: number) => {
	const found = work.table && find(work.table, work.edition, facts);
	const place = found?.proposal.places.find((one) => one.row === row && one.column === column);
	return place && found && { place, key: keyAt(work, found.proposal, row, column) };
};

/** What holds for the cells of a line, from the heads and from what somebody said of it. */
export const saidAt = ({ table }: Work, row: number, column: number) => ({
	...table?.said.rows[row],
	...table?.said.columns[column]
});

type TableAct = Extract<BenchAct, { kind: 'pick' | 'heads' | 'said' | 'map' | 'leave' | 'untake' }>;

function map(
	work: Work,
	{ axis, at, to }: Extract<TableAct, { kind: 'map' }>,
	facts: readonly Fact[]
): Work | undefined {
	const table = work.table!;
	const choose = (next: Work, choice: LineChoice | null): Work => {
		const { [at]: _before, ...others } = table.lines[axis];
		const lines = { ...table.lines, [axis]: choice ? { ...others, [at]: choice } : others };
		return { ...next, table: decided(table, { lines }) };
	};
	if (!to || to.kind !== 'new') return choose(work, to);
	const found = find(table, work.edition, facts);
	const line = found?.proposal[axis].find((one) => one.at === at);
	if (!line) return undefined;
	const words = headWords(line);
	const [factor, level] = (to.level ?? '').split('.');
	const when = factor && level ? { [factor]: level } : {};
	const label = { nl: words, en: words };
	if (axis === 'rows') {
		const { edition, id } = addRow(work, label, when);
		return choose(withEdition(work, edition), { kind: 'line', id });
	}
	const taken = new Set(work.edition.grid?.columns.map(({ id }) => id) ?? []);
	const id = freshId(words, taken);
	return choose(withEdition(work, addColumn(work.edition, { id, label, when })), { kind: 'line', id });
}

/** @returns nothing where the act speaks of something that is not there */
export function decide(work: Work, act: TableAct, facts: readonly Fact[]): Work | undefined {
	const { table } = work;
	if (!table) return undefined;
	switch (act.kind) {
		case 'pick':
			return { ...work, table: decided(pasted(table.origin, table.content), { grid: act.grid }) };
		case 'heads': {
			// Another line between heads and cells makes every place another one, so what was said of them is gone.
			const { said, lines, taken } = pasted(table.origin, table.content);
			const heads = {
				...(act.rows === undefined ? {} : { headRows: act.rows }),
				...(act.columns === undefined ? {} : { headColumns: act.columns })
			};
			return { ...work, table: decided(table, { ...heads, said, lines, taken }) };
		}
		case 'said': {
			const said = { ...table.said, [act.axis]: { ...table.said[act.axis], [act.at]: act.context } };
			return { ...work, table: decided(table, { said }) };
		}
		case 'map':
			return map(work, act, facts);
		case 'leave':
		case 'untake': {
			const { [`${act.row},${act.column}`]: _before, ...others } = table.taken;
			const taken = act.kind === 'leave' ? { ...others, [`${act.row},${act.column}`]: null } : others;
			return { ...work, table: decided(table, { taken }) };
		}
	}
}

export const withTaken = (work: Work, row: number, column: number, text: string): Work => ({
	...work,
	table: decided(work.table!, { taken: { ...work.table!.taken, [`${row},${column}`]: text } })
});
