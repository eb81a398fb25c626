import { redirect } from '@sveltejs/kit';
import { longestHours } from '$lib/classroom/kept';
import { m } from '$lib/paraglide/messages';
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
		demo: session.demo,
		// Words that nothing changes come with the page: a phone carries them in no script, in neither language.
		description: m.join_description(),
		points: [
			m.join_what(),
			m.join_no_name(),
			m.join_skip(),
			m.join_kept({ hours: session.keepHours, most: longestHours(session.keepHours) })
		],
		pass: m.room_note_4(),
		on: m.join_note_on(),
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
