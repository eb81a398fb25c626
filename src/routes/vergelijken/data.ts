import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { withTerms } from '../terms';
import { today } from '../today';
import { compareHref, keysOf, paste } from './address';
import { presentComparison } from './view';
import type { Asked, House } from '../house';

const refusals = {
	malformed: m.compare_paste_malformed,
	version: m.compare_unreadable_version,
	subject: m.compare_unreadable_subject,
	'no-case': m.compare_paste_no_case,
	full: m.compare_paste_full,
	twice: m.compare_paste_twice
};

export const page = ({ corpus, support }: House, { url }: Asked) => {
	// Kit takes the same values in another order for the same address; here the order is the columns.
	const fields = new URLSearchParams(url.search);
	const keys = keysOf(fields);
	const pasted = fields.get('erbij');
	const outcome = pasted === null ? undefined : paste(corpus, keys, pasted);
	// Every comparison has one address, whichever way its cases came there.
	if (outcome?.kind === 'added') redirect(303, compareHref(outcome.keys));
	const problem = outcome && refusals[outcome.reason]();
	const view = presentComparison(corpus, keys, getLocale(), { problem, pasted: pasted ?? undefined, today: today() });
	return withTerms(corpus, { view: { ...view, support } });
};
