/**
 * Addresses of our own pages. The offline edition is one file without a server, so there every page lives behind the #
 * of that file: `#/en/verkennen?z=...`.
 */
import { localizeHref } from '$lib/paraglide/runtime';

/** Set while the offline edition is built, so that what the other edition needs is left out of each. */
export const isOffline = import.meta.env.VITE_EDITION === 'offline';

/** The day on which the offline edition was made. */
export const madeOn = import.meta.env.VITE_MADE_ON ?? '';

const FRAME = '/inbedden';
/** Pages that may stand in a frame: the explorer, and one case. */
const framable = /^\/(verkennen(\/[^/?#]+)?|zaken\/[^/?#]+)([?#]|$)/;

let framed = false;

/** Makes the data of a page for a frame: links to pages that may stand in one stay inside. `make` waits for nothing. */
export function inFrame<T>(make: () => T): T {
	framed = true;
	try {
		return make();
	} finally {
		framed = false;
	}
}

const placed = (path: string): string => (framed && framable.test(path) ? FRAME + path : path);

const framedPath = /^(\/en)?\/inbedden\//;

/** Whether a path is that of a page in a frame. */
export const isFramed = (path: string): boolean => framedPath.test(path);

/** The page itself for a page in a frame; any other path stays as it is. */
export const outOfFrame = (path: string): string => path.replace(framedPath, '$1/');

/** Where a link to a page of ours leads, in the language of the page or in the one that is named. */
export const link = (path: string, options?: { locale: 'nl' | 'en' }): string =>
	(isOffline ? '#' : '') + localizeHref(placed(path), options);

/** The address of a page within the site: its path, its query and the place on the page. */
export function addressOf(url: URL): URL {
	if (!isOffline) return url;
	const path = url.hash.slice(1);
	return new URL(path.startsWith('/') ? path : '/', 'https://offline.invalid');
}
