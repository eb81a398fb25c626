import { error, json } from '@sveltejs/kit';
import { addPasskey, registrationAsked } from '$lib/server/accounts';
import { accounts, setCookies, visitor } from '../../door.server';
import type { RequestHandler } from './$types';

/** Largest answer of a device that makes sense. */
const LARGEST = 20_000;
const LONGEST_NAME = 60;

const kept = { headers: { 'cache-control': 'no-store' } };

/** A passkey in two steps: what the browser is asked, and what the device answered, with the name that somebody gave it. */
export const POST: RequestHandler = async (event) => {
	const who = await visitor(event);
	if (!who) error(401);
	const { auth, db, site } = await accounts();
	const { headers } = event.request;
	const sent = await event.request.text();
	if (sent.length > LARGEST) error(413);
	if (sent === '') {
		// Asked before the device is, so that nobody makes a passkey that is then refused.
		if (!who.isFresh) error(403);
		const { options, cookies } = await registrationAsked(auth, headers);
		setCookies(event, cookies);
		return json(options, kept);
	}
	let read: { response?: unknown; name?: unknown };
	try {
		read = JSON.parse(sent) as typeof read;
	} catch {
		error(400);
	}
	const { response, name } = read;
	if (typeof response !== 'object' || response === null || typeof name !== 'string') error(400);
	const outcome = await addPasskey(db, site, headers, who, { response, name: name.trim().slice(0, LONGEST_NAME) });
	if (!outcome.ok) error(outcome.refusal === 'show-factor' ? 403 : 400);
	return json({ ok: true }, kept);
};
