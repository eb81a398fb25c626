import { redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { allows, isSecret } from '$lib/server/live';
import { link } from '$lib/ui/shared/link';
import { fails, live, roomOf } from '../../live.server';
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
		// The seat in the address that was asked for is not there any more.
		lost: event.url.searchParams.has('plek')
	};
};

export const actions: Actions = {
	default: async (event) => {
		if (!(await allows('join', event.getClientAddress()))) fails(429, m.session_too_many());
		const room = await roomOf(event, true);
		const form = await event.request.formData();
		const own = form.get('seat');
		// A page with scripts has made its seat itself, so that a press that is repeated is one seat.
		const token = typeof own === 'string' && isSecret(own) ? own : undefined;
		const seat = await live().join(room, token);
		if (seat === undefined) fails(404, m.session_unknown());
		redirect(303, link(`/plek/${room.facts.session.code}/${seat}`));
	}
};
