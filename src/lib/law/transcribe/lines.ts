/** Adding, removing, moving and renaming the lines of an edition. */
import type { BenchAct, CellForm, EditionForm, EditionList, FigureKey, Text, Work } from '../../model';
import { NOT_READ } from '../notation';
import { freshId, listed, replaced, valueAt } from './change';
import { modifiersIn, rowsIn, spotsOf, type GridForm, type RowForm } from './figures';
import { factRenamed, isLevelList, levelRenamed, newFact, newLevel } from './own-facts';

const UNREAD: CellForm = { kind: 'untranscribed', text: NOT_READ };
const EMPTY: Text = { nl: '', en: '' };

/** Figures of this reading rest on its source; which copy it was, the file says once it is written. */
export const basisOf = ({ source }: Work): EditionForm['basis'] => ({
	source: source.id,
	readings: [],
	status: 'secondary'
});

const idsIn = (edition: EditionForm): Set<string> =>
	new Set([
		...rowsIn(edition).map(({ id }) => id),
		...modifiersIn(edition).map(({ id }) => id),
		...(edition.grid?.rows.map(({ id }) => id) ?? []),
		...(edition.grid?.columns.map(({ id }) => id) ?? [])
	]);

/** What a cell of a row is before anybody has read it: what is known without the figure is known of each of its cells. */
const cellLike = (row: GridForm['rows'][number]): CellForm =>
	Object.values(row.cells).find(({ cell }) => cell.kind === 'untranscribed')?.cell ?? UNREAD;

/** A column that stands for all cases, made when a list became a grid. */
export const isPlaceholder = ({ id, when }: GridForm['columns'][number]): boolean =>
	id === 'alle' && Object.keys(when).length === 0;

const ALL: GridForm['columns'][number] = { id: 'alle', label: { nl: 'alle zaken', en: 'all cases' }, when: {} };

export function asGrid(edition: EditionForm): EditionForm {
	if (edition.grid) return edition;
	const { rows = [], ...rest } = edition;
	const gridRows = rows.map(({ cell, ...row }) => ({
		...row,
		cells: { alle: { locator: row.basis.locator ?? '', cell } }
	}));
	return { ...rest, grid: { columns: [ALL], rows: gridRows } };
}

/** @returns nothing where the grid has several columns: their figures would be lost */
export function asRows(edition: EditionForm): EditionForm | undefined {
	const { grid, ...rest } = edition;
	if (!grid) return edition;
	if (grid.columns.length > 1) return undefined;
	const [column] = grid.columns;
	const rows = grid.rows.map(({ cells, ...row }): RowForm => {
		const place = column && cells[column.id];
		return { ...row, when: { ...row.when, ...column?.when }, cell: place?.cell ?? UNREAD };
	});
	return { ...rest, rows: [...rowsIn(edition), ...rows] };
}

const entered = (work: Work, keys: readonly FigureKey[]): FigureKey[] => [...new Set([...work.entered, ...keys])];

/** The work with another edition; names of figures that are gone are forgotten, new ones are of this reading. */
export function withEdition(work: Work, edition: EditionForm): Work {
	const before = new Set(spotsOf(work.edition).keys());
	const now = [...spotsOf(edition).keys()];
	const held = new Set(now);
	const keep = <T>(record: Record<FigureKey, T>) =>
		Object.fromEntries(Object.entries(record).filter(([key]) => held.has(key)));
	return {
		...work,
		edition,
		entered: entered(
			work,
			now.filter((key) => !before.has(key))
		).filter((key) => held.has(key)),
		again: keep(work.again),
		second: { ...work.second, figures: keep(work.second.figures) }
	};
}

export function addColumn(edition: EditionForm, column: GridForm['columns'][number], at?: number): EditionForm {
	const { grid } = asGrid(edition);
	const place = at ?? grid!.columns.length;
	const rest = grid!.columns.filter((one) => !isPlaceholder(one));
	const rows = grid!.rows.map((row) => ({
		...row,
		cells: Object.fromEntries([
			...Object.entries(row.cells).filter(([id]) => rest.some((one) => one.id === id)),
			[column.id, { locator: '', cell: cellLike(row) }]
		])
	}));
	return {
		...asGrid(edition),
		grid: { columns: listed(rest, 'add', Math.min(place, rest.length), () => column), rows }
	};
}

export function addRow(
	work: Work,
	label: Text,
	when: RowForm['when'],
	at?: number
): { edition: EditionForm; id: string } {
	const { edition } = work;
	const id = freshId(label.nl, idsIn(edition));
	const line = { id, label, when, basis: basisOf(work) };
	if (!edition.grid) {
		const rows = rowsIn(edition);
		return {
			id,
			edition: { ...edition, rows: listed(rows, 'add', at ?? rows.length, () => ({ ...line, cell: UNREAD })) }
		};
	}
	const { columns, rows } = edition.grid;
	const cells = Object.fromEntries(columns.map((column) => [column.id, { locator: '', cell: UNREAD }]));
	const grid = { columns, rows: listed(rows, 'add', at ?? rows.length, () => ({ ...line, cells })) };
	return { id, edition: { ...edition, grid } };
}

