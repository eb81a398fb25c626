/**
 * What comes thousands of times a second, answered straight from Node's own request. Kit makes a Request, a stream and an
 * event of each, which costs several times what reading and keeping an answer does. The same route in Kit answers where
 * `scripts/serve.mjs` does not run; both call the same function, so they differ in nothing but the way to it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { logError } from '../log';
import { FROM_ELSEWHERE, isOwnOrigin } from './origin';
import { KEPT_BY_NOBODY_ELSE } from './headers';
import { postedIn, type Posted } from './lean-body';

/** `scripts/serve.mjs` finds under this name what answers so. */
const PLACE = Symbol.for('strafmaatverkenner.lean');

/** Written by `scripts/serve.mjs` into each request: the address of who asks, behind the proxies that the settings name. */
const SENDER_HEADER = 'x-own-address';
const addressOf = ({ headers, socket }: IncomingMessage): string => {
	const sender = headers[SENDER_HEADER];
	return typeof sender === 'string' ? sender : (socket.remoteAddress ?? '');
};

export interface LeanAnswer {
	status: number;
	/** Sent as JSON; undefined for an answer that is all in its head. */
	body?: unknown;
	headers?: Readonly<Record<string, string>>;
}

interface Address {
	/** As the folders name it, for the log. */
	route: string;
	/** Of the whole address; an address that is written otherwise goes the usual way. */
	pattern: RegExp;
}

export interface LeanPost extends Address {
	/** Bytes that are read at most. */
	most: number;
	/** Told by its head alone. Where this is given, what it refuses goes the usual way. */
	takes?(headers: IncomingHttpHeaders): boolean;
	/**
	 * @param text what was posted; undefined where it was more than may be
	 * @param getClientAddress for counting who guesses, and for nothing else
	 * @returns undefined for what goes the usual way after all; only where `takes` asked for its length
	 */
	answer(
		match: RegExpExecArray,
		text: string | undefined,
		getClientAddress: () => string
	): Promise<LeanAnswer | undefined>;
}

/** Something that is read for as long as somebody listens. */
export interface LeanStream extends Address {
	/** @returns false for what goes the usual way after all; nothing was written then */
	open(match: RegExpExecArray, response: ServerResponse): Promise<boolean>;
}

/** @param usual what is done with all that is not answered here */
export type Lean = (request: IncomingMessage, response: ServerResponse, usual: () => void) => void;

export interface LeanOptions {
	posts: readonly LeanPost[];
	streams?: readonly LeanStream[];
	/** Of this installation, where it was named; else the one that is asked for. */
	ownHost?: string | undefined;
}

function send(response: ServerResponse, { status, body, headers = {} }: LeanAnswer): void {
	const text = body === undefined ? '' : JSON.stringify(body);
	response.writeHead(status, {
		...(body === undefined ? {} : { 'content-type': 'application/json' }),
		'content-length': Buffer.byteLength(text),
		'cache-control': KEPT_BY_NOBODY_ELSE,
		...headers
	});
	response.end(text);
}

/** What went wrong is ours: whoever asked is told a number, and the log what it stands for. */
function fault(response: ServerResponse, method: string, { route }: Address, error: unknown): void {
	const id = randomUUID();
	logError({ id, status: 500, method, route, error });
	if (response.headersSent) response.destroy();
	else send(response, { status: 500, body: { message: 'Internal Error', id } });
}

type Matched<T> = [T, RegExpExecArray];

async function respond(
	[post, match]: Matched<LeanPost>,
	request: IncomingMessage,
	response: ServerResponse,
	usual: () => void
): Promise<void> {
	let posted: Posted;
	try {
		posted = await postedIn(request, post.most);
	} catch {
		// Whoever sent it is gone.
		return void response.destroy();
	}
	const { text, putBack } = posted;
	try {
		const answer = await post.answer(match, text, () => addressOf(request));
		if (!answer && putBack) {
			putBack();
			return usual();
		}
		if (!answer) throw new Error('What was read to its end cannot go the usual way.');
		request.resume();
		send(response, text === undefined ? { ...answer, headers: { ...answer.headers, connection: 'close' } } : answer);
	} catch (error) {
		fault(response, 'POST', post, error);
	}
}

async function open([stream, match]: Matched<LeanStream>, response: ServerResponse, usual: () => void): Promise<void> {
	try {
		if (!(await stream.open(match, response))) usual();
	} catch (error) {
		fault(response, 'GET', stream, error);
	}
}

function matched<T extends Address>(all: readonly T[], path: string): Matched<T> | undefined {
	for (const one of all) {
		const match = one.pattern.exec(path);
		if (match) return [one, match];
	}
	return undefined;
}

export function leanly({ posts, streams = [], ownHost }: LeanOptions): Lean {
	return (request, response, usual) => {
		const { method, url = '' } = request;
		const stream = method === 'GET' ? matched(streams, url) : undefined;
		if (stream) return void open(stream, response, usual);
		const post = method === 'POST' ? matched(posts, url) : undefined;
		if (!post) return usual();
		const headers = { get: (name: string) => (request.headers[name] as string | undefined) ?? null };
		const asked = { method: 'POST', route: post[0].route, headers, ownHost: ownHost ?? request.headers.host ?? '' };
		if (!isOwnOrigin(asked)) {
			const { status, body } = FROM_ELSEWHERE;
			return send(response, {
				status,
				body,
				headers: { 'content-type': 'application/problem+json', connection: 'close' }
			});
		}
		// Kit takes what does not say of which kind it is for nothing at all.
		const isSaid = request.headers['content-type'] !== undefined;
		if (!isSaid || post[0].takes?.(request.headers) === false) return usual();
		void respond(post, request, response, usual);
	};
}

export function answerLeanly(lean: Lean): void {
	(globalThis as Record<symbol, unknown>)[PLACE] = lean;
}
