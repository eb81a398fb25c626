import { error } from '@sveltejs/kit';
import { defaultSubject, type Edition } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../../terms';
import { presentEdition } from '../edition';
import { editionsOf } from '../gaps';
import type { Asked, House } from '../../house';

const byDefault = (editions: readonly Edition[]) =>
	[...editions].sort((a, b) => Number(b.subject === defaultSubject) - Number(a.subject === defaultSubject));

export const page = ({ corpus }: House, { params, url }: Asked) => {
	const lang = getLocale();
	const editions = editionsOf(corpus).filter(({ id }) => id === params.id);
	const asked = url.searchParams.get('onderwerp');
	// One code is sliced per subject, so an id may stand for several; where none is named the default goes first.
	const edition = asked === null ? byDefault(editions)[0] : editions.find(({ subject }) => subject === asked);
	const subject = edition && corpus.subjects.get(edition.subject);
	if (!subject) error(404, 'Not Found');
	const offences = corpus.statutes.flatMap((statute) => statute.offences);
	const names = new Map(offences.map(({ id, label }) => [id, label[lang]]));
	return withTerms(corpus, { edition: presentEdition({ corpus, subject, lang, names }, edition) });
};
