/** The map of a case as a file: the same cells as the page, for a table or a program. */
import { error } from '@sveltejs/kit';
import { parseKey } from '$lib/engine';
import { getLocale } from '$lib/paraglide/runtime';
import type { Asked, House } from '../../../house';
import { fromKey } from '../../../verkennen/[[subject]]/address';
import { mapData } from '../../[[subject]]/view';
import { asCsv, asJson, linesOf } from './table';

export interface DataFile {
	name: string;
	type: string;
	text: string;
}

export function file({ corpus }: House, { params, url }: Asked): DataFile {
	const key = url.searchParams.get('z') ?? '';
	const parsed = parseKey(key.slice(0, 4000));
	const subject = parsed.ok ? corpus.subjects.get(parsed.key.subject) : undefined;
	const address = subject && fromKey(subject, key);
	const data = subject && address?.kind === 'case' ? mapData(corpus, subject, address.state) : undefined;
	const { format } = params;
	if (!data || (format !== 'csv' && format !== 'json')) error(404, 'Not Found');
	const lang = getLocale();
	const lines = linesOf(data, lang);
	return {
		name: `${data.set.subject.id}-${data.set.date}.${format}`,
		type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
		text: format === 'csv' ? asCsv(lines, lang) : asJson(data, lines)
	};
}
