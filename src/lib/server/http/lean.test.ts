import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leanly, type LeanPost } from './lean';

const post: LeanPost = {
	route: '/echo/[word]',
	pattern: /^\/echo\/(\w+)$/,
	most: 20,
	answer: ([, word], text) => {
		if (word === 'fault') throw new Error('a fault of ours');
		return Promise.resolve({
			status: text === undefined ? 413 : 200,
			body: { word, text },
			headers: { 'x-own': 'é'.length + '' }
		});
	}
};

let server: Server;
let port = 0;

beforeAll(async () => {
	const lean = leanly([post], 'own.example');
	server = createServer((request, response) => {
		response.setHeader('x-before', 'yes');
		if (!lean(request, response)) response.writeHead(404).end('the usual way');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	({ port } = server.address() as AddressInfo);
});

afterAll(() => void server.close());

interface Reply {
	status: number;
	headers: Record<string, unknown>;
	body: string;
}

/** @param pieces sent one after the other, so that the length is not said before */
const sent = (path: string, pieces: string[], headers: Record<string, string> = {}, method = 'POST') =>
	new Promise<Reply>((resolve, reject) => {
		const origin = { origin: 'https://own.example', ...headers };
		const asked = ask({ port, host: '127.0.0.1', path, method, headers: origin }, (answer) => {
			let body = '';
			answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
		});
		asked.on('error', reject);
		for (const piece of pieces) asked.write(piece);
		asked.end();
	});

describe('a post that is answered without Kit', () => {
	it('is read in pieces and keeps the headers that were set before', async () => {
		const { status, headers, body } = await sent('/echo/a', ['één', ' en ', 'twee']);
		expect([status, JSON.parse(body)]).toEqual([200, { word: 'a', text: 'één en twee' }]);
		expect(headers).toMatchObject({
			'x-before': 'yes',
			'x-own': '1',
			'content-type': 'application/json',
			'cache-control': 'private, no-cache',
			'content-length': String(Buffer.byteLength(body))
		});
	});

	it('is left alone where the address or the method is another', async () => {
		for (const [path, method] of [
			['/echo/a', 'PUT'],
			['/echo/a?b=1', 'POST'],
			['/echo/a/b', 'POST']
		] as const)
			expect((await sent(path, ['x'], {}, method)).body).toBe('the usual way');
	});

	it('is refused from another site, and from who does not say where from', async () => {
		for (const origin of ['https://other.example', 'null']) {
			const { status, headers, body } = await sent('/echo/a', ['x'], { origin });
			expect([status, headers['content-type']]).toEqual([403, 'application/problem+json']);
			expect(JSON.parse(body)).toMatchObject({ status: 403 });
		}
	});

	it('is not read further where it is too long, said before or not', async () => {
		for (const headers of [{ 'content-length': '24' }, { 'transfer-encoding': 'chunked' }] as Record<
			string,
			string
		>[]) {
			const { status, headers: own } = await sent('/echo/a', ['twelve bytes', 'twelve bytes'], headers);
			expect([status, own.connection]).toEqual([413, 'close']);
		}
		expect((await sent('/echo/a', ['exactly twenty bytes'])).status).toBe(200);
	});

	it('says no more than a number where the fault is ours, and that goes to the log', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { status, body } = await sent('/echo/fault', ['secret words']);
		const { id } = JSON.parse(body) as { id: string };
		expect(status).toBe(500);
		const line = String(logged.mock.calls[0]?.[0]);
		expect(line).toContain(`error ${id} 500 POST /echo/[word]\nError: a fault of ours`);
		expect(line + body).not.toContain('secret words');
		logged.mockRestore();
	});
});
