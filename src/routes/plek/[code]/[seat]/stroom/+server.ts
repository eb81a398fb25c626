import { getLocale } from '$lib/paraglide/runtime';
import { seatOf } from '../../../../live.server';
import type { RequestHandler } from './$types';

/** The room, as it changes. In the built app `sessie/lean.server.ts` answers, with the same. */
export const GET: RequestHandler = async (event) => {
	const { room } = await seatOf(event);
	return room.listen('room', getLocale());
};
