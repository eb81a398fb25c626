import { oneEdition } from '$lib/server/api/editions';
import { document, head, law, options, otherMethods, READ } from '$lib/server/api/handle';

export const trailingSlash = 'ignore';
export const GET = document(({ params, url }) => oneEdition(law(), params.id ?? '', url.searchParams.get('subject')));
export const HEAD = head(GET);
export const OPTIONS = options(READ);
export const fallback = otherMethods(READ);
