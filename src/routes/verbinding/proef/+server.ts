import { json } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { allows } from '$lib/server/live';
import { startTrial } from '$lib/server/live/trial';
import { fails, live } from '../../live.server';
import type { RequestHandler } from './$types';

/** A session of a few seconds, which the page that asks for it joins as a phone does. */
export const POST: RequestHandler = async ({ getClientAddress }) => {
	const own = live();
	if (!(await allows('trial', getClientAddress()))) fails(429, m.check_too_many());
	return json({ code: await startTrial(own) }, { headers: { 'cache-control': 'no-store' } });
};
