/** What an edition says exists in its source and does not hold. */
import type { PolicyEdition } from '../model';

/** Cells and sizes that were not read. */
export const allUnread = ({ rows, modifiers }: Pick<PolicyEdition, 'rows' | 'modifiers'>): number =>
	rows.filter(({ cell }) => cell.kind === 'untranscribed').length +
	modifiers.filter(
		({ effect }) =>
			effect.kind === 'untranscribed' || (effect.kind === 'replace' && effect.cell.kind === 'untranscribed')
	).length;
