/** What a hall does all at the same moment is answered without Kit; see `$lib/server/http/lean`. */
import type { IncomingHttpHeaders } from 'node:http';
import type { LeanPost, LeanStream } from '$lib/server/http/lean';
import { link } from '$lib/ui/shared/link';
import { inLanguage, languageOf } from '../language.server';
import { roomIfAny, seatIn } from '../live.server';
import { takeSeat } from '../mee/take-seat.server';
import { castVote, MOST_BYTES, replyOf } from './vote.server';

/** A seat is 24 signs; what a form could hold beside it is for Kit. */
const MOST_OF_A_SEAT = 200;

/** A browser that sends a form and wants a page for it. Kit gives whoever asks for JSON an answer of its own kind. */
function isPlainForm(headers: IncomingHttpHeaders): boolean {
	const { accept = '', 'content-type': type = '', 'content-length': length } = headers;
	return (
		type === 'application/x-www-form-urlencoded' &&
		accept.startsWith('text/html') &&
		!accept.includes('application/json') &&
		headers['x-sveltekit-action'] === undefined &&
		length !== undefined &&
		Number(length) <= MOST_OF_A_SEAT
	);
}

/** Only somebody who gets a seat: whoever does not goes the usual way, where a page says why, and is counted there. */
export const seatPost: LeanPost = {
	route: '/mee/[code]',
	pattern: /^(?:\/en)?\/mee\/(\w{6})$/,
	most: MOST_OF_A_SEAT,
	takes: isPlainForm,
	answer: async ([path, code], text, getClientAddress) => {
		const event = { params: { code: code! }, getClientAddress };
		const readSeat = () => Promise.resolve(new URLSearchParams(text).get('seat'));
		const taken = await takeSeat(event, readSeat, roomIfAny);
		if (!taken.ok) return undefined;
		const location = inLanguage(languageOf(path), () => link(`/plek/${taken.code}/${taken.seat}`));
		return { status: 303, headers: { location } };
	}
};

export const votePost: LeanPost = {
	route: '/plek/[code]/[seat]/stem',
	pattern: /^(?:\/en)?\/plek\/(\w{6})\/([\w-]{24})\/stem$/,
	most: MOST_BYTES,
	answer: async ([path, code, seat], text, getClientAddress) => {
		const outcome = await castVote({ params: { code: code!, seat: seat! }, getClientAddress }, text);
		// Only a refusal has words.
		return outcome.ok ? replyOf(outcome) : inLanguage(languageOf(path), () => replyOf(outcome));
	}
};

export const seatStream: LeanStream = {
	route: '/plek/[code]/[seat]/stroom',
	pattern: /^(?:\/en)?\/plek\/(\w{6})\/([\w-]{24})\/stroom$/,
	open: async ([path, code, seat], response) => {
		const found = await seatIn({ params: { code: code!, seat: seat! } }, true);
		// Who left meanwhile is told nothing, and would never be said to have left.
		if (response.closed || response.destroyed) return true;
		if (found === undefined || response.socket === null) return false;
		found.room.listenOn(response, 'room', languageOf(path));
		return true;
	}
};
