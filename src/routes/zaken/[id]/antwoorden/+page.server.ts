import { supportLines } from '$lib/server/support';
import { withTerms } from '../../../terms.server';
import { foundCase } from '../../found.server';
import { presentAnswers } from '../../handout';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { told, asked } = foundCase(params.id);
	return withTerms({ view: presentAnswers(told, asked, supportLines()) });
};
