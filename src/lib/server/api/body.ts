/** From the bytes of a request to plain JSON, refusing early what nobody sends by accident or in good faith. */
import { badKeys, depthOf, MAX_DEPTH } from './json-scan';
import { fieldError, Problem, refuseFields, shorten } from './problem';

export const MAX_BYTES = 64 * 1024;

function tooLarge(): Problem {
	const message = `The body is larger than ${MAX_BYTES} bytes (64 kB)`;
	return new Problem('body-too-large', `${message}.`, [
		fieldError('body', undefined, `at most ${MAX_BYTES} bytes`, { message })
	]);
}

function notJson(detail: string): Problem {
	const message = detail.replace(/\.$/, '');
	return new Problem('invalid-json', detail, [fieldError('body', undefined, 'a JSON object in UTF-8', { message })]);
}

function wrongHeader(name: string, value: string | null, detail: string, expected: string): Problem {
	return new Problem('unsupported-media-type', detail, [fieldError(name, value, expected)], {
		accept: 'application/json'
	});
}

function checkType(headers: Headers): void {
	const [type = '', ...parameters] = (headers.get('content-type') ?? '')
		.split(';')
		.map((part) => part.trim().toLowerCase());
	const charset = parameters
		.find((parameter) => parameter.startsWith('charset='))
		?.slice(8)
		.replaceAll('"', '');
	const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
	if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
		const detail = 'Send JSON in UTF-8, with content-type: application/json.';
		throw wrongHeader('content-type', headers.get('content-type'), detail, 'application/json, in UTF-8');
	}
	if (encoding !== '' && encoding !== 'identity') {
		throw wrongHeader('content-encoding', encoding, 'Send the body without content-encoding.', 'no content-encoding');
	}
}

/** Counts while reading, for a content length may be absent or a lie. */
async function readBytes(request: Request): Promise<Uint8Array> {
	const length = Number(request.headers.get('content-length') ?? 0);
	if (length > MAX_BYTES) throw tooLarge();
	if (!request.body) return new Uint8Array();
	const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			throw notJson('The body could not be read to its end.');
		});
		if (done) break;
		size += value.byteLength;
		if (size > MAX_BYTES) {
			// Cancelling would cut the connection before the answer is out.
			reader.releaseLock();
			throw tooLarge();
		}
		chunks.push(value);
	}
	return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		throw notJson('The body is not valid UTF-8.');
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const detail = error instanceof Error ? error.message.slice(0, 200).toWellFormed() : '';
		throw notJson(`The body is not valid JSON. ${detail}`.trim());
	}
}

/** The JSON of a request. Throws a problem: 415, 413 or 400. */
export async function readJson(request: Request): Promise<unknown> {
	checkType(request.headers);
	const text = decode(await readBytes(request));
	if (text.trim() === '') throw notJson('The body is empty.');
	if (depthOf(text) > MAX_DEPTH) {
		throw notJson(`The body is nested more than ${MAX_DEPTH} levels deep.`);
	}
	const value = parse(text);
	const bad = badKeys(text);
	if (bad.length > 0) {
		refuseFields(
			bad.map(({ path, kind }) =>
				kind === 'prototype'
					? fieldError(path, undefined, 'another name', { message: `${shorten(path)} is a reserved name` })
					: fieldError(path, undefined, 'every key once', { message: `${shorten(path)} is written twice` })
			)
		);
	}
	return value;
}
