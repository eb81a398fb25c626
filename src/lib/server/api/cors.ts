/** Any site may ask: the API keeps nothing and knows nobody, so an answer tells another site nothing about a visitor. */

/** Whoever asks at such an address is a program: it gets a problem, never the error page for people. */
export const isApiPath = (path: string): boolean => path === '/api/v1' || path.startsWith('/api/v1/');

export const corsHeaders: Readonly<Record<string, string>> = {
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin'
};

/** What a browser asks before it lets a page of another site send JSON. */
export function preflight(allow: string): Response {
	return new Response(null, {
		status: 204,
		headers: {
			...corsHeaders,
			allow,
			'access-control-allow-methods': allow,
			'access-control-allow-headers': 'content-type, if-none-match',
			'access-control-max-age': '86400',
			'cache-control': 'no-store'
		}
	});
}
