import { getLocale } from '$lib/paraglide/runtime';
import { aroundOf, knownOf, roomOf } from '../../../live.server';
import { presentResults } from '../../room';
import type { PageServerLoad } from './$types';

/** What the room has seen of its votes, for whoever was in it, until everything is deleted. */
export const load: PageServerLoad = async (event) => {
	const room = await roomOf(event);
	return presentResults(knownOf(room.facts), aroundOf(getLocale(), Date.now()));
};
