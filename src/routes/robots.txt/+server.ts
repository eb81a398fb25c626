import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Everything may be found; a case that somebody chose names its page without the facts as the one to find. */
export const GET: RequestHandler = ({ url }) =>
	text(`User-agent: *\nAllow: /\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
