import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineTo } from './line';
import { BEAT, frameOf, type Listener } from './streams';

const frame = (number: number, more = '') => frameOf(String(number), JSON.stringify({ number, more }));
const numbersIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

let server: Server;
let port = 0;
let answer: ServerResponse;
let listener: Listener;
let ends: Listener[];

beforeEach(async () => {
	// What ends after its test is none of the next one.
	const own: Listener[] = [];
	ends = own;
	server = createServer((_, response) => {
		answer = response;
		listener = lineTo(response, frame(0), (ended) => own.push(ended));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	({ port } = server.address() as AddressInfo);
});

afterEach(() => {
	server.closeAllConnections();
	server.close();
});

/** Reads as a browser does: Node's own client takes the pieces apart, and fails where they do not fit. */
async function listen() {
	const incoming = await new Promise<IncomingMessage>((resolve, reject) =>
		get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject)
	);
	let text = '';
	let isOver = false;
	incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
	incoming.on('end', () => (isOver = true));
	return { incoming, text: () => text, isOver: () => isOver };
}

/** Reads bytes, as they are on the line. */
function overhear(version: '1.0' | '1.1'): { socket: Socket; text: () => string } {
	let text = '';
	const socket = connect(port, '127.0.0.1');
	socket.on('data', (chunk) => (text += chunk.toString()));
	socket.write(`GET / HTTP/${version}\r\nhost: a\r\n\r\n`);
	return { socket, text: () => text };
}

describe('a line', () => {
	it('says how long to wait, then what is there now, then what comes', async () => {
		const { incoming, text } = await listen();
		expect(incoming.headers).toMatchObject({
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		});
		listener.send(frame(1, 'één'));
		listener.send(BEAT);
		await expect
			.poll(text)
			.toBe(
				'retry: 1000\n\nid: 0\ndata: {"number":0,"more":""}\n\nid: 1\ndata: {"number":1,"more":"één"}\n\nevent: beat\ndata: \n\n'
			);
	});

	it('tells nobody the same twice, also with a beat in between', async () => {
		const { text } = await listen();
		const one = frame(1);
		for (const each of [one, BEAT, one, frame(2)]) listener.send(each);
		await expect.poll(() => numbersIn(text())).toEqual([0, 1, 2]);
	});

	it('says the length of a piece where that is spoken, and nowhere else', async () => {
		const old = overhear('1.0');
		await expect.poll(() => numbersIn(old.text())).toEqual([0]);
		listener.send(frame(1));
		await expect.poll(() => old.text().endsWith('\n\nid: 1\ndata: {"number":1,"more":""}\n\n')).toBe(true);
		const now = overhear('1.1');
		await expect.poll(() => numbersIn(now.text())).toEqual([0]);
		listener.send(frame(1));
		await expect.poll(() => now.text().endsWith('\r\n24\r\nid: 1\ndata: {"number":1,"more":""}\n\n\r\n')).toBe(true);
		old.socket.destroy();
		now.socket.destroy();
	});

	it('gives a slow phone the newest only, once it has room, and no beat before that', async () => {
		const { incoming, text } = await listen();
		await expect.poll(() => numbersIn(text())).toEqual([0]);
		incoming.pause();
		// More than the system keeps for a line that nobody reads.
		const long = 'x'.repeat(1_000_000);
		let number = 0;
		while (!answer.socket!.writableNeedDrain) listener.send(frame(++number, long));
		const full = number;
		for (let count = 0; count < 50; count++) listener.send(frame(++number));
		listener.send(BEAT);
		incoming.resume();
		await expect.poll(() => numbersIn(text()).at(-1)).toBe(number);
		expect(numbersIn(text())).toEqual([...Array.from({ length: full + 1 }, (_, at) => at), number]);
		expect(text()).not.toContain('event: beat');
		listener.send(BEAT);
		await expect.poll(() => text().endsWith('event: beat\ndata: \n\n')).toBe(true);
	});

	it('ends when it is closed, once, and leaves nothing on a connection that lives on', async () => {
		const { isOver, text } = await listen();
		const socket = answer.socket!;
		const before = socket.listenerCount('drain');
		listener.close();
		listener.close();
		listener.send(frame(1));
		await expect.poll(isOver).toBe(true);
		expect(numbersIn(text())).toEqual([0]);
		expect(ends).toEqual([listener]);
		expect(socket.listenerCount('drain')).toBeLessThan(before);
	});

	it('ends when the phone is gone, and is sent nothing any more', async () => {
		const { incoming } = await listen();
		incoming.destroy();
		await expect.poll(() => ends).toEqual([listener]);
		listener.send(frame(1));
		listener.close();
		expect(ends).toHaveLength(1);
	});
});
