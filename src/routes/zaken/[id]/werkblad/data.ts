import { isOffline } from '$lib/ui/shared/link';
import { foundCase } from '../../found';
import { presentWorksheet } from '../../handout';
import type { Asked, House } from '../../../house';

export const page = (house: House, { params, url }: Asked) => {
	const { told, asked } = foundCase(house, params.id);
	return { view: presentWorksheet(told, asked, isOffline ? undefined : url.origin, house.support) };
};
