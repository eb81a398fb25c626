import { fail, redirect } from '@sveltejs/kit';
import { openReset, useReset } from '$lib/server/accounts';
import { link } from '$lib/ui/shared/link';
import { accounts, linked } from '../../door.server';
import { secretText } from '../../form';
import { newPasswordProblem } from '../../new-password.server';
import { refusalWords } from '../../words.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = await accounts();
	const { email, withoutFactor } = await linked(event, () => openReset(db, event.params.token));
	return { email, withoutFactor };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = await accounts();
		const { email } = await linked(event, () => openReset(db, event.params.token));
		const password = secretText(await event.request.formData(), 'password');
		const wrong = newPasswordProblem(password, email);
		if (wrong !== undefined) return fail(400, { wrong });
		const used = await useReset(db, event.params.token, password);
		if (!used.ok) return fail(409, { wrong: refusalWords(used.refusal) });
		redirect(303, link('/beheer/aanmelden?nieuw=ja'));
	}
};
