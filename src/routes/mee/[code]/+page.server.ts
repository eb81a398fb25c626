import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { aroundOf, failsFor, roomOf } from '../../live.server';
import { contentNote } from '../../sessie/note';
import { takeSeat } from '../take-seat.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const room = await roomOf(event, true);
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	const { session } = room.facts;
	return {
		code: session.code,
		title: session.script.title[getLocale()],
		keepHours: session.keepHours,
		demo: session.demo,
		// Whoever comes late never passes the step that says this, so nobody takes a seat without having had it before them.
		note: contentNote(session.script, aroundOf(getLocale(), Date.now())),
		// The seat in the address that was asked for is not there any more.
		lost: event.url.searchParams.has('plek')
	};
};

/** In the built app `sessie/lean.server.ts` answers what a browser sends, with the same. */
export const actions: Actions = {
	default: async (event) => {
		const taken = await takeSeat(event, async () => (await event.request.formData()).get('seat'));
		if (!taken.ok) failsFor(taken.why);
		redirect(303, link(`/plek/${taken.code}/${taken.seat}`));
	}
};
