import { m } from '$lib/paraglide/messages';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { withTerms } from '../../terms.server';
import type { PageServerLoad } from './$types';
import { presentSources, sourceKinds } from './sources';

export const load: PageServerLoad = ({ url }) => {
	const words = (url.searchParams.get('q') ?? '').trim();
	const corpus = readLaw(undefined, settings().LAW_DIR);
	const asked = url.searchParams.get('soort') ?? '';
	const { count, kind, groups } = presentSources(corpus, words, asked, getLocale());
	return withTerms({
		groups,
		search: {
			action: localizeHref('/regels/bronnen'),
			asked: words,
			choices: [
				{ name: 'soort', label: m.rules_search_kind(), all: m.rules_search_all(), options: sourceKinds(), chosen: kind }
			],
			found: count === 1 ? m.rules_sources_found_one() : m.rules_sources_found({ count })
		}
	});
};
