import { json } from '@sveltejs/kit';
import { textWithin } from '$lib/server/http/within';
import { answerStep, replyOf } from '../../../../../answer.server';
import { MOST_BYTES } from '../../../../../sent.server';
import type { RequestHandler } from './$types';

/** One step. Its answer is sent after the commit. In the built app `lean.server.ts` answers, with the same. */
export const POST: RequestHandler = async ({ request, params }) => {
	const text = await textWithin(request, MOST_BYTES);
	const { status, body, headers = {} } = replyOf(await answerStep(params, text));
	return json(body, { status, headers });
};
