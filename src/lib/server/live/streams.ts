/**
 * Streams of events to phones, hosts and projectors. Each event is the whole of what may be seen, encoded once per
 * change, and the same bytes go to everybody. A phone that is slow gets the newest and never a queue of old ones.
 */

export type Frame = Uint8Array;

/** Of every stream of events: no proxy keeps it, gathers it or changes it. */
export const STREAM_HEADERS = {
	'content-type': 'text/event-stream; charset=utf-8',
	'cache-control': 'no-store, no-transform',
	'x-accel-buffering': 'no'
};

/** How a browser is told to wait before it comes back, in milliseconds. */
const RETRY_MS = 1000;

const encoder = new TextEncoder();

/** One event; the browser gives its id back when it returns, though the newest is sent at once either way. */
export const frameOf = (id: string, data: string): Frame => encoder.encode(`id: ${id}\ndata: ${data}\n\n`);

/** Keeps the line open, and tells the page that it still is. */
export const BEAT: Frame = encoder.encode('event: beat\ndata: \n\n');

export const HELLO: Frame = encoder.encode(`retry: ${RETRY_MS}\n\n`);

export interface Listener {
	send(frame: Frame): void;
	close(): void;
}

/** Frames that wait for Node to fetch them, before the head of the answer is out. */
const MOST_WAITING = 4;

/** @param ended called once, whoever ends it */
export function streamOf(
	first: Frame,
	started: (listener: Listener) => void,
	ended: (listener: Listener) => void
): Response {
	/** What a slow phone gets when it has room again. */
	let newest: Frame | undefined;
	let last = first;
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
				const hasRoom = () => (controller.desiredSize ?? 0) > 0;
				const write = (frame: Frame): boolean => {
					if (!hasRoom()) return false;
					controller.enqueue(frame);
					return true;
				};
				listener = {
					send(frame) {
						// Nobody is told the same twice.
						if (isOver || frame === last) return;
						if (frame !== BEAT) {
							last = frame;
							newest = write(frame) ? undefined : frame;
						} else if (newest === undefined) write(frame);
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
		{ highWaterMark: MOST_WAITING }
	);
	return new Response(stream, { headers: STREAM_HEADERS });
}
