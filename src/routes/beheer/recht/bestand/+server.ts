/** One rule file of the installation, as it lies in its folder. */
import { m } from '$lib/paraglide/messages';
import { ownFiles } from '$lib/server/law/own-files';
import { settings } from '$lib/server/settings';
import { fails } from '../../../live.server';
import { requireSpeaker } from '../door.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	await requireSpeaker(event);
	// Only what the folder lists is looked for, so no name leads out of it.
	const found = ownFiles(settings().LAW_DIR).find(({ name }) => name === event.url.searchParams.get('naam'));
	if (!found) fails(404, m.la_file_gone());
	const file = found.name.slice(found.name.lastIndexOf('/') + 1).replace(/[^\w.-]/g, '_');
	return new Response(found.text, {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${file}"`,
			'cache-control': 'no-store'
		}
	});
};
