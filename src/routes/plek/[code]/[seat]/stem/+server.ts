import { json } from '@sveltejs/kit';
import { live, seatOrWhy } from '../../../../live.server';
import { readSent } from '../../../../sessie/ballot.server';
import { refusalWords } from '../../../../sessie/refusals';
import type { RequestHandler } from './$types';

/** More than any answer needs, and far less than would keep the server busy. */
const MOST_BYTES = 8192;

const refused = (problem: string, reason: string, status: number) => json({ ok: false, reason, problem }, { status });

/** One ballot. Its answer is sent after the commit: what it says is on disk. */
export const POST: RequestHandler = async (event) => {
	const text = await event.request.text();
	if (text.length > MOST_BYTES) return refused(refusalWords('too-long'), 'too-long', 413);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused(refusalWords('other-kind'), 'other-kind', 400);
	}
	const ballot = readSent(value);
	if (!ballot) return refused(refusalWords('incomplete'), 'incomplete', 400);
	const seat = await seatOrWhy(event);
	if ('problem' in seat) return refused(seat.problem, seat.reason, seat.status);
	const { room, token } = seat;
	const voted = await live().vote(room, token, ballot);
	if (!voted.ok) return refused(refusalWords(voted.refusal), voted.refusal, 409);
	const { revision, answer } = voted.stored;
	return json({ ok: true, revision, answer });
};
