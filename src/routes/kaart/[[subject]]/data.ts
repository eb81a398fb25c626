import { error, redirect } from '@sveltejs/kit';
import { defaultSubject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../../terms';
import { emptyCase, fromForm, fromKey, hasKey, isForm } from '../../verkennen/[[subject]]/address';
import { mapHref } from './address';
import { presentMap } from './view';
import type { Asked, House } from '../../house';

/** Fields that were left at "as assumed" say nothing. */
const chosen = (fields: URLSearchParams) => new URLSearchParams([...fields].filter(([, value]) => value !== ''));

export const page = ({ corpus, support }: House, { params, url }: Asked) => {
	const subject = corpus.subjects.get(params.subject ?? defaultSubject);
	if (!subject?.map) error(404, 'Not Found');
	const show = (state: Parameters<typeof presentMap>[2], notice?: string) => {
		const view = presentMap(corpus, subject, state, getLocale());
		return withTerms(corpus, { ...view, notice: notice ?? view.notice, support });
	};
	const key = url.searchParams.get('z');
	if (key !== null) {
		const address = fromKey(subject, key);
		const elsewhere = address.kind === 'elsewhere' ? corpus.subjects.get(address.subject) : undefined;
		if (elsewhere?.map) redirect(303, `${mapHref(elsewhere.id)}?z=${encodeURIComponent(key)}`);
		return address.kind === 'case' ? show(address.state) : show(emptyCase(subject), m.map_unreadable());
	}
	const fields = chosen(url.searchParams);
	if (!isForm(subject, fields)) return show(emptyCase(subject));
	const state = fromForm(subject, fields);
	if (hasKey(state)) redirect(303, mapHref(subject.id, state, subject));
	return show(emptyCase(subject), m.map_unreadable());
};
