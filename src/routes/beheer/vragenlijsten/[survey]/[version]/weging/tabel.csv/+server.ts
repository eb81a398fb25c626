import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { csvOf } from '../../../../../../csv';
import { openResults } from '../../resultaten/open.server';
import type { RequestHandler } from './$types';

/** A line for every group, with room for its share: what the page of weights reads again. */
export const GET: RequestHandler = async (event) => {
	const { compiled } = await openResults(event, 'editor');
	const lang = getLocale();
	const names = [m.vs_weigh_column_question(), m.vs_weigh_column_band(), m.vs_weigh_column_share()] as const;
	const rows = Object.values(compiled.published.survey.background).flatMap(({ text, bands }) =>
		bands.map((band) => ({
			[names[0]]: inLanguage(text, lang),
			[names[1]]: inLanguage(band.text, lang),
			[names[2]]: ''
		}))
	);
	return new Response(csvOf(names, rows, lang), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${m.vs_weigh_column_share()}.csv"`,
			'cache-control': 'no-store',
			'x-robots-tag': 'noindex'
		}
	});
};
