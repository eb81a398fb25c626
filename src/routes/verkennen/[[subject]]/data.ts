import { error, redirect } from '@sveltejs/kit';
import { defaultSubject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../../terms';
import { today } from '../../today';
import {
	beforeForm,
	emptyCase,
	fromForm,
	fromKey,
	hasKey,
	isForm,
	unreadFields,
	type Address,
	type CaseState
} from './address';
import { hrefOf, pathOf, presentExplorer } from './view';
import type { Asked, House } from '../../house';

const unreadable = (address: Address): string =>
	address.kind === 'unreadable' && address.reason === 'version'
		? m.explorer_unreadable_version()
		: m.explorer_unreadable();

export const page = ({ corpus, support }: House, { params, url }: Asked) => {
	const subject = corpus.subjects.get(params.subject ?? defaultSubject);
	if (!subject) error(404, 'Not Found');
	const show = (state: CaseState, around?: Parameters<typeof presentExplorer>[4]) =>
		withTerms(corpus, { view: { ...presentExplorer(corpus, subject, state, getLocale(), around), support } });
	const key = url.searchParams.get('z');
	if (key !== null) {
		const address = fromKey(subject, key);
		if (address.kind === 'elsewhere' && corpus.subjects.has(address.subject)) {
			redirect(303, `${pathOf(address.subject)}?z=${encodeURIComponent(key)}`);
		}
		if (address.kind !== 'case') return show(emptyCase(subject), { notice: unreadable(address) });
		return show(address.state, { notice: address.state.date > today() ? m.explorer_future() : undefined });
	}
	if (!isForm(subject, url.searchParams)) return show(emptyCase(subject));
	const before = beforeForm(subject, url.searchParams);
	const state = fromForm(subject, url.searchParams);
	const unread = unreadFields(subject, url.searchParams);
	if (unread.length > 0) {
		const questions = unread.map(({ question }) => question[getLocale()]).join(' ');
		return show(state, { before, notice: m.explorer_unread_fields({ questions }) });
	}
	if (hasKey(state)) redirect(303, hrefOf(subject, state));
	return show(state, { before });
};
