/** Problem details (RFC 9457): what was wrong, per field, in English; legal reasons come in both languages. */
import type { Text } from '../../model';
import { corsHeaders } from './cors';

export interface FieldError {
	/** Where in the input, such as `answers.schuldvorm`; `body` for the input as a whole. */
	field: string;
	/** What was sent, shortened; null where nothing was. */
	value: string | number | boolean | null;
	expected: string;
	message: string;
	/** Values that would do, where they can be listed. */
	allowed?: readonly string[] | undefined;
	/** The reason that the rules give, where they do. */
	reason?: Text | undefined;
}

export const problemKinds = {
	'invalid-input': { status: 400, title: 'The input is not valid' },
	'invalid-json': { status: 400, title: 'The body is not valid JSON' },
	'not-found': { status: 404, title: 'Not found' },
	'method-not-allowed': { status: 405, title: 'Method not allowed' },
	'body-too-large': { status: 413, title: 'The body is too large' },
	'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
	'internal-error': { status: 500, title: 'Something went wrong' },
	'law-not-loaded': { status: 503, title: 'The law is not loaded' }
} as const;
export type ProblemKind = keyof typeof problemKinds;

/** More would let a small body ask for a very large answer. */
const MAX_ERRORS = 25;
const MAX_SHOWN = 80;

/** Halves of a character, sent or left by the cut, become the replacement sign: strict readers of JSON refuse them. */
export const shorten = (text: string): string =>
	(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text).toWellFormed();

/** A value as it may be repeated to whoever sent it: primitives only, shortened. */
export function shown(value: unknown): FieldError['value'] {
	if (value === undefined || value === null) return null;
	if (typeof value === 'string') return shorten(value);
	if (typeof value === 'boolean') return value;
	// JSON knows no infinity, which is what a number such as 1e999 becomes.
	if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
	return Array.isArray(value) ? 'a list' : 'an object';
}

/** One wrong field; the sentence follows from what was sent and what was expected. */
export function fieldError(
	field: string,
	value: unknown,
	expected: string,
	more: { allowed?: readonly string[]; reason?: Text; message?: string } = {}
): FieldError {
	const name = shorten(field);
	const sent = shown(value);
	const { message = sent === null ? `${name} is missing` : `${name} is ${JSON.stringify(sent)}`, ...rest } = more;
	return { field: name, value: sent, expected, message: `${message}; expected ${expected}.`, ...rest };
}

/** Thrown anywhere in an answer; the route turns it into a response. */
export class Problem extends Error {
	override name = 'Problem';
	constructor(
		readonly kind: ProblemKind,
		readonly detail: string,
		readonly errors: readonly FieldError[] = [],
		readonly headers: Readonly<Record<string, string>> = {}
	) {
		super(detail);
	}
}

export function refuseFields(
	errors: readonly FieldError[],
	kind: 'invalid-input' | 'not-found' = 'invalid-input'
): never {
	throw new Problem(kind, errors[0]?.message ?? problemKinds[kind].title, errors);
}

/** For an address that leads nowhere. */
export const nowhere = () =>
	new Problem('not-found', 'There is nothing at this address. The API is described at /api/v1/openapi.json.');

export function problemResponse({ kind, detail, errors, headers }: Problem): Response {
	const { status, title } = problemKinds[kind];
	const left = errors.length - MAX_ERRORS;
	const body = {
		type: `/api#${kind}`,
		title,
		status,
		detail,
		errors: errors.slice(0, MAX_ERRORS),
		...(left > 0 && { errorsLeftOut: left })
	};
	return new Response(JSON.stringify(body), {
		status,
		headers: {
			...corsHeaders,
			'content-type': 'application/problem+json',
			'cache-control': 'no-store',
			...headers
		}
	});
}
