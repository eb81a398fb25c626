import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import type { RoomView, SeatAnswer } from '$lib/ui/views/live';
import { house } from '../../../house.server';
import { live, seatOf } from '../../../live.server';
import { fieldText, readForm } from '$lib/ui/live/read-form';
import { typedIn } from '$lib/ui/live/typed';
import { readSent } from '../../../sessie/ballot.server';
import { refusalWords } from '../../../sessie/refusals';
import { answersBy, questionOf } from '../../../sessie/seat.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { room, token } = await seatOf(event);
	// A form on plain http is known for ours by its origin, which a browser hides from pages that send no referrer.
	event.setHeaders({ 'referrer-policy': 'same-origin' });
	return {
		room: room.view('room', getLocale()) as RoomView,
		answers: (await answersBy(room, token)) satisfies Record<string, SeatAnswer>,
		code: room.facts.session.code,
		seat: token,
		support: house().support
	};
};

export const actions: Actions = {
	answer: async (event) => {
		const { room, token } = await seatOf(event, false);
		const form = await event.request.formData();
		const round = fieldText(form, 'round');
		const take = Number(form.get('take'));
		const asked = questionOf(room, round);
		if (!asked) return fail(404, { problem: refusalWords('no-such-vote') });
		const before = (await answersBy(room, token))[`${round}/${take}`];
		const answer = readForm(asked, form);
		const revision = (before?.revision ?? 0) + 1;
		const ballot = answer && readSent({ round, take, id: randomUUID(), revision, answer });
		const key = `${round}/${take}`;
		if (!ballot) return fail(400, { problem: refusalWords('incomplete'), key, typed: typedIn(asked, form) });
		const voted = await live().vote(room, token, ballot);
		// To the page itself: refreshing it would otherwise send the answer once more, to a vote that may be over by then.
		if (voted.ok) redirect(303, event.url.pathname);
		return fail(409, { problem: refusalWords(voted.refusal), key, answer });
	}
};
