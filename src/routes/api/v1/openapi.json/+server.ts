import { document, head, options, otherMethods, READ } from '$lib/server/api/handle';
import { openApi } from '$lib/server/api/openapi';

export const trailingSlash = 'ignore';
export const GET = document(openApi);
export const HEAD = head(GET);
export const OPTIONS = options(READ);
export const fallback = otherMethods(READ);
