import { json } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { noSeatStatus, noSeatWords, seatOrWhy } from '../../../../live.server';
import { answersBy } from '../../../../sessie/seat.server';
import type { RequestHandler } from './$types';

/** The room as it is now and what this seat has said, for a phone whose network lets no events through. */
export const GET: RequestHandler = async (event) => {
	const headers = { 'cache-control': 'no-store' };
	const seat = await seatOrWhy(event);
	if (typeof seat === 'string')
		return json({ reason: seat, problem: noSeatWords(seat) }, { status: noSeatStatus(seat), headers });
	const { room, token } = seat;
	return json({ room: room.view('room', getLocale()), answers: await answersBy(room, token) }, { headers });
};
