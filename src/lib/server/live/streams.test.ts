import { describe, expect, it } from 'vitest';
import { BEAT, frameOf, streamOf, type Frame, type Listener } from './streams';

const decoder = new TextDecoder();
const frame = (number: number) => frameOf(String(number), JSON.stringify({ number }));
const numbersIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

function open() {
	let listener!: Listener;
	let ends = 0;
	const response = streamOf(
		frame(0),
		(started) => (listener = started),
		(ended) => {
			expect(ended).toBe(listener);
			ends++;
		}
	);
	const reader = response.body!.getReader() as ReadableStreamDefaultReader<Frame>;
	const next = async () => {
		const { done, value } = await reader.read();
		return done ? 'end' : decoder.decode(value);
	};
	/** What is there without waiting for more. */
	const all = async () => {
		let text = '';
		listener.close();
		for (let one = await next(); one !== 'end'; one = await next()) text += one;
		return text;
	};
	return { response, listener, reader, next, all, ends: () => ends };
}

describe('a stream', () => {
	it('says how long to wait, then what is there now, then what comes', async () => {
		const { response, listener, next } = open();
		expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
		expect(response.headers.get('cache-control')).toContain('no-store');
		expect(await next()).toBe('retry: 1000\n\n');
		expect(await next()).toBe('id: 0\ndata: {"number":0}\n\n');
		listener.send(frame(1));
		expect(await next()).toBe('id: 1\ndata: {"number":1}\n\n');
		listener.send(BEAT);
		expect(await next()).toBe('event: beat\ndata: \n\n');
	});

	it('tells nobody the same twice, also with a beat in between', async () => {
		const { listener, next, all } = open();
		await next();
		await next();
		const one = frame(1);
		listener.send(one);
		listener.send(BEAT);
		listener.send(one);
		expect(numbersIn(await all())).toEqual([1]);
	});

	it('gives a slow reader the newest only, once it has room', async () => {
		const { listener, next } = open();
		for (let number = 1; number <= 50; number++) listener.send(frame(number));
		const seen: number[] = [];
		while (seen.at(-1) !== 50) seen.push(...numbersIn(await next()));
		expect(seen).toEqual([0, 1, 2, 50]);
	});

	it('ends when it is closed, once', async () => {
		const { listener, all, ends } = open();
		expect(numbersIn(await all())).toEqual([0]);
		listener.close();
		listener.send(frame(1));
		expect(ends()).toBe(1);
	});

	it('ends when the reader leaves, and is sent nothing any more', async () => {
		const { listener, reader, ends } = open();
		await reader.cancel();
		listener.send(frame(1));
		listener.close();
		expect(ends()).toBe(1);
	});
});
