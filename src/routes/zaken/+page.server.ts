import { m } from '$lib/paraglide/messages';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { supportLines } from '$lib/server/support';
import type { PageServerLoad } from './$types';
import { library } from './found.server';
import { foundWords, presentCases } from './list';

export const load: PageServerLoad = ({ url }) => {
	const { corpus, cases } = library();
	const asked = { subject: url.searchParams.get('over') ?? '', level: url.searchParams.get('voor') ?? '' };
	const { plain, noted, count, choices } = presentCases(corpus, cases, asked, getLocale());
	return {
		plain,
		noted,
		support: noted.length > 0 ? supportLines() : [],
		search: {
			action: localizeHref('/zaken'),
			label: m.cases_filter(),
			button: m.cases_show(),
			choices,
			found: foundWords(count)
		}
	};
};
