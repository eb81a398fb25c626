import { json } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { hostOf } from '../../../../live.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { room, role } = await hostOf(event);
	return json(room.view(role, getLocale()), { headers: { 'cache-control': 'no-store' } });
};
