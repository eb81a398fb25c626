import { getLocale } from '$lib/paraglide/runtime';
import { mayStillChange } from '$lib/server/survey';
import { isListed, sections } from '$lib/study/edit/parts';
import { link } from '$lib/ui/shared/link';
import { checkedWords, complaintsOf, wordFlags } from '../../../check.server';
import { openVersion, pathOf } from '../../../door.server';
import { sectionHelpOf, sectionName, spotOf } from '../../../where';
import { itemsIn } from './items.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { row, key, mayEdit } = await openVersion(event, 'viewer');
	const lang = getLocale();
	const survey = row.definition;
	const isOpen = mayStillChange(row);
	const spots = isOpen ? complaintsOf(survey).map(({ place }) => spotOf(survey, place, lang)) : [];
	const words = isOpen ? wordFlags(survey).map(({ place }) => spotOf(survey, place, lang)) : [];
	return {
		off: row.state !== 'draft' || !mayEdit,
		mayEdit,
		summary: isOpen ? checkedWords(spots.length) : undefined,
		overview: link(pathOf(key)),
		sections: sections.map((section) => ({
			section,
			name: sectionName(section),
			help: sectionHelpOf(section),
			href: link(pathOf(key, `/bewerken/${section}`)),
			count: isListed(section) ? itemsIn(survey, section, lang).length : undefined,
			left: spots.filter((spot) => spot.section === section).length,
			words: words.filter((spot) => spot.section === section).length
		}))
	};
};
