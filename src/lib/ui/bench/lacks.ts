/** What is missing: at which field it is said, and in which step. */
import type { BenchView, EditionForm, FigureKey, Lack } from '$lib/model';
import { placeKey } from './figures';

export const SOURCE_LACKS = ['reading-date', 'reading-address', 'reader', 'source-label'] as const;
export const RULES_LACKS = ['edition-field', 'label', 'locator', 'no-rows', 'no-scope', 'says-unread'] as const;

/** What else is missing is said in the step in which it is done, and would be a riddle at a field of these. */
const SAID_HERE: ReadonlySet<Lack['kind']> = new Set([...SOURCE_LACKS, ...RULES_LACKS]);

/** A figure of a grid has a place of its own within that of its row: where it has one, the row still needs one. */
function placeOf(key: FigureKey, { grid }: EditionForm): string {
	const at = grid?.rows.findIndex((row) =>
		grid.columns.some(({ id }) => placeKey(row.id, id) === key && (row.cells[id]?.locator ?? '') !== '')
	);
	return at === undefined || at < 0 ? `${key}.locator` : `grid.rows.${at}.basis.locator`;
}

/** The id of the field, or of the two fields of a text, at which a lack is said. */
export function targetOf({ kind, at }: Lack, edition: EditionForm): string {
	switch (kind) {
		case 'locator':
			return placeOf(at, edition);
		case 'no-rows':
			return 'table';
		default:
			return at;
	}
}

/** In which step a lack is mended, and the id of what to go to there; without one its heading is the place. */
export function wayTo(lack: Lack, edition: EditionForm): { step: string; id?: string } {
	if (lack.kind === 'table-open') return { step: 'tabel' };
	if (lack.kind === 'again') return { step: 'controle', id: `nogmaals-${lack.at}` };
	const isSource = (SOURCE_LACKS as readonly Lack['kind'][]).includes(lack.kind);
	return { step: isSource ? 'bron' : 'regels', id: targetOf(lack, edition) };
}

/** What is missing, by the id of the field at which it is said; of several figures of a row that lack the same, once. */
export function byField({ lacks, work }: Pick<BenchView, 'lacks' | 'work'>): ReadonlyMap<string, readonly Lack[]> {
	const fields = new Map<string, Lack[]>();
	for (const lack of lacks) {
		if (!SAID_HERE.has(lack.kind)) continue;
		const id = targetOf(lack, work.edition);
		const here = fields.get(id) ?? [];
		if (!here.some(({ kind }) => kind === lack.kind)) fields.set(id, [...here, lack]);
	}
	return fields;
}
