import { error } from '@sveltejs/kit';
import { editionSetAt } from '$lib/engine';
import { defaultSubject } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../../terms';
import { presentProofs } from './view';
import type { Asked, House } from '../../house';

export const page = ({ corpus, support }: House, { params, url }: Asked) => {
	const subject = corpus.subjects.get(params.subject ?? defaultSubject);
	if (!subject) error(404, 'Not Found');
	const selected = editionSetAt(corpus, subject.id, url.searchParams.get('dag') ?? subject.exampleDate);
	if (!selected.ok) error(404, 'Not Found');
	return withTerms(corpus, { view: presentProofs(corpus, selected.set, getLocale(), url.searchParams), support });
};
