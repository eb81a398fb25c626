/** Steps of surveys are answered without Kit; see `$lib/server/http/lean`. */
import type { LeanPost } from '$lib/server/http/lean';
import { inLanguage, languageOf } from '../language.server';
import { answerStep, replyOf } from './answer.server';
import { MOST_BYTES } from './sent.server';

export const stepPost: LeanPost = {
	route: '/vragenlijst/[survey]/[version]/mee/[key]/antwoord',
	pattern: /^(?:\/en)?\/vragenlijst\/([0-9a-f-]{36})\/(\d{1,6})\/mee\/([\w-]{24})\/antwoord$/,
	most: MOST_BYTES,
	answer: async ([path, survey, version, key], text) => {
		const outcome = await answerStep({ survey: survey!, version: version!, key: key! }, text);
		// Only a refusal has words.
		return outcome.ok ? { status: 200, body: outcome } : inLanguage(languageOf(path), () => replyOf(outcome));
	}
};
