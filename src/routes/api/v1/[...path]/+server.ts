import { notFound, options, READ } from '$lib/server/api/handle';

export const trailingSlash = 'ignore';
// Without this a program that mistypes an address would get the error page for people.
export const OPTIONS = options(READ);
export const fallback = notFound;
