import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { namedIn, ownSurveys } from '../../../../../door.server';
import { answerRefusalWords, type AnswerRefusal } from '../../../../../refusals.server';
import type { RequestHandler } from './$types';

/** More than a page of answers needs, and far less than would keep the server busy. */
const MOST_BYTES = 48_000;

/** A page asks for eight things at most. What an answer may say is for the version to judge. */
const Sent = z.strictObject({
	step: z.int().min(0).max(1000),
	pass: z.boolean(),
	answers: z
		.array(
			z.strictObject({
				item: z.string().min(1).max(200),
				id: z.uuid(),
				revision: z.int().min(1).max(1_000_000),
				answer: z.unknown(),
				band: z.int().min(0).max(20).nullable().optional()
			})
		)
		.max(8)
});

function refused(reason: AnswerRefusal, status: number, item?: string) {
	const named = item === undefined ? {} : { item };
	return json({ ok: false, reason, problem: answerRefusalWords(reason), ...named }, { status });
}

const invalid: ReadonlySet<AnswerRefusal> = new Set(['wrong-item', 'wrong-answer']);

/** One step. Its answer is sent after the commit: what it says is on disk. */
export const POST: RequestHandler = async (event) => {
	const surveys = ownSurveys();
	const text = await event.request.text();
	if (text.length > MOST_BYTES) return refused('too-long', 413);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused('no-json', 400);
	}
	const sent = Sent.safeParse(value);
	if (!sent.success) return refused('no-json', 400);
	const named = namedIn(event);
	if (named?.version === undefined) return refused('unknown', 404);
	const answers = sent.data.answers.map(({ band = null, answer = null, ...rest }) => ({ ...rest, answer, band }));
	const key = { survey: named.survey, version: named.version };
	const answered = await surveys.answer(key, event.params.key, { ...sent.data, answers });
	if (answered.ok) return json(answered);
	const item = 'item' in answered ? answered.item : undefined;
	return refused(answered.kind, answered.kind === 'unknown' ? 404 : invalid.has(answered.kind) ? 400 : 409, item);
};
