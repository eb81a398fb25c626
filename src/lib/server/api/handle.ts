/** Handlers as Kit wants them: whatever is thrown becomes a problem, and every answer may be read by any site. */
import { createHash } from 'node:crypto';
import type { Corpus } from '../../model';
import { InvalidLaw, readLaw } from '../law';
import { logError } from '../log';
import { settings } from '../settings';
import { readJson } from './body';
import { corsHeaders, preflight } from './cors';
import { nowhere, Problem, problemResponse } from './problem';

/** What a handler reads of Kit's event. */
export interface Asked {
	request: Request;
	url: URL;
	params: Partial<Record<string, string>>;
	route: { id: string | null };
}
export type Handler = (event: Asked) => Promise<Response>;

/** The rules of this installation. */
export const law = (): Corpus => readLaw('seeds/law', settings().LAW_DIR);

function guarded(answer: (event: Asked) => Response | Promise<Response>): Handler {
	return async (event) => {
		try {
			return await answer(event);
		} catch (error) {
			if (error instanceof Problem) return problemResponse(error);
			const id = crypto.randomUUID();
			const { method } = event.request;
			const broken = error instanceof InvalidLaw;
			logError({ id, status: broken ? 503 : 500, method, route: event.route.id, error });
			return problemResponse(
				broken
					? new Problem('law-not-loaded', `The rules of this installation have a defect (${id}).`)
					: new Problem('internal-error', `This is our mistake, not yours (${id}).`)
			);
		}
	};
}

/** A POST that computes and keeps nothing. */
export const pure = (answer: (corpus: Corpus, body: unknown) => unknown): Handler =>
	guarded(async ({ request }) => {
		const body = await readJson(request);
		return new Response(JSON.stringify(answer(law(), body)), {
			headers: { ...corsHeaders, 'content-type': 'application/json', 'cache-control': 'no-store' }
		});
	});

/** A document that changes only with the rules or the app; a reader that has it already gets 304. */
export const document = (make: (event: Asked) => unknown): Handler =>
	guarded((event) => {
		const body = JSON.stringify(make(event));
		const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
		const headers = { ...corsHeaders, etag, 'cache-control': 'public, max-age=300' };
		const known = event.request.headers.get('if-none-match')?.split(',') ?? [];
		// A proxy that compresses marks the tag as weak; the content is still the same.
		if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag))
			return new Response(null, { status: 304, headers });
		return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
	});

export const head =
	(get: Handler): Handler =>
	async (event) => {
		const { status, headers } = await get(event);
		return new Response(null, { status, headers });
	};

export const options =
	(allow: string): (() => Response) =>
	() =>
		preflight(allow);

/** For every method that a route does not know. */
export const otherMethods = (allow: string): Handler =>
	guarded(({ request }) => {
		throw new Problem('method-not-allowed', `${request.method} is not possible here; use ${allow}.`, [], { allow });
	});

export const notFound: Handler = guarded(() => {
	throw nowhere();
});

export const READ = 'GET, HEAD, OPTIONS';
export const COMPUTE = 'POST, OPTIONS';
