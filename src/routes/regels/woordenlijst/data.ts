import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { withTerms } from '../../terms';
import { glossaryKinds, presentGlossary } from './glossary';
import type { Asked, House } from '../../house';

export const page = ({ corpus }: House, { url }: Asked) => {
	const asked = { words: (url.searchParams.get('q') ?? '').trim(), kind: url.searchParams.get('soort') ?? '' };
	const { glossary } = corpus;
	const { count, kind, letters } = presentGlossary(glossary.values(), asked, getLocale());
	return withTerms(corpus, {
		letters,
		search: {
			action: link('/regels/woordenlijst'),
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
