import { gatheredOf } from '../../../gathered.server';
import { addressOf, met } from '../../../door.server';
import { link } from '$lib/ui/shared/link';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const here = await met(event);
	return {
		gathered: gatheredOf(here),
		lang: here.spoken.attribute,
		landing: here.landing,
		removal: link(`${addressOf(here.key)}/intrekken`)
	};
};
