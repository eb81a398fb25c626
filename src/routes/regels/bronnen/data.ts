import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { withTerms } from '../../terms';
import { presentSources, sourceKinds } from './sources';
import type { Asked, House } from '../../house';

export const page = ({ corpus }: House, { url }: Asked) => {
	const words = (url.searchParams.get('q') ?? '').trim();
	const asked = url.searchParams.get('soort') ?? '';
	const { count, kind, groups } = presentSources(corpus, words, asked, getLocale());
	return withTerms(corpus, {
		groups,
		search: {
			action: link('/regels/bronnen'),
			asked: words,
			choices: [
				{ name: 'soort', label: m.rules_search_kind(), all: m.rules_search_all(), options: sourceKinds(), chosen: kind }
			],
			found: count === 1 ? m.rules_sources_found_one() : m.rules_sources_found({ count })
		}
	});
};
