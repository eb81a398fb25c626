/** How many people take part: down to whole groups, as on the page with results, so that no two looks tell of one person. */
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { talliesOf, wasOpened, WHAT, type VersionRow } from '$lib/server/survey';
import { showCount } from '$lib/study/disclosure';
import { countWords } from '$lib/ui/results/numbers';
import type { Opened } from './door.server';

/** @returns undefined for a version that nobody could answer yet, or can be asked about any more */
export async function takingWords(
	db: Opened['db'],
	row: Pick<VersionRow, 'survey' | 'version' | 'state' | 'definition'>,
	lang: Language
): Promise<string | undefined> {
	if (!wasOpened(row)) return undefined;
	const tallies = await talliesOf(db, row, [WHAT.began, WHAT.done]);
	const shown = (what: string) =>
		countWords(showCount(tallies.get(what) ?? 0, { minimum: row.definition.minimumCell }), lang);
	return m.ve_taking({ began: shown(WHAT.began), done: shown(WHAT.done) });
}
