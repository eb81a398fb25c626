import { withTerms } from '../../terms';
import { presentCase } from '../cases';
import { foundCase } from '../found';
import type { Asked, House } from '../../house';

export const page = (house: House, { params }: Asked) => {
	const { told, asked } = foundCase(house, params.id);
	return withTerms(house.corpus, { view: presentCase(told, asked.scenario.facts, house.support) });
};
