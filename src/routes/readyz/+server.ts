import { text } from '@sveltejs/kit';
import { lawReady } from '$lib/server/ready';
import type { RequestHandler } from './$types';

/** The process can answer questions. */
export const GET: RequestHandler = () => {
	const state = lawReady();
	const headers = { 'cache-control': 'no-store' };
	return state.ready ? text('ok\n', { headers }) : text(`${state.reason}\n`, { status: 503, headers });
};
