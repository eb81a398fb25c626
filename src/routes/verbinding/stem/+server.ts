import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Answers what a ballot would be answered with; it keeps nothing. */
export const POST: RequestHandler = async ({ request }) => {
	const length = (await request.text()).length;
	return json({ ok: length < 1000 }, { headers: { 'cache-control': 'no-store' } });
};
