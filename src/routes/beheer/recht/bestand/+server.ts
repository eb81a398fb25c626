/** One rule file of the installation, as it lies in its folder. */
import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { ownFiles } from '$lib/server/law/own-files';
import { settings } from '$lib/server/settings';
import { storage } from '$lib/server/storage';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../live.server';
import { requireSpeaker } from '../door.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	// What a browser shows of an error of a file has no words of ours; the page has.
	if (!storage()) redirect(303, link('/beheer/recht'));
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
