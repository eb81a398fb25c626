import { supportLines } from '$lib/server/support';
import { foundCase } from '../../found.server';
import { presentWorksheet } from '../../handout';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
	const { told, asked } = foundCase(params.id);
	return { view: presentWorksheet(told, asked, url.origin, supportLines()) };
};
