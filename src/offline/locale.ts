/** The language of a page stands in its address, here as on the server. */
import { baseLocale, deLocalizeUrl, isLocale, overwriteGetLocale, overwriteGetUrlOrigin } from '$lib/paraglide/runtime';

type Locale = 'nl' | 'en';

/** Addresses have no host here; this one cannot exist. */
const origin = 'https://offline.invalid';

function localeIn({ pathname }: URL): Locale {
	const [, first] = pathname.split('/');
	return isLocale(first) ? first : baseLocale;
}

let current: Locale = baseLocale;

overwriteGetLocale(() => current);
overwriteGetUrlOrigin(() => origin);

/** Takes over the language of the page at this place within the site. The document says so too. */
export function showIn(place: URL): void {
	current = localeIn(place);
	document.documentElement.lang = current;
}

/** Runs `make` in the language of an address, with its path as the Dutch pages have it. */
export function inLocaleOf<T>(href: string, make: (path: string, url: URL) => T): T {
	const url = new URL(href, origin);
	current = localeIn(url);
	return make(deLocalizeUrl(url).pathname, url);
}
