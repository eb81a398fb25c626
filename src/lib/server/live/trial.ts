/** A stream like that of a session, for a page that tests the network: one event a second, numbered, then the end. */
import { STREAM_HEADERS } from './streams';

const EVENTS = 6;
const EVERY_MS = 1000;

const encoder = new TextEncoder();

export function trialStream(): Response {
	let timer: NodeJS.Timeout | undefined;
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			let number = 0;
			const send = () => {
				controller.enqueue(
					encoder.encode(`data: ${JSON.stringify({ number: ++number, all: EVENTS, now: Date.now() })}\n\n`)
				);
				if (number < EVENTS) return;
				clearInterval(timer);
				controller.close();
			};
			send();
			timer = setInterval(send, EVERY_MS);
			timer.unref();
		},
		cancel() {
			clearInterval(timer);
		}
	});
	return new Response(stream, { headers: STREAM_HEADERS });
}
