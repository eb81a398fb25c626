/**
 * Streams of events to phones, hosts and projectors. Each event is the whole of what may be seen, encoded once per
 * change, and the same bytes go to everybody. A phone that is slow gets the newest and never a queue of old ones.
 */

import { STREAM_HEADERS } from './trial';

export type Frame = Uint8Array;

/** How a browser is told to wait before it comes back, in milliseconds. */
const RETRY_MS = 1000;

const encoder = new TextEncoder();

/** One event; the browser gives its id back when it returns, though the newest is sent at once either way. */
export const frameOf = (id: string, data: unknown): Frame =>
	encoder.encode(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);

/** Keeps the line open, and tells the page that it still is. */
export const BEAT: Frame = encoder.encode('event: beat\ndata: \n\n');

const HELLO: Frame = encoder.encode(`retry: ${RETRY_MS}\n\n`);

export interface Listener {
	send(frame: Frame): void;
	close(): void;
}

/** @param ended called once, whoever ends it */
export function streamOf(first: Frame, started: (listener: Listener) => void, ended: (listener: Listener) => void) {
	let newest: Frame | undefined;
	let isOver = false;
	let listener: Listener;
	const over = () => {
		if (isOver) return false;
		isOver = true;
		ended(listener);
		return true;
	};
	const stream = new ReadableStream<Frame>(
		{
			start(controller) {
				listener = {
					send(frame) {
						if (isOver) return;
						if ((controller.desiredSize ?? 0) > 0) controller.enqueue(frame);
						else if (frame !== BEAT) newest = frame;
					},
					close() {
						if (over()) controller.close();
					}
				};
				controller.enqueue(HELLO);
				controller.enqueue(first);
				started(listener);
			},
			pull(controller) {
				if (newest === undefined) return;
				controller.enqueue(newest);
				newest = undefined;
			},
			cancel() {
				over();
			}
		},
		{ highWaterMark: 4 }
	);
	return new Response(stream, {
		headers: STREAM_HEADERS
	});
}
