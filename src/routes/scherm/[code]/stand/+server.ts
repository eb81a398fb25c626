import { json } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { roomOf } from '../../../live.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const room = await roomOf(event);
	return json({ room: room.view('room', getLocale()) }, { headers: { 'cache-control': 'no-store' } });
};
