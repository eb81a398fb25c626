import { getLocale } from '$lib/paraglide/runtime';
import { answerBehind } from '$lib/server/http/answer';
import { seatOf } from '../../../../live.server';
import type { RequestHandler } from './$types';

/** The room, as it changes. */
export const GET: RequestHandler = async (event) => {
	const { room } = await seatOf(event);
	return room.listen('room', getLocale(), answerBehind(event.platform));
};
