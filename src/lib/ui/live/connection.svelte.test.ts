// A line that is silent, held up or dead: what the screen does about it, and when.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Connection } from './connection.svelte';
import { hearingWith, type SendState } from './sending';

class Source extends EventTarget {
	static readonly OPEN = 1;
	static last: Source;
	readyState = Source.OPEN;
	onmessage?: (event: MessageEvent<string>) => void;
	onerror?: () => void;
	constructor(readonly address: string) {
		super();
		Source.last = this;
	}
	close(): void {
		this.readyState = 2;
	}
	beat(): void {
		this.dispatchEvent(new Event('beat'));
	}
	say(data: unknown): void {
		this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(data) }));
	}
}

let asked: number[];
let answer: (signal: AbortSignal) => Promise<Response>;
let got: unknown[];
let line: Connection<unknown>;
const began = 1_000_000;
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
	vi.useFakeTimers({ now: began });
	asked = [];
	got = [];
	answer = () => Promise.resolve(Response.json('asked'));
	vi.stubGlobal('EventSource', Source);
	vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
		asked.push(Date.now() - began);
		return answer(signal);
	});
	// Its own clock is none that a test can move.
	vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
		const stop = new AbortController();
		setTimeout(() => stop.abort(), ms);
		return stop.signal;
	});
	line = new Connection<unknown>({
		base: '/plek/a/b',
		got: (view) => got.push(view),
		fromEvent: (data) => data,
		fromAnswer: (body) => body,
		gone: () => undefined
	});
});

afterEach(() => {
	line.close();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

it('asks nothing while the server lets hear from itself every two seconds', async () => {
	Source.last.say('first');
	for (let beats = 0; beats < 30; beats++) {
		await passed(2000);
		Source.last.beat();
	}
	expect([asked, got, line.hearing]).toEqual([[], ['first'], 'live']);
});

it('asks within five seconds of a line that falls silent, and goes on every two', async () => {
	Source.last.say('first');
	await passed(20);
	Source.last.beat();
	await passed(4400);
	expect(asked).toEqual([]);
	await passed(600);
	expect(asked).toHaveLength(1);
	expect([line.hearing, got]).toEqual(['polling', ['first', 'asked']]);
	await passed(4000);
	expect(asked).toHaveLength(3);
	Source.last.beat();
	await passed(3000);
	expect([asked.length, line.hearing]).toEqual([3, 'live']);
});

it('does not say that it is connected where a network swallows everything', async () => {
	answer = (signal) =>
		new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('late'))));
	Source.last.say('first');
	await passed(5000);
	expect(line.hearing).not.toBe('live');
	await passed(4000);
	expect(line.hearing).toBe('offline');
	expect(got).toEqual(['first']);
});

it('is not connected while an answer waits for the network', () => {
	const of = (state: 'sending' | 'waiting' | 'saved'): SendState => ({ state });
	expect(hearingWith('live', {})).toBe('live');
	expect(hearingWith('live', { 'a/0': of('saved'), 'b/0': of('sending') })).toBe('live');
	expect(hearingWith('live', { 'a/0': of('saved'), 'b/0': of('waiting') })).toBe('offline');
	expect(hearingWith('polling', {})).toBe('polling');
});
