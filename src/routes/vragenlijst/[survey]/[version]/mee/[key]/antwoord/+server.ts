import { json } from '@sveltejs/kit';
import { answerStep, replyOf } from '../../../../../answer.server';
import { MOST_BYTES } from '../../../../../sent.server';
import type { RequestHandler } from './$types';

/** One step. Its answer is sent after the commit. In the built app `lean.server.ts` answers, with the same. */
export const POST: RequestHandler = async ({ request, params }) => {
	const isLong = Number(request.headers.get('content-length') ?? 0) > MOST_BYTES;
	const text = isLong ? undefined : await request.text();
	const {
		status,
		body,
		headers = {}
	} = replyOf(await answerStep(params, text !== undefined && text.length <= MOST_BYTES ? text : undefined));
	return json(body, { status, headers });
};
