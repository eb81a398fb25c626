import type { Handle } from '@sveltejs/kit';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** These POSTs compute and keep nothing, so any site may call them. */
const PURE_POSTS = new Set(['/api/v1/evaluate', '/api/v1/counterfactuals', '/api/v1/check-sanction']);

export interface Asked {
	method: string;
	path: string;
	headers: Headers;
	/** The host this installation is known by: that of ORIGIN when it is set, else the Host header. */
	ownHost: string;
}

/**
 * Tells whether a request that may change something was sent by one of our own pages.
 *
 * Our pages send no referrer, and for such pages browsers replace the Origin of a form post by `null`. The browser's
 * own word about where the request came from (Sec-Fetch-Site) then decides. Browsers leave that header out on plain
 * http outside localhost, so a page with a form that posts sets `referrer-policy: same-origin` for itself.
 */
export function isOwnOrigin({ method, path, headers, ownHost }: Asked): boolean {
	if (SAFE_METHODS.has(method)) return true;
	if (method === 'POST' && PURE_POSTS.has(path)) return true;
	const origin = headers.get('origin');
	if (origin === null) return false;
	if (origin === 'null') return headers.get('sec-fetch-site') === 'same-origin';
	const host = URL.canParse(origin) ? new URL(origin).host : '';
	return host !== '' && (host === ownHost || host === headers.get('host'));
}

export const originCheck: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (isOwnOrigin({ method, headers, path: event.url.pathname, ownHost: event.url.host })) return resolve(event);
	const body = { type: 'about:blank', title: 'Forbidden', status: 403, detail: 'This request came from another site.' };
	return new Response(JSON.stringify(body), {
		status: 403,
		headers: { 'content-type': 'application/problem+json' }
	});
};
