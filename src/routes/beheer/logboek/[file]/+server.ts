import { getLocale } from '$lib/paraglide/runtime';
import { m } from '$lib/paraglide/messages';
import { privileged, readLog } from '$lib/server/accounts';
import { csvOf } from '../../../csv';
import { fails } from '../../../live.server';
import { accounts, byOf, requireRole } from '../../door.server';
import { refusalWords } from '../../words.server';
import { lineWords, titlesOf } from '../lines.server';
import type { RequestHandler } from './$types';

/** More than a year of a large organisation. */
const ALL = 100_000;

/** The log as a table. Taking it along is an act of its own, so it is a form and no link, and its line is in the table. */
export const POST: RequestHandler = async (event) => {
	if (event.params.file !== 'logboek.csv') fails(404, m.account_not_yours());
	const { who, place } = await requireRole(event, 'administrator');
	const { db } = await accounts();
	const { organisation } = place;
	const what = { organisation, object: `organisation:${organisation}` };
	const by = { by: 'account', ...byOf(who, place) } as const;
	const written = await privileged(db, 'log-export', what, by, () => Promise.resolve({ ok: true, value: undefined }));
	if (!written.ok) fails(403, refusalWords(written.refusal));
	const lang = getLocale();
	const { lines } = await readLog(db, organisation, { perPage: ALL });
	const titles = await titlesOf(db, organisation, lang);
	const names = [
		m.account_log_at(),
		m.account_log_who(),
		m.account_role(),
		m.account_log_act(),
		m.account_log_object(),
		m.account_log_detail()
	] as const;
	const rows = lines.map((line) => {
		const { iso, actor, role, act, object, detail } = lineWords(line, lang, titles);
		return Object.fromEntries(names.map((name, at) => [name, [iso, actor, role, act, object, detail][at] ?? '']));
	});
	return new Response(csvOf(names, rows, lang), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="logboek.csv"',
			'cache-control': 'no-store',
			'x-robots-tag': 'noindex'
		}
	});
};
