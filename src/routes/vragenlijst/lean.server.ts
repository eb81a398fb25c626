/** Steps of surveys are answered without Kit; see `$lib/server/http/lean`. */
import { baseLocale, extractLocaleFromUrl, serverAsyncLocalStorage } from '$lib/paraglide/runtime';
import { answerLeanly, leanly, type LeanAnswer, type LeanPost } from '$lib/server/http/lean';
import { answerStep, replyOf } from './answer.server';
import { MOST_BYTES } from './sent.server';

/** Only a refusal has words. */
function inLanguageOf(path: string, make: () => LeanAnswer): LeanAnswer {
	const locale = extractLocaleFromUrl(`http://localhost${path}`) ?? baseLocale;
	const origin = 'http://localhost';
	return serverAsyncLocalStorage!.run({ locale, origin, messageCalls: new Set() }, make) as LeanAnswer;
}

export const stepPost: LeanPost = {
	route: '/vragenlijst/[survey]/[version]/mee/[key]/antwoord',
	pattern: /^(?:\/en)?\/vragenlijst\/([0-9a-f-]{36})\/(\d{1,6})\/mee\/([\w-]{24})\/antwoord$/,
	most: MOST_BYTES,
	answer: async ([path, survey, version, key], text) => {
		const outcome = await answerStep({ survey: survey!, version: version!, key: key! }, text);
		return outcome.ok ? { status: 200, body: outcome } : inLanguageOf(path, () => replyOf(outcome));
	}
};

export const answerStepsLeanly = (origin: string | undefined): void =>
	answerLeanly(leanly([stepPost], origin === undefined ? undefined : new URL(origin).host));
