import { json } from '@sveltejs/kit';
import { StorageAway } from '$lib/server/storage';
import { surveys } from '$lib/server/survey/start';
import { answerRefusalWords, statusOf, type AnswerRefusal } from '../../../../../refusals';
import { MOST_BYTES, readSent } from '../../../../../sent.server';
import { versionIn } from '../../../../../version.server';
import type { RequestHandler } from './$types';

/** In seconds: a private server that was killed is back in one or two. */
const COME_BACK = '2';

function refused(kind: AnswerRefusal, item?: string): Response {
	const status = statusOf(kind);
	const answer = json({ ok: false, kind, item, problem: answerRefusalWords(kind) }, { status });
	if (kind === 'busy' || kind === 'away') answer.headers.set('retry-after', COME_BACK);
	return answer;
}

/** One step. Its answer is sent after the commit: what it says is on disk. */
export const POST: RequestHandler = async ({ request, params }) => {
	const own = surveys();
	if (!own) return refused('no-storage');
	// Said before it is read, where the sender says how much it is; Kit ends what is larger than any form.
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return refused('too-large');
	const text = await request.text();
	if (text.length > MOST_BYTES) return refused('too-large');
	const given = readSent(text);
	if (!given) return refused('unreadable');
	const version = versionIn(params);
	if (!version) return refused('unknown');
	try {
		const answered = await own.answer(version, params.key, given);
		if (answered.ok) return json(answered);
		return refused(answered.kind, 'item' in answered ? answered.item : undefined);
	} catch (error) {
		if (error instanceof StorageAway) return refused('away');
		throw error;
	}
};
