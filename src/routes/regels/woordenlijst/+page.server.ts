import { m } from '$lib/paraglide/messages';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { withTerms } from '../../terms.server';
import type { PageServerLoad } from './$types';
import { glossaryKinds, presentGlossary } from './glossary';

export const load: PageServerLoad = ({ url }) => {
	const asked = { words: (url.searchParams.get('q') ?? '').trim(), kind: url.searchParams.get('soort') ?? '' };
	const { glossary } = readLaw(undefined, settings().LAW_DIR);
	const { count, kind, letters } = presentGlossary(glossary.values(), asked, getLocale());
	return withTerms({
		letters,
		search: {
			action: localizeHref('/regels/woordenlijst'),
			asked: asked.words,
			choices: [
				{
					name: 'soort',
					label: m.rules_search_kind(),
					all: m.rules_search_all(),
					options: glossaryKinds(),
					chosen: kind
				}
			],
			found: count === 1 ? m.glossary_found_one() : m.glossary_found({ count })
		}
	});
};
