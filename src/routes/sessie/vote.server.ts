/** One ballot as a page with scripts sends it: read, counted, and what is said of it. */
import type { LiveAnswer } from '$lib/model';
import type { BallotInput } from '$lib/server/live';
import { live, noSeatStatus, noSeatWords, seatOrWhy, type Asking, type NoSeat } from '../live.server';
import { readSent } from './ballot.server';
import { refusalWords, type BallotRefusal } from './refusals';

/** More than any answer needs, and far less than would keep the server busy. */
export const MOST_BYTES = 8192;

export type VoteOutcome =
	| { ok: true; revision: number; answer: LiveAnswer }
	| { ok: false; reason: BallotRefusal; status: 400 | 409 | 413 }
	| { ok: false; reason: NoSeat };

function ballotIn(text: string): BallotInput | 'other-kind' | 'incomplete' {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'other-kind';
	}
	return readSent(value) ?? 'incomplete';
}

/**
 * What it confirms is on disk.
 * @param text what was posted; undefined where it was more than any ballot holds
 */
export async function castVote(event: Asking, text: string | undefined): Promise<VoteOutcome> {
	if (text === undefined) return { ok: false, reason: 'too-long', status: 413 };
	const ballot = ballotIn(text);
	if (typeof ballot === 'string') return { ok: false, reason: ballot, status: 400 };
	const seat = await seatOrWhy(event);
	if (typeof seat === 'string') return { ok: false, reason: seat };
	const voted = await live().vote(seat.room, seat.token, ballot);
	if (!voted.ok) return { ok: false, reason: voted.refusal, status: 409 };
	const { revision, answer } = voted.stored;
	return { ok: true, revision, answer };
}

/** What goes over the line; words are in the language of whoever asks. */
export function replyOf(outcome: VoteOutcome) {
	if (outcome.ok) return { status: 200, body: outcome };
	if ('status' in outcome) {
		const { reason, status } = outcome;
		return { status, body: { ok: false, reason, problem: refusalWords(reason) } };
	}
	const { reason } = outcome;
	return { status: noSeatStatus(reason), body: { ok: false, reason, problem: noSeatWords(reason) } };
}
