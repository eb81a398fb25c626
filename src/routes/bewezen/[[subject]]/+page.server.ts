import { error } from '@sveltejs/kit';
import { editionSetAt } from '$lib/engine';
import { defaultSubject } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { withTerms } from '../../terms.server';
import { presentProofs } from './view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const corpus = readLaw(undefined, settings().LAW_DIR);
	const subject = corpus.subjects.get(params.subject ?? defaultSubject);
	if (!subject) error(404, 'Not Found');
	const selected = editionSetAt(corpus, subject.id, url.searchParams.get('dag') ?? subject.exampleDate);
	if (!selected.ok) error(404, 'Not Found');
	return withTerms({ view: presentProofs(corpus, selected.set, getLocale()) });
};
