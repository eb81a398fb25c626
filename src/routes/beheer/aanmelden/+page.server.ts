import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { passkeysWork, signIn } from '$lib/server/accounts';
import { settings } from '$lib/server/settings';
import { link } from '$lib/ui/shared/link';
import { isKeeping } from '../../live.server';
import { accounts, backTo, setCookies, visitor } from '../door.server';
import { secretText, text } from '../form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	if (await visitor(event)) redirect(303, backTo(event.url));
	return {
		isKeeping: isKeeping(),
		passkeys: passkeysWork({ origin: settings().ORIGIN }, event.url),
		forSession: /^\/(en\/)?sessie/.test(backTo(event.url)),
		wasReset: event.url.searchParams.has('nieuw'),
		back: backTo(event.url)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const own = await accounts();
		const form = await event.request.formData();
		const [email, password] = [text(form, 'email'), secretText(form, 'password')];
		const missing = (problem: string) => fail(400, { email, problem });
		if (email === '' || password === '') return missing(m.account_sign_in_empty());
		const address = event.getClientAddress();
		const answer = await signIn(own, event.request.headers, { email, password, address });
		if (answer.kind === 'wrong') return fail(400, { email, problem: m.account_sign_in_wrong() });
		if (answer.kind === 'busy') return fail(429, { email, problem: m.account_busy() });
		setCookies(event, answer.cookies);
		const back = backTo(event.url);
		redirect(303, answer.kind === 'code' ? link(`/beheer/aanmelden/code?terug=${encodeURIComponent(back)}`) : back);
	}
};
