import { answerCheckSanction } from '$lib/server/api/answers';
import { COMPUTE, options, otherMethods, pure } from '$lib/server/api/handle';

export const trailingSlash = 'ignore';
export const POST = pure(answerCheckSanction);
export const OPTIONS = options(COMPUTE);
export const fallback = otherMethods(COMPUTE);
