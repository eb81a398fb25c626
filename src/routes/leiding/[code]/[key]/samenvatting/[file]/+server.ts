import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Room } from '$lib/server/live';
import { writeOneSheet } from '$lib/server/pdf';
import { fails, hostOf, resultOf } from '../../../../../live.server';
import { resultPapers } from '../../../../../sessie/paper.server';
import { codebookCsv, resultCsv, textsCsv } from '../../../../../sessie/result';
import type { RequestHandler } from './$types';

const CSV = 'text/csv; charset=utf-8';

/** The result as a table and as a document, and what the columns of the table mean. */
const files: Record<
	string,
	{ type: string; write: (room: Room, lang: Language) => string | Promise<Buffer<ArrayBuffer>> }
> = {
	'uitslag.csv': { type: CSV, write: (room, lang) => resultCsv(resultOf(room, lang, true), lang) },
	'teksten.csv': { type: CSV, write: (room, lang) => textsCsv(resultOf(room, lang, true), lang) },
	'uitleg.csv': { type: CSV, write: (_room, lang) => codebookCsv(lang) },
	'uitslag.pdf': {
		type: 'application/pdf',
		write: (room, lang) => writeOneSheet(resultPapers(resultOf(room, lang, true), lang))
	}
};

export const GET: RequestHandler = async (event) => {
	const { room, role } = await hostOf(event);
	const name = event.params.file;
	const file = Object.hasOwn(files, name) ? files[name] : undefined;
	if (role !== 'host' || !file) fails(404, m.session_unknown());
	return new Response(await file.write(room, getLocale()), {
		headers: {
			'content-type': file.type,
			'content-disposition': `attachment; filename="${room.facts.session.code}-${name}"`,
			'cache-control': 'no-store'
		}
	});
};
