/** The one address under which a page wants to be found, and the same page in the other language. */
import { deLocalizeHref, localizeHref } from '$lib/paraglide/runtime';
import { outOfFrame } from './link';

export const locales = ['nl', 'en'] as const;
type Locale = (typeof locales)[number];

/** What decides the content of a page; a case, a search or a filter is no page of its own. */
const KEPT = ['onderwerp'];

export interface Addresses {
	canonical: string;
	alternates: { lang: Locale | 'x-default'; href: string }[];
}

export function addressesOf(url: Pick<URL, 'origin' | 'pathname' | 'searchParams'>): Addresses {
	const kept = new URLSearchParams([...url.searchParams].filter(([name]) => KEPT.includes(name)));
	const query = kept.size > 0 ? `?${kept.toString()}` : '';
	const own = outOfFrame(url.pathname);
	const path = deLocalizeHref(own);
	// The first page in English is /en, and the one with a slash behind it leads there.
	const bare = (href: string) => (href === '/' ? href : href.replace(/\/$/, ''));
	const at = (locale: Locale) => `${url.origin}${bare(localizeHref(path, { locale }))}${query}`;
	return {
		canonical: `${url.origin}${bare(own)}${query}`,
		alternates: [...locales.map((lang) => ({ lang, href: at(lang) })), { lang: 'x-default', href: at('nl') }]
	};
}
