/** From the bytes of a request to plain JSON, refusing early what nobody sends by accident or in good faith. */
import { badKeys, depthOf, MAX_DEPTH } from './json-scan';
import { fieldError, Problem, refuseFields } from './problem';

export const MAX_BYTES = 64 * 1024;

const tooLarge = () => new Problem('body-too-large', `The body is larger than ${MAX_BYTES} bytes (64 kB).`);

function checkType(headers: Headers): void {
	const [type = '', ...parameters] = (headers.get('content-type') ?? '')
		.split(';')
		.map((part) => part.trim().toLowerCase());
	const charset = parameters
		.find((parameter) => parameter.startsWith('charset='))
		?.slice(8)
		.replaceAll('"', '');
	const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
	const accept = { accept: 'application/json' };
	if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
		throw new Problem('unsupported-media-type', 'Send JSON in UTF-8, with content-type: application/json.', [], accept);
	}
	if (encoding !== '' && encoding !== 'identity') {
		throw new Problem('unsupported-media-type', 'Send the body without content-encoding.', [], accept);
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
			throw new Problem('invalid-json', 'The body could not be read to its end.');
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
		throw new Problem('invalid-json', 'The body is not valid UTF-8.');
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const detail = error instanceof Error ? error.message.slice(0, 200) : '';
		throw new Problem('invalid-json', `The body is not valid JSON. ${detail}`.trim());
	}
}

/** The JSON of a request. Throws a problem: 415, 413 or 400. */
export async function readJson(request: Request): Promise<unknown> {
	checkType(request.headers);
	const text = decode(await readBytes(request));
	if (text.trim() === '') throw new Problem('invalid-json', 'The body is empty; expected a JSON object.');
	if (depthOf(text) > MAX_DEPTH) {
		throw new Problem('invalid-json', `The body is nested more than ${MAX_DEPTH} levels deep.`);
	}
	const value = parse(text);
	const bad = badKeys(text);
	if (bad.length > 0) {
		refuseFields(
			bad.map(({ path, kind }) =>
				kind === 'prototype'
					? fieldError(path, undefined, 'another name', { message: `${path.slice(0, 80)} is a reserved name` })
					: fieldError(path, undefined, 'every key once', { message: `${path.slice(0, 80)} is written twice` })
			)
		);
	}
	return value;
}
