import { fail } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { makeTokens, MOST_TOKENS } from '$lib/server/survey';
import { link } from '$lib/ui/shared/link';
import { text } from '../../../../form';
import { openVersion, pathOf } from '../../../door.server';
import { surveyRefusal } from '../../../refusals.server';
import type { Actions, PageServerLoad } from './$types';

/** Links that a page shows; a file holds as many as one likes. */
const MOST_SHOWN = 500;

export const load: PageServerLoad = async (event) => {
	const { row, key, db } = await openVersion(event, 'editor');
	const { survey, version } = key;
	const used = (is: boolean) =>
		db
			.selectFrom('survey_token')
			.select(({ fn }) => fn.countAll<string>().as('count'))
			.where('survey', '=', survey)
			.where('version', '=', version)
			.where('used', '=', is)
			.executeTakeFirst();
	const [done, left] = await Promise.all([used(true), used(false)]);
	return {
		most: MOST_TOKENS,
		shown: MOST_SHOWN,
		isTokens: row.definition.access === 'tokens',
		isOpen: row.state === 'published',
		isClosed: row.state === 'closed' || row.state === 'deleted',
		used: Number(done?.count ?? 0),
		left: Number(left?.count ?? 0),
		csv: link(pathOf(key, '/uitnodigingen/links.csv')),
		overview: link(pathOf(key))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { db, by, key } = await openVersion(event, 'editor');
		const typed = text(form, 'count');
		const count = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
		if (count < 1 || count > MOST_SHOWN)
			return fail(400, { typed, problem: m.ve_tokens_count({ most: MOST_SHOWN }), links: [] });
		const outcome = await makeTokens(db, by, key, count);
		if (!outcome.ok) return fail(409, { typed, problem: surveyRefusal(outcome.refusal), links: [] });
		const address = event.url.origin + link(`/vragenlijst/${key.survey}/${key.version}`);
		return { typed, problem: undefined, links: outcome.value.map((token) => `${address}?uitnodiging=${token}`) };
	}
};
