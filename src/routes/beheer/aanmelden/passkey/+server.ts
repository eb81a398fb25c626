import { error, json } from '@sveltejs/kit';
import { countWrongLink, mayOpenLink, signInAsked, signInByPasskey } from '$lib/server/accounts';
import { accounts, setCookies } from '../../door.server';
import type { RequestHandler } from './$types';

/** Largest answer of a device that makes sense. */
const LARGEST = 20_000;

const kept = { headers: { 'cache-control': 'no-store' } };

/** Signing in with a passkey, in two steps: what the browser is asked, and what it answers. */
export const POST: RequestHandler = async (event) => {
	const { auth, db } = await accounts();
	const address = event.getClientAddress();
	if (!(await mayOpenLink(address))) error(429);
	const sent = await event.request.text();
	if (sent.length > LARGEST) error(413);
	if (sent === '') {
		const { options, cookies } = await signInAsked(auth);
		setCookies(event, cookies);
		return json(options, kept);
	}
	let response: unknown;
	try {
		response = JSON.parse(sent);
	} catch {
		error(400);
	}
	if (typeof response !== 'object' || response === null) error(400);
	const cookies = await signInByPasskey(auth, db, event.request.headers, response);
	if (!cookies) {
		await countWrongLink(address);
		error(400);
	}
	setCookies(event, cookies);
	return json({ ok: true }, kept);
};
