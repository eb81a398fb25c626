import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/paraglide/runtime';

/** English pages live under /en and are the same routes. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
