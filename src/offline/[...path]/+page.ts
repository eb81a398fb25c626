import { redirect, type LoadEvent } from '@sveltejs/kit';
import { addressOf } from '$lib/ui/shared/link';
import type { Answer } from '../answer';
import { ask } from '../ask';
import { showIn } from '../locale';

export interface PageData {
	/** The folder of the route that was found. */
	route?: string;
	/** Why no page was found or made. Thrown, the router would look for a newer edition on a server. */
	status?: number;
	here: string;
}

let opened = false;

/** While the edition is opened, the router has decoded the address once too often for words with an & in them. */
function asWritten(url: URL): URL {
	// From a double click there is no # yet. That counts as opened too: later the location is still that of the page before.
	const written = opened || url.hash === '' ? url : new URL(location.href);
	opened = true;
	return written;
}

const broken = (): Answer => ({ kind: 'error', status: 500 });

export async function load({ url }: Pick<LoadEvent, 'url'>): Promise<PageData> {
	const place = addressOf(asWritten(url));
	const here = place.pathname + place.search;
	const answer = await ask(here).catch(broken);
	if (answer.kind === 'redirect') redirect(303, answer.href);
	showIn(place);
	const page = { here: `#${here}` };
	if (answer.kind === 'page') return { ...answer.data, ...page, route: answer.route };
	return { ...page, status: answer.kind === 'error' ? answer.status : 404 };
}
