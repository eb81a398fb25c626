import { supportLines } from '$lib/server/support';
import { withTerms } from '../../terms.server';
import { presentCase } from '../cases';
import { foundCase } from '../found.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { told, asked } = foundCase(params.id);
	return withTerms({ view: presentCase(told, asked.scenario.facts, supportLines()) });
};
