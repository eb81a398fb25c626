/** One step of somebody who takes part: read, kept, and what is said of it. */
import { StorageAway } from '$lib/server/storage';
import type { Answered } from '$lib/server/survey';
import { surveys } from '$lib/server/survey/start';
import { answerRefusalWords, statusOf, type AnswerRefusal } from './refusals';
import { readSent } from './sent.server';
import { versionIn } from './version.server';

export type StepOutcome = Extract<Answered, { ok: true }> | { ok: false; kind: AnswerRefusal; item?: string };

/** In seconds: a private server that was killed is back in one or two. */
const COME_BACK = '2';

const refuse = (kind: AnswerRefusal): StepOutcome => ({ ok: false, kind });

/**
 * What it confirms is on disk.
 * @param text what was posted; undefined where it was more than any step holds
 */
export async function answerStep(
	params: Partial<Record<'survey' | 'version' | 'key', string>>,
	text: string | undefined
): Promise<StepOutcome> {
	const own = surveys();
	if (!own) return refuse('no-storage');
	if (text === undefined) return refuse('too-large');
	const given = readSent(text);
	if (!given) return refuse('unreadable');
	const version = versionIn(params);
	if (!version) return refuse('unknown');
	try {
		return await own.answer(version, params.key ?? '', given);
	} catch (error) {
		if (error instanceof StorageAway) return refuse('away');
		throw error;
	}
}

/** What goes over the line; words are in the language of whoever asks. */
export function replyOf(outcome: StepOutcome) {
	if (outcome.ok) return { status: 200, body: outcome };
	const { kind, item } = outcome;
	const isForNow = kind === 'busy' || kind === 'away';
	return {
		status: statusOf(kind),
		body: { ok: false, kind, item, problem: answerRefusalWords(kind) },
		headers: isForNow ? { 'retry-after': COME_BACK } : undefined
	};
}
