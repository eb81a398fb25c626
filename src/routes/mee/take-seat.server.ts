/** Taking a seat, as the button of the page does it with scripts and without. */
import { allows, isSecret } from '$lib/server/live';
import { live, roomOrWhy, type Asking, type NoRoom } from '../live.server';

export type SeatTaken = { ok: true; code: string; seat: string } | { ok: false; why: NoRoom };

/**
 * @param readSeat of the form: a page with scripts has made its seat itself, so that a press that is repeated is one seat
 * @param find counts who guesses, unless somebody else does
 */
export async function takeSeat(
	event: Asking,
	readSeat: () => Promise<unknown>,
	find: typeof roomOrWhy = roomOrWhy
): Promise<SeatTaken> {
	if (!(await allows('join', event.getClientAddress()))) return { ok: false, why: 'too-many' };
	const room = await find(event, true);
	if (typeof room === 'string') return { ok: false, why: room };
	const own = await readSeat();
	const seat = await live().join(room, typeof own === 'string' && isSecret(own) ? own : undefined);
	return seat === undefined ? { ok: false, why: 'no-session' } : { ok: true, code: room.facts.session.code, seat };
}
