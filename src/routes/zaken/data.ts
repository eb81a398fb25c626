import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { foundWords, presentCases } from './list';
import type { Asked, House } from '../house';

export const page = ({ corpus, cases, support }: House, { url }: Asked) => {
	const asked = { subject: url.searchParams.get('over') ?? '', level: url.searchParams.get('voor') ?? '' };
	const { plain, noted, count, choices } = presentCases(corpus, cases, asked, getLocale());
	return {
		plain,
		noted,
		support: noted.length > 0 ? support : [],
		search: {
			action: link('/zaken'),
			label: m.cases_filter(),
			button: m.cases_show(),
			choices,
			found: foundWords(count)
		}
	};
};
