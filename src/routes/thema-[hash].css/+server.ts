import { error, text } from '@sveltejs/kit';
import { settings } from '$lib/server/settings';
import { readTheme } from '$lib/server/theme';
import type { RequestHandler } from './$types';

/** The theme as a stylesheet. Its address names its content, so another hash is another file, and is not here. */
export const GET: RequestHandler = ({ params }) => {
	const theme = readTheme(settings().THEME_FILE);
	if (theme?.hash !== params.hash) error(404);
	return text(theme.css, {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable'
		}
	});
};
