import { getLocale } from '$lib/paraglide/runtime';
import { resultOf, roomOf } from '../../../live.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	result: resultOf(await roomOf(event), getLocale(), false)
});
