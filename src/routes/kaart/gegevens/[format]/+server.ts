import { error } from '@sveltejs/kit';
import { parseKey } from '$lib/engine';
import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { fromKey } from '../../../verkennen/[[subject]]/address';
import { mapData } from '../../[[subject]]/view';
import { asCsv, asJson, linesOf } from './table';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url }) => {
	const key = url.searchParams.get('z') ?? '';
	const parsed = parseKey(key.slice(0, 4000));
	const corpus = readLaw(undefined, settings().LAW_DIR);
	const subject = parsed.ok ? corpus.subjects.get(parsed.key.subject) : undefined;
	const address = subject && fromKey(subject, key);
	const data = subject && address?.kind === 'case' ? mapData(corpus, subject, address.state) : undefined;
	if (!data || (params.format !== 'csv' && params.format !== 'json')) error(404, 'Not Found');
	const lang = getLocale();
	const lines = linesOf(data, lang);
	const name = `${subject!.id}-${data.set.date}.${params.format}`;
	return new Response(params.format === 'csv' ? asCsv(lines, lang) : asJson(data, lines), {
		headers: {
			'content-type': params.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
