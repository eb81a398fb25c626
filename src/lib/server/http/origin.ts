import type { Handle } from '@sveltejs/kit';
import { isApiPath } from '../api/cors';
import { nowhere, problemResponse } from '../api/problem';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * These routes compute and keep nothing, so any site may call them; a method that they do not know they answer with 405
 * themselves. A route that keeps something does not belong here.
 */
const PURE_ROUTES = new Set([
	'/api/v1/evaluate',
	'/api/v1/counterfactuals',
	'/api/v1/check-sanction',
	'/api/v1/editions',
	'/api/v1/editions/[id]',
	'/api/v1/openapi.json',
	'/api/v1/[...path]'
]);

export interface Asked {
	method: string;
	/** The route as the folders name it, whatever the address looks like; null where there is none. */
	route: string | null;
	headers: Pick<Headers, 'get'>;
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
export function isOwnOrigin({ method, route, headers, ownHost }: Asked): boolean {
	if (SAFE_METHODS.has(method)) return true;
	if (route !== null && PURE_ROUTES.has(route)) return true;
	const origin = headers.get('origin');
	if (origin === null) return false;
	if (origin === 'null') return headers.get('sec-fetch-site') === 'same-origin';
	const host = URL.canParse(origin) ? new URL(origin).host : '';
	return host !== '' && (host === ownHost || host === headers.get('host'));
}

/** What a request from another site is answered with. */
export const FROM_ELSEWHERE = {
	status: 403,
	body: { type: 'about:blank', title: 'Forbidden', status: 403, detail: 'This request came from another site.' }
} as const;

export const originCheck: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	const { route, url, isDataRequest } = event;
	// Broken percent codes and requests for page data never reach a route; Kit would answer them with a page.
	if (isApiPath(url.pathname) && (route.id === null || isDataRequest)) return problemResponse(nowhere());
	if (isOwnOrigin({ method, headers, route: route.id, ownHost: url.host })) return resolve(event);
	const { status, body } = FROM_ELSEWHERE;
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json' }
	});
};
