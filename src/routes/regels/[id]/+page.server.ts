import { error } from '@sveltejs/kit';
import { defaultSubject, type Edition } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { withTerms } from '../../terms.server';
import type { PageServerLoad } from './$types';
import { presentEdition } from '../edition';
import { editionsOf } from '../gaps';

const byDefault = (editions: readonly Edition[]) =>
	[...editions].sort((a, b) => Number(b.subject === defaultSubject) - Number(a.subject === defaultSubject));

export const load: PageServerLoad = ({ params, url }) => {
	const corpus = readLaw(undefined, settings().LAW_DIR);
	const lang = getLocale();
	const editions = editionsOf(corpus).filter(({ id }) => id === params.id);
	const asked = url.searchParams.get('onderwerp');
	// One code is sliced per subject, so an id may stand for several; where none is named the default goes first.
	const edition = asked === null ? byDefault(editions)[0] : editions.find(({ subject }) => subject === asked);
	const subject = edition && corpus.subjects.get(edition.subject);
	if (!subject) error(404, 'Not Found');
	const offences = corpus.statutes.flatMap((statute) => statute.offences);
	const names = new Map(offences.map(({ id, label }) => [id, label[lang]]));
	return withTerms({ edition: presentEdition({ corpus, subject, lang, names }, edition) });
};
