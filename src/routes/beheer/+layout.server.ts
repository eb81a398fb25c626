import { reaches, speaksFor } from '$lib/server/accounts';
import { accounts, visitor } from './door.server';
import type { LayoutServerLoad } from './$types';

/** Pages of organisers are kept by no proxy and found by no search engine; their forms are known by where they come from. */
export const load: LayoutServerLoad = async (event) => {
	event.setHeaders({
		'cache-control': 'no-store',
		'referrer-policy': 'same-origin',
		'x-robots-tag': 'noindex'
	});
	// Which menu there is depends on who is there, also after a form.
	event.depends('account:visitor');
	const who = await visitor(event);
	const speaks = who && (await speaksFor((await accounts()).db, who));
	return {
		menu: who && {
			email: who.email,
			leads: who.places.some(({ role }) => reaches(role, 'administrator')),
			rules: speaks !== undefined
		}
	};
};
