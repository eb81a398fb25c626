import { saveDraft } from '$lib/server/compose/file';
import { getLocale } from '$lib/paraglide/runtime';
import { draftIn } from '../draft.server';
import type { RequestHandler } from './$types';

/** A name that every disk takes. */
const fileName = (title: string): string =>
	title
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
		.replace(/-+$/, '') || 'les';

/** The draft as a file to keep, finished or not. Nothing of it stays here. */
export const POST: RequestHandler = async ({ request, getClientAddress }) => {
	const lang = getLocale();
	const draft = await draftIn(await request.formData(), lang, getClientAddress());
	return new Response(saveDraft(draft), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${fileName(draft.title[lang])}.yaml"`,
			'cache-control': 'no-store'
		}
	});
};
