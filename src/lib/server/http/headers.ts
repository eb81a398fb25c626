import type { Handle } from '@sveltejs/kit';
import defaults from './security-headers.json';

/** The facts of a case stand in the address, so what is made for it stays with whoever asked: no proxy keeps it. */
export const KEPT_BY_NOBODY_ELSE = 'private, no-cache';

/**
 * Puts the security headers on every answer that Kit gives. A page brings its own content security policy, and a route
 * may loosen one header for itself; whatever is already set stays. The server in `scripts/serve.mjs` reads the same
 * list, because files in `static` and the built assets never pass through Kit.
 */
export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(defaults)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', KEPT_BY_NOBODY_ELSE);
	return response;
};
