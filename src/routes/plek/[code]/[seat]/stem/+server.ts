import { json } from '@sveltejs/kit';
import { textWithin } from '$lib/server/http/within';
import { castVote, MOST_BYTES, replyOf } from '../../../../sessie/vote.server';
import type { RequestHandler } from './$types';

/** One ballot. Its answer is sent after the commit. In the built app `sessie/lean.server.ts` answers, with the same. */
export const POST: RequestHandler = async (event) => {
	const text = await textWithin(event.request, MOST_BYTES);
	const { status, body } = replyOf(await castVote(event, text));
	return json(body, { status });
};
