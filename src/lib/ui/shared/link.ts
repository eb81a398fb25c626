/**
 * Addresses of our own pages. The offline edition is one file without a server, so there every page lives behind the #
 * of that file: `#/en/verkennen?z=...`.
 */
import { localizeHref } from '$lib/paraglide/runtime';

/** Set while the offline edition is built, so that what the other edition needs is left out of each. */
export const isOffline = import.meta.env.VITE_EDITION === 'offline';

/** The day on which the offline edition was made. */
export const madeOn = import.meta.env.VITE_MADE_ON ?? '';

/** Where a link to a page of ours leads, in the language of the page or in the one that is named. */
export const link = (path: string, options?: { locale: 'nl' | 'en' }): string =>
	(isOffline ? '#' : '') + localizeHref(path, options);

/** The address of a page within the site: its path, its query and the place on the page. */
export function addressOf(url: URL): URL {
	if (!isOffline) return url;
	const path = url.hash.slice(1);
	return new URL(path.startsWith('/') ? path : '/', 'https://offline.invalid');
}
