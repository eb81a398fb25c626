import { redirect } from '@sveltejs/kit';
import { signOut } from '$lib/server/accounts';
import { storage } from '$lib/server/storage';
import { link } from '$lib/ui/shared/link';
import { accounts, setCookies } from '../door.server';
import type { Actions, PageServerLoad } from './$types';

/** Reached by the button in the menu. Whoever types the address sees the button once more. */
export const load: PageServerLoad = () => ({});

export const actions: Actions = {
	default: async (event) => {
		if (storage()) {
			const { auth } = await accounts();
			setCookies(event, await signOut(auth, event.request.headers));
		}
		redirect(303, link('/beheer/aanmelden'));
	}
};
