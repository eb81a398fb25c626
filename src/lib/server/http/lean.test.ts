import { Agent, createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { leanly, type LeanPost, type LeanStream } from './lean';

const post: LeanPost = {
	route: '/echo/[word]',
	pattern: /^\/echo\/(\w+)$/,
	most: 20,
	answer: ([, word], text, getClientAddress) => {
		if (word === 'fault') throw new Error('a fault of ours');
		if (word === 'where') return Promise.resolve({ status: 200, body: getClientAddress() });
		if (word === 'on') return Promise.resolve({ status: 303, headers: { location: '/elsewhere' } });
		return Promise.resolve({
			status: text === undefined ? 413 : 200,
			body: { word, text },
			headers: { 'x-own': 'é'.length + '' }
		});
	}
};

const choosy: LeanPost = {
	route: '/choosy',
	pattern: /^\/choosy$/,
	most: 20,
	takes: (headers) => headers['content-type'] === 'text/plain' && headers['content-length'] !== undefined,
	answer: (_, text) => Promise.resolve(text === 'mine' ? { status: 200, body: 'mine' } : undefined)
};

const stream: LeanStream = {
	route: '/listen/[word]',
	pattern: /^\/listen\/(\w+)$/,
	open: async ([, word], response) => {
		await Promise.resolve();
		if (word === 'fault') throw new Error('a fault of ours');
		if (word === 'mine') response.writeHead(200).end('a line');
		return word === 'mine';
	}
};

let server: Server;
let port = 0;

beforeAll(async () => {
	const lean = leanly({ posts: [post, choosy], streams: [stream], ownHost: 'own.example' });
	server = createServer((request, response) => {
		response.setHeader('x-before', 'yes');
		lean(request, response, () => {
			let text = '';
			request.on('data', (chunk: Buffer) => (text += chunk.toString()));
			request.on('end', () => response.writeHead(404).end(`the usual way: ${text}`));
		});
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
const sent = (
	path: string,
	pieces: string[],
	headers: Record<string, string | undefined> = {},
	method = 'POST',
	agent: Agent | false = false
) =>
	new Promise<Reply>((resolve, reject) => {
		const origin = { origin: 'https://own.example', 'content-type': 'application/json', ...headers };
		const said = Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined));
		const asked = ask({ port, host: '127.0.0.1', path, method, headers: said, agent }, (answer) => {
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

	it('hears from the launcher where it came from, else from the line', async () => {
		expect((await sent('/echo/where', ['x'])).body).toMatch(/127\.0\.0\.1/);
		expect((await sent('/echo/where', ['x'], { 'x-own-address': '192.0.2.7' })).body).toBe('"192.0.2.7"');
	});

	it('is left alone where the address or the method is another', async () => {
		for (const [path, method] of [
			['/echo/a', 'PUT'],
			['/echo/a?b=1', 'POST'],
			['/echo/a/b', 'POST']
		] as const)
			expect((await sent(path, ['x'], {}, method)).body).toBe('the usual way: x');
	});

	it('goes the usual way with all that was posted, where its head or what it holds says so', async () => {
		const plain = { 'content-type': 'text/plain', 'content-length': '4' };
		expect((await sent('/choosy', ['mi', 'ne'], plain)).body).toBe('"mine"');
		expect((await sent('/choosy', ['yo', 'ur'], plain)).body).toBe('the usual way: your');
		expect((await sent('/choosy', [], { ...plain, 'content-length': '0' })).body).toBe('the usual way: ');
		expect((await sent('/choosy', ['mine'], { 'content-type': 'text/plain' })).body).toBe('the usual way: mine');
		expect((await sent('/choosy', ['mine'], { ...plain, 'content-type': 'text/html' })).body).toBe(
			'the usual way: mine'
		);
	});

	it('goes the usual way where it does not say what it is', async () => {
		expect((await sent('/echo/a', ['x'], { 'content-type': undefined })).body).toBe('the usual way: x');
	});

	it('may be answered by another address alone, and knows who asks', async () => {
		const { status, headers, body } = await sent('/echo/on', ['x']);
		expect([status, headers.location, headers['content-length'], headers['content-type'], body]).toEqual([
			303,
			'/elsewhere',
			'0',
			undefined,
			''
		]);
		expect(JSON.parse((await sent('/echo/where', ['x'])).body)).toBe('127.0.0.1');
	});

	it('leaves a connection that can be used again', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const length = { 'content-length': '3' };
		const bodies = [];
		for (const word of ['a', 'b', 'c']) bodies.push((await sent(`/echo/${word}`, ['one'], length, 'POST', agent)).body);
		expect(bodies.map((body) => (JSON.parse(body) as { word: string }).word)).toEqual(['a', 'b', 'c']);
		expect(await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(1);
		agent.destroy();
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

describe('a stream that is opened without Kit', () => {
	it('is opened, or goes the usual way; what is posted there does too', async () => {
		expect((await sent('/listen/mine', [], {}, 'GET')).body).toBe('a line');
		expect((await sent('/listen/other', [], {}, 'GET')).body).toBe('the usual way: ');
		expect((await sent('/listen/mine', ['x'])).body).toBe('the usual way: x');
	});

	it('says no more than a number where the fault is ours', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { status, body } = await sent('/listen/fault', [], {}, 'GET');
		expect([status, Object.keys(JSON.parse(body) as object)]).toEqual([500, ['message', 'id']]);
		expect(String(logged.mock.calls[0]?.[0])).toContain('500 GET /listen/[word]');
		logged.mockRestore();
	});
});
