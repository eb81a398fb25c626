/** The rule files as they are written, for the workers of the bench: they check a new edition beside all others. */
import { readLaw, readLawFiles } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) => {
	const { LAW_DIR } = settings();
	const tag = `"${readLaw(undefined, LAW_DIR).hash.slice(0, 32)}"`;
	const headers = { etag: tag, 'cache-control': 'no-cache', 'content-type': 'application/json' };
	if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
	return new Response(JSON.stringify(readLawFiles('seeds/law', LAW_DIR)), { headers });
};
