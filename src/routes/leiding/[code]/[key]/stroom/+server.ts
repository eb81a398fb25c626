import { getLocale } from '$lib/paraglide/runtime';
import { hostOf } from '../../../../live.server';
import type { RequestHandler } from './$types';

/** What the host sees, as it changes. */
export const GET: RequestHandler = async (event) => {
	const { room, role } = await hostOf(event);
	return room.listen(role, getLocale());
};
