import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { wasOpened } from '$lib/server/survey';
import { link } from '$lib/ui/shared/link';
import { openVersion, pathOf } from '../../door.server';
import { standingOf, standingWords } from '../../state.server';
import type { LayoutServerLoad } from './$types';

/** What all pages of a version share: which one it is, how far it is, and the way around. */
export const load: LayoutServerLoad = async (event) => {
	const { row, key, place, mayEdit } = await openVersion(event, 'viewer');
	const standing = standingOf(row, Date.now());
	const asksText = Object.values(row.definition.questions).some(({ kind }) => kind === 'free');
	const hasOpened = wasOpened(row);
	const pages = [
		['', m.ve_page_overview()],
		['/bewerken', m.ve_page_edit()],
		['/plan', m.ve_page_plan()],
		['/bekijken', m.ve_page_preview()],
		['/nakijken', m.ve_page_review()],
		...(mayEdit && row.definition.access === 'tokens' ? [['/uitnodigingen', m.ve_page_tokens()] as const] : []),
		...(hasOpened ? [['/resultaten', m.ve_page_results()] as const] : []),
		...(hasOpened && mayEdit
			? ([
					['/weging', m.ve_page_weights()],
					['/uitvoer', m.ve_page_export()]
				] as const)
			: []),
		...(hasOpened && mayEdit && asksText ? [['/teksten', m.ve_page_texts()] as const] : [])
	] as const;
	return {
		version: {
			title: inLanguage(row.definition.title, getLocale()),
			number: key.version,
			standing,
			state: standingWords(standing),
			demo: row.definition.demo,
			list: link(`/beheer/vragenlijsten?org=${place.organisation}`),
			pages: pages.map(([rest, words]) => ({ href: link(pathOf(key, rest)), words }))
		}
	};
};
