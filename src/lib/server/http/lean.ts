/**
 * Posts that come thousands of times a second, answered straight from Node's own request. Kit makes a Request, a stream and
 * an event of each, which costs several times what reading and keeping an answer does. The same route in Kit answers where
 * `scripts/serve.mjs` does not run; both call the same function, so they differ in nothing but the way to it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { logError } from '../log';
import { FROM_ELSEWHERE, isOwnOrigin } from './origin';
import { KEPT_BY_NOBODY_ELSE } from './headers';

/** `scripts/serve.mjs` finds under this name what answers so. */
const PLACE = Symbol.for('strafmaatverkenner.lean');

export interface LeanAnswer {
	status: number;
	body: unknown;
	headers?: Readonly<Record<string, string>>;
}

export interface LeanPost {
	/** As the folders name it, for the log. */
	route: string;
	/** Of the whole address; an address that is written otherwise goes the usual way. */
	pattern: RegExp;
	/** Bytes that are read at most. */
	most: number;
	/** @param text what was posted; undefined where it was more than may be */
	answer(match: RegExpExecArray, text: string | undefined): Promise<LeanAnswer>;
}

export type Lean = (request: IncomingMessage, response: ServerResponse) => boolean;

/** @returns undefined where it is more; what still comes is read by nobody, and the connection ends */
function textOf(request: IncomingMessage, most: number): Promise<string | undefined> {
	return new Promise((resolve, reject) => {
		if (Number(request.headers['content-length'] ?? 0) > most) return void resolve(undefined);
		const chunks: Buffer[] = [];
		let size = 0;
		request.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= most) return void chunks.push(chunk);
			request.pause();
			resolve(undefined);
		});
		request.on('end', () => resolve((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
		request.on('error', reject);
	});
}

function send(response: ServerResponse, { status, body, headers = {} }: LeanAnswer): void {
	const text = JSON.stringify(body);
	response.writeHead(status, {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(text),
		'cache-control': KEPT_BY_NOBODY_ELSE,
		...headers
	});
	response.end(text);
}

async function respond(
	post: LeanPost,
	match: RegExpExecArray,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	let text: string | undefined;
	try {
		text = await textOf(request, post.most);
	} catch {
		// Whoever sent it is gone.
		return void response.destroy();
	}
	try {
		const answer = await post.answer(match, text);
		send(response, text === undefined ? { ...answer, headers: { ...answer.headers, connection: 'close' } } : answer);
	} catch (error) {
		const id = randomUUID();
		logError({ id, status: 500, method: 'POST', route: post.route, error });
		send(response, { status: 500, body: { message: 'Internal Error', id } });
	}
}

/** @param ownHost of this installation, where it was named; else the one that is asked for */
export function leanly(posts: readonly LeanPost[], ownHost?: string): Lean {
	return (request, response) => {
		if (request.method !== 'POST') return false;
		for (const post of posts) {
			const match = post.pattern.exec(request.url ?? '');
			if (!match) continue;
			const headers = { get: (name: string) => (request.headers[name] as string | undefined) ?? null };
			const asked = { method: 'POST', route: post.route, headers, ownHost: ownHost ?? request.headers.host ?? '' };
			if (isOwnOrigin(asked)) void respond(post, match, request, response);
			else {
				const { status, body } = FROM_ELSEWHERE;
				send(response, { status, body, headers: { 'content-type': 'application/problem+json', connection: 'close' } });
			}
			return true;
		}
		return false;
	};
}

export function answerLeanly(lean: Lean): void {
	(globalThis as Record<symbol, unknown>)[PLACE] = lean;
}
