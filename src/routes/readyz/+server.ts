import { text } from '@sveltejs/kit';
import { lawReady, storageReady } from '$lib/server/ready';
import type { RequestHandler } from './$types';

/** The process can answer questions. */
export const GET: RequestHandler = async () => {
	const law = lawReady();
	const state = law.ready ? await storageReady() : law;
	const headers = { 'cache-control': 'no-store' };
	return state.ready ? text('ok\n', { headers }) : text(`${state.reason}\n`, { status: 503, headers });
};