function made(work: Work, list: EditionList): unknown {
	const id = freshId(
		list === 'grid.columns' ? 'kolom' : list.replace('grid.', '').replace(/s$/, ''),
		idsIn(work.edition)
	);
	if (isLevelList(list)) return newLevel(work.edition, list);
	switch (list) {
		case 'facts':
			return newFact(work.edition);
		case 'scope':
			return {};
		case 'modifiers':
			return {
				id,
				topic: id,
				label: EMPTY,
				when: {},
				effect: { kind: 'direction', direction: 'aggravating' },
				basis: basisOf(work)
			};
		case 'glossary':
			return { id, kind: 'term', term: EMPTY, text: EMPTY };
		case 'remarks':
			return { id, text: EMPTY, basis: basisOf(work) };
		default:
			return { id, text: EMPTY };
	}
}

/** @returns nothing where there is no such list or line */
export function changeList(work: Work, act: Extract<BenchAct, { kind: 'list' }>): EditionForm | undefined {
	const { edition } = work;
	if (act.list === 'grid.columns' && act.do === 'add') {
		const id = freshId('kolom', idsIn(edition));
		return addColumn(edition, { id, label: EMPTY, when: {} }, act.at);
	}
	if ((act.list === 'rows' || act.list === 'grid.rows') && act.do === 'add')
		return addRow(work, EMPTY, {}, act.at).edition;
	const path = act.list.split('.');
	const list = (valueAt(edition, path) ?? []) as unknown[];
	if (act.do !== 'add' && list[act.at] === undefined) return undefined;
	const gone = act.list === 'grid.columns' && act.do === 'remove' ? edition.grid!.columns[act.at] : undefined;
	const next = replaced(
		edition,
		path,
		listed(list, act.do, act.at, () => made(work, act.list))
	);
	if (!gone || !next.grid) return next;
	const rows = next.grid.rows.map((row) => ({
		...row,
		cells: Object.fromEntries(Object.entries(row.cells).filter(([id]) => id !== gone.id))
	}));
	return { ...next, grid: { ...next.grid, rows } };
}

/** Another id for a line; all that is known of its figures goes along. @returns why not, or the work */
export function rename(
	work: Work,
	{ list, at, id }: Extract<BenchAct, { kind: 'rename' }>
): Work | 'taken-name' | 'no-name' | 'no-such-line' {
	const lines = valueAt(work.edition, list.split('.')) as { id: string }[] | undefined;
	const line = lines?.[at];
	if (!lines || !line) return 'no-such-line';
	if (line.id === id) return work;
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(id)) return 'no-name';
	if (lines.some((one) => one.id === id)) return 'taken-name';
	let edition = replaced(work.edition, [...list.split('.'), at, 'id'], id);
	if (list === 'grid.columns') {
		const rows = edition.grid!.rows.map((row) => ({
			...row,
			cells: Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name === line.id ? id : name, cell]))
		}));
		edition = { ...edition, grid: { ...edition.grid!, rows } };
	}
	if (list === 'facts') edition = factRenamed(edition, line.id, id);
	if (isLevelList(list)) edition = levelRenamed(edition, list, line.id, id);
	const old = [...spotsOf(work.edition).keys()];
	const now = [...spotsOf(edition).keys()];
	// Two lines may make the same name of a figure: then nothing would tell them apart.
	if (now.length !== old.length) return 'taken-name';
	const to = new Map(old.map((key, place) => [key, now[place]!]));
	const moved = <T>(record: Record<FigureKey, T>) =>
		Object.fromEntries(Object.entries(record).map(([key, value]) => [to.get(key) ?? key, value]));
	const lineOf = (record: Record<string, { kind: string; id?: string }>) =>
		Object.fromEntries(
			Object.entries(record).map(([place, choice]) => [place, choice.id === line.id ? { ...choice, id } : choice])
		);
	const axis = list === 'grid.columns' ? 'columns' : 'rows';
	return {
		...work,
		edition,
		entered: work.entered.map((key) => to.get(key) ?? key),
		again: moved(work.again),
		second: { ...work.second, figures: moved(work.second.figures) },
		...(work.table && (list === 'rows' || list === 'grid.rows' || list === 'grid.columns')
			? {
					table: {
						...work.table,
						lines: { ...work.table.lines, [axis]: lineOf(work.table.lines[axis]) }
					}
				}
			: {})
	};
}
