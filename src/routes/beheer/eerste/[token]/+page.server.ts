import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { isEmail, isFirstLink, isName, signIn, useFirstLink } from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, linked, setCookies } from '../../door.server';
import { secretText, text } from '../../form';
import { newPasswordProblem } from '../../new-password.server';
import { refusalWords } from '../../words.server';
import type { Actions, PageServerLoad } from './$types';

const opened = async (event: Parameters<PageServerLoad>[0] | Parameters<Actions[string]>[0]) => {
	const { db } = await accounts();
	const { token } = event.params;
	await linked(event, async () => ((await isFirstLink(db, token)) ? true : undefined));
};

export const load: PageServerLoad = async (event) => {
	await opened(event);
	return {};
};

export const actions: Actions = {
	default: async (event) => {
		await opened(event);
		const own = await accounts();
		const { db } = own;
		const form = await event.request.formData();
		const [organisation, email] = [text(form, 'organisation'), text(form, 'email')];
		const password = secretText(form, 'password');
		const typed = { organisation, email };
		const problems = {
			organisation: isName(organisation) ? undefined : m.account_name_wrong(),
			email: isEmail(email) ? undefined : m.account_email_wrong(),
			password: newPasswordProblem(password, email)
		};
		if (Object.values(problems).some((one) => one !== undefined)) return fail(400, { ...typed, problems });
		const made = await useFirstLink(db, event.params.token, { organisation, email, password });
		if (!made.ok) return fail(409, { ...typed, problem: refusalWords(made.refusal) });
		const address = event.getClientAddress();
		const answer = await signIn(own, event.request.headers, { email, password, address });
		if ('cookies' in answer) setCookies(event, answer.cookies);
		redirect(303, link('/beheer?welkom=ja'));
	}
};
