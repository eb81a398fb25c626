/** The figures of an edition by name, wherever they stand: in a list of rows, in a grid, or with a circumstance. */
import type { Cell, CellForm, EditionForm, EffectForm, FigureKey, PolicyEffect, Text } from '../../model';
import { printEffect, printNotation } from '../notation';

export type GridForm = NonNullable<EditionForm['grid']>;
export type RowForm = NonNullable<EditionForm['rows']>[number];
export type ModifierForm = NonNullable<EditionForm['modifiers']>[number];

/** Where a figure stands. */
export type Spot =
	| { kind: 'row'; at: number; row: RowForm }
	| { kind: 'cell'; at: number; column: string; row: GridForm['rows'][number] }
	| { kind: 'modifier'; at: number; modifier: ModifierForm };

export const rowsIn = (edition: EditionForm): RowForm[] => edition.rows ?? [];
export const modifiersIn = (edition: EditionForm): ModifierForm[] => edition.modifiers ?? [];

/** Every figure in the order in which a person reads the edition, by its key. */
export function spotsOf(edition: EditionForm): Map<FigureKey, Spot> {
	const spots = new Map<FigureKey, Spot>();
	rowsIn(edition).forEach((row, at) => spots.set(`row:${row.id}`, { kind: 'row', at, row }));
	edition.grid?.rows.forEach((row, at) => {
		for (const { id } of edition.grid!.columns) {
			if (Object.hasOwn(row.cells, id)) spots.set(`row:${row.id}-${id}`, { kind: 'cell', at, column: id, row });
		}
	});
	modifiersIn(edition).forEach((modifier, at) => spots.set(`mod:${modifier.id}`, { kind: 'modifier', at, modifier }));
	return spots;
}

/** A range that is one amount, written out as the engine has it: a form may hold the short one. */
const long = (range: unknown): unknown =>
	typeof range === 'object' && range !== null && 'amount' in range ? { min: range, max: range } : range;

const RANGES = ['custody', 'conditionalCustody', 'communityService', 'fine', 'drivingBan', 'probation'];

const sanctionOf = (sanction: object): object =>
	Object.fromEntries(Object.entries(sanction).map(([name, part]) => [name, RANGES.includes(name) ? long(part) : part]));

/** The cell as the model has it after loading. */
export function cellOf(form: CellForm): Cell {
	if (form.kind === 'sanction') return { ...form, sanction: sanctionOf(form.sanction) };
	if (form.kind === 'alternatives') {
		return { ...form, options: form.options.map((one) => ({ ...one, sanction: sanctionOf(one.sanction) })) };
	}
	return form;
}

export function effectOf(form: EffectForm): PolicyEffect {
	if (form.kind === 'replace') return { ...form, cell: cellOf(form.cell) };
	if (form.kind === 'add') return { ...form, sign: form.sign ?? 'plus' };
	return form;
}

export type FigureOf = { kind: 'cell'; cell: Cell } | { kind: 'effect'; effect: PolicyEffect };

export function figureAt(spot: Spot): FigureOf {
	if (spot.kind === 'modifier') return { kind: 'effect', effect: effectOf(spot.modifier.effect) };
	return { kind: 'cell', cell: cellOf(spot.kind === 'row' ? spot.row.cell : spot.row.cells[spot.column]!.cell) };
}

/** Nothing is written here, on purpose or because the table has no place for it. */
export const holdsNone = (of: FigureOf): boolean =>
	of.kind === 'cell' && (of.cell.kind === 'absent' || of.cell.kind === 'possible');

export const isUnread = (of: FigureOf): boolean =>
	(of.kind === 'cell' ? of.cell.kind : of.effect.kind) === 'untranscribed';

/** The notation of a figure; empty where it has none. Words that the source printed otherwise are not in it. */
export function notationOf(of: FigureOf): string {
	if (of.kind === 'effect') return isUnread(of) ? '' : (printEffect(of.effect) ?? '');
	const { cell } = of;
	if (cell.kind === 'bespoke') return 'maatwerk';
	if (cell.kind !== 'sanction' && cell.kind !== 'alternatives') return '';
	const bare = cell.kind === 'sanction' ? { ...cell, sanction: { ...cell.sanction, asPrinted: undefined } } : cell;
	const printed = printNotation(bare);
	return printed.ok ? printed.text : '';
}

/** Whether a figure is the same as another in everything but the words beside it. */
export function sameFigure(a: FigureOf, b: FigureOf): boolean {
	const [mine, other] = [notationOf(a), notationOf(b)];
	if (mine !== '' || other !== '') return mine === other;
	return a.kind === b.kind && (a.kind === 'effect' || (b.kind === 'cell' && a.cell.kind === b.cell.kind));
}

const joined = (parts: readonly (string | undefined)[]) =>
	parts.filter((part) => part !== undefined && part !== '').join(', ');

export function locatorAt(spot: Spot): string {
	if (spot.kind === 'row') return spot.row.basis.locator ?? '';
	if (spot.kind === 'modifier') return spot.modifier.basis.locator ?? '';
	return joined([spot.row.basis.locator, spot.row.cells[spot.column]!.locator]);
}

export function labelsAt(edition: EditionForm, spot: Spot): { row: Text; column?: Text } {
	if (spot.kind === 'modifier') return { row: spot.modifier.label };
	if (spot.kind === 'row') return { row: spot.row.label };
	const column = edition.grid!.columns.find(({ id }) => id === spot.column)!;
	return { row: spot.row.label, column: column.label };
}
