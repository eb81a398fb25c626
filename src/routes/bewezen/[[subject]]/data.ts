import { error } from '@sveltejs/kit';
import { editionSetAt, isDay } from '$lib/engine';
import { defaultSubject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../../terms';
import { presentProofs } from './view';
import type { Asked, House } from '../../house';

export const page = ({ corpus, support }: House, { params, url }: Asked) => {
	const subject = corpus.subjects.get(params.subject ?? defaultSubject);
	if (!subject) error(404, 'Not Found');
	const asked = url.searchParams.get('dag') ?? subject.exampleDate;
	// What is no day, or one that was not read, shows the page of the example, and says so.
	const onDay = isDay(asked) ? editionSetAt(corpus, subject.id, asked) : undefined;
	const selected = onDay?.ok ? onDay : editionSetAt(corpus, subject.id, subject.exampleDate);
	if (!selected.ok) error(404, 'Not Found');
	const view = presentProofs(corpus, selected.set, getLocale(), url.searchParams);
	return withTerms(corpus, { view, support, notice: onDay?.ok ? undefined : m.proof_unread_day({ date: view.day }) });
};
