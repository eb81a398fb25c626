import { answerCounterfactuals } from '$lib/server/api/answers';
import { COMPUTE, options, otherMethods, pure } from '$lib/server/api/handle';

export const trailingSlash = 'ignore';
export const POST = pure(answerCounterfactuals);
export const OPTIONS = options(COMPUTE);
export const fallback = otherMethods(COMPUTE);
