import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { accept, openInvitation, signIn } from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, linked, lookAgain, setCookies, visitor } from '../../door.server';
import { secretText } from '../../form';
import { newPasswordProblem } from '../../new-password.server';
import { mayWords, refusalWords, roleWords } from '../../words.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = await accounts();
	const { name, email, role, account } = await linked(event, () => openInvitation(db, event.params.token));
	const who = await visitor(event);
	return {
		name,
		email,
		role: roleWords(role),
		may: mayWords(role),
		/** Somebody new chooses a password; somebody known signs in; somebody else has to sign out first. */
		way: account === undefined ? 'new' : who?.account === account ? 'join' : who ? 'other' : 'known',
		signIn: link(`/beheer/aanmelden?terug=${encodeURIComponent(event.url.pathname)}`)
	} as const;
};

export const actions: Actions = {
	default: async (event) => {
		const own = await accounts();
		const { db } = own;
		const invitation = await linked(event, () => openInvitation(db, event.params.token));
		const form = await event.request.formData();
		if (invitation.account !== undefined) {
			const who = await visitor(event);
			if (who?.account !== invitation.account) return fail(403, { problem: m.account_other_account() });
			const joined = await accept(db, event.params.token, { account: who.account });
			if (!joined.ok) return fail(409, { problem: refusalWords(joined.refusal) });
			lookAgain(event);
			redirect(303, link('/beheer'));
		}
		const password = secretText(form, 'password');
		const wrong = newPasswordProblem(password, invitation.email);
		if (wrong !== undefined) return fail(400, { wrong });
		const joined = await accept(db, event.params.token, { password });
		if (!joined.ok) return fail(409, { problem: refusalWords(joined.refusal) });
		const address = event.getClientAddress();
		const answer = await signIn(own, event.request.headers, { email: invitation.email, password, address });
		if ('cookies' in answer) setCookies(event, answer.cookies);
		redirect(303, link('/beheer?welkom=ja'));
	}
};
