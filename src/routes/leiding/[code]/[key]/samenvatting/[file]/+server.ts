import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { fails, hostOf, resultOf } from '../../../../../live.server';
import { codebookCsv, resultCsv } from '../../../../../sessie/result';
import type { RequestHandler } from './$types';

/** The result as a table, and what its columns mean. */
export const GET: RequestHandler = async (event) => {
	const { room, role } = await hostOf(event);
	const { file } = event.params;
	if (role !== 'host' || (file !== 'uitslag.csv' && file !== 'uitleg.csv')) fails(404, m.session_unknown());
	const lang = getLocale();
	const text = file === 'uitslag.csv' ? resultCsv(resultOf(room, lang, true), lang) : codebookCsv(lang);
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${room.facts.session.code}-${file}"`,
			'cache-control': 'no-store'
		}
	});
};
