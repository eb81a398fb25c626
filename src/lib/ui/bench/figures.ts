/** Figures of an edition: where each stands, and what kinds there are besides what notation can say. */
import type { CellForm, EditionForm, FigureKey, FigureView } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { bothLanguages } from './words';

export const rowKey = (row: string): FigureKey => `row:${row}`;
export const placeKey = (row: string, column: string): FigureKey => `row:${row}-${column}`;
export const circumstanceKey = (id: string): FigureKey => `mod:${id}`;

export const byKey = (figures: readonly FigureView[]): ReadonlyMap<FigureKey, FigureView> =>
	new Map(figures.map((figure) => [figure.key, figure]));

/** `figure`: in notation. */
export type CellKind = 'figure' | 'bespoke' | 'untranscribed' | 'absent' | 'possible';

export const cellKind = (cell: CellForm | undefined): CellKind =>
	cell === undefined || cell.kind === 'untranscribed'
		? 'untranscribed'
		: cell.kind === 'sanction' || cell.kind === 'alternatives'
			? 'figure'
			: cell.kind;

/** A cell of a kind that holds no figure, with words of ours that can be rewritten. */
export function emptyCell(kind: Exclude<CellKind, 'figure'>): CellForm {
	switch (kind) {
		case 'bespoke':
			return { kind, text: bothLanguages(m.bench_text_bespoke) };
		case 'untranscribed':
			return { kind, text: bothLanguages(m.bench_text_unread) };
		case 'absent':
			return { kind, text: bothLanguages(m.bench_text_absent) };
		case 'possible':
			return { kind, rows: [], text: bothLanguages(m.bench_text_possible) };
	}
}

/** The lines of the table by their ids, as a cell names those that remain possible. */
export const lineIds = ({ rows = [], grid }: EditionForm): { id: string; label: { nl: string; en: string } }[] => [
	...rows.map(({ id, label }) => ({ id, label })),
	...(grid?.rows ?? []).flatMap((row) =>
		grid!.columns
			.filter(({ id }) => Object.hasOwn(row.cells, id))
			.map((column) => ({
				id: `${row.id}-${column.id}`,
				label: { nl: `${row.label.nl}, ${column.label.nl}`, en: `${row.label.en}, ${column.label.en}` }
			}))
	)
];
