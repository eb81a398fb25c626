import { json } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { noSeatStatus, noSeatWords, seatOrWhy } from '../../../../live.server';
import { answersBy } from '../../../../sessie/seat.server';
import type { RequestHandler } from './$types';

/**
 * The room as it is now and what this seat has said, for a phone whose network lets no events through; `?eigen` leaves
 * out the room, for one that hears of it.
 */
export const GET: RequestHandler = async (event) => {
	const headers = { 'cache-control': 'no-store' };
	const seat = await seatOrWhy(event);
	if (typeof seat === 'string')
		return json({ reason: seat, problem: noSeatWords(seat) }, { status: noSeatStatus(seat), headers });
	const { room, token } = seat;
	const answers = await answersBy(room, token);
	if (event.url.searchParams.has('eigen')) return json({ answers }, { headers });
	return json({ room: room.view('room', getLocale()), answers }, { headers });
};
