import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { signInCode } from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, backTo, setCookies, visitor } from '../../door.server';
import { text } from '../../form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (await visitor(event)) redirect(303, backTo(event.url));
	return {};
};

export const actions: Actions = {
	default: async (event) => {
		const { auth, db } = await accounts();
		const form = await event.request.formData();
		const answer = await signInCode(auth, db, event.request.headers, text(form, 'code'));
		if (answer.kind === 'in') {
			setCookies(event, answer.cookies);
			redirect(303, backTo(event.url));
		}
		if (answer.kind === 'busy') return fail(429, { problem: m.account_busy() });
		// Too late, or a guess without a password: begin anew.
		if (answer.kind === 'late') redirect(303, link(`/beheer/aanmelden?terug=${encodeURIComponent(backTo(event.url))}`));
		return fail(400, { problem: m.account_code_wrong() });
	}
};
