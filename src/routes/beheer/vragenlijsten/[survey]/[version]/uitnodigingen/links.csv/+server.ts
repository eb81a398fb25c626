/** Links as a file: made in the same moment, written nowhere else, and never to be had again. */
import { m } from '$lib/paraglide/messages';
import { makeTokens, MOST_TOKENS } from '$lib/server/survey';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../../../../live.server';
import { text } from '../../../../../form';
import { openVersion } from '../../../../door.server';
import { surveyRefusal } from '../../../../refusals.server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const { db, by, key } = await openVersion(event, 'editor');
	const typed = text(form, 'count');
	const count = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
	if (count < 1 || count > MOST_TOKENS) fails(400, m.ve_tokens_count({ most: MOST_TOKENS }));
	const outcome = await makeTokens(db, by, key, count);
	if (!outcome.ok) fails(409, surveyRefusal(outcome.refusal));
	const address = event.url.origin + link(`/vragenlijst/${key.survey}/${key.version}`);
	// An address holds no sign that a table would take for a formula, and no comma.
	const lines = ['link', ...outcome.value.map((token) => `${address}?uitnodiging=${token}`)];
	return new Response(`${lines.join('\r\n')}\r\n`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="uitnodigingen.csv"',
			'cache-control': 'no-store'
		}
	});
};
