import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { fails, hostOf, placeForOthers, resultOf } from '../../../../live.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { room, role } = await hostOf(event);
	if (role !== 'host') fails(404, m.session_unknown());
	const base = link(`/leiding/${event.params.code}/${event.params.key}`);
	/** Whole, since it is copied and sent to the group. */
	const share = `${placeForOthers(event.url).origin}${link(`/sessie/resultaat/${room.facts.session.code}`)}`;
	return { result: resultOf(room, getLocale(), true), base, share };
};
