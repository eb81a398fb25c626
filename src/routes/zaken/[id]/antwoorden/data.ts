import { withTerms } from '../../../terms';
import { foundCase } from '../../found';
import { presentAnswers } from '../../handout';
import type { Asked, House } from '../../../house';

export const page = (house: House, { params }: Asked) => {
	const { told, asked } = foundCase(house, params.id);
	return withTerms(house.corpus, { view: presentAnswers(told, asked, house.support) });
};
