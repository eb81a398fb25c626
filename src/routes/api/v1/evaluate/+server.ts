import { answerEvaluate } from '$lib/server/api/answers';
import { COMPUTE, options, otherMethods, pure } from '$lib/server/api/handle';
import { wordsOf } from '../words.server';

export const trailingSlash = 'ignore';
export const POST = pure((corpus, body) => answerEvaluate(corpus, body, wordsOf));
export const OPTIONS = options(COMPUTE);
export const fallback = otherMethods(COMPUTE);
