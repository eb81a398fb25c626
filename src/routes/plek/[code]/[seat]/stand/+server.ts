import { json } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { seatOf } from '../../../../live.server';
import { answersBy } from '../../../../sessie/seat.server';
import type { RequestHandler } from './$types';

/** The room as it is now and what this seat has said, for a phone whose network lets no events through. */
export const GET: RequestHandler = async (event) => {
	const { room, token } = await seatOf(event);
	const body = { room: room.view('room', getLocale()), answers: await answersBy(room, token) };
	return json(body, { headers: { 'cache-control': 'no-store' } });
};
