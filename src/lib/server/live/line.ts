/**
 * A stream of events on Node's own answer. Each event goes to the socket as one piece of bytes that is the same for
 * everybody: for two thousand phones that is most of the work, and Node's own way cuts and gathers it for each of them.
 */
import type { ServerResponse } from 'node:http';
import { BEAT, HELLO, STREAM_HEADERS, type Frame, type Listener } from './streams';

const chunks = new WeakMap<Frame, Buffer>();

/** As HTTP/1.1 sends a piece of an answer whose length nobody knows. */
function chunkOf(frame: Frame): Buffer {
	const known = chunks.get(frame);
	if (known) return known;
	const made = Buffer.concat([Buffer.from(`${frame.length.toString(16)}\r\n`), frame, Buffer.from('\r\n')]);
	chunks.set(frame, made);
	return made;
}

/** @param ended called once, whoever ends it */
export function lineTo(answer: ServerResponse, first: Frame, ended: (listener: Listener) => void): Listener {
	const { socket } = answer;
	/** What a slow phone gets when it has room again. */
	let newest: Frame | undefined;
	let last = first;
	let hasRoom = true;
	let isOver = false;

	answer.writeHead(200, STREAM_HEADERS);
	hasRoom = answer.write(Buffer.concat([HELLO, first]));
	// What speaks HTTP/1.0 in between gets the bytes without their length, as Node writes them for it.
	const isDirect = socket !== null && answer.chunkedEncoding;
	const write = (frame: Frame): void => {
		hasRoom = isDirect ? socket.write(chunkOf(frame)) : answer.write(frame);
	};
	const drained = (): void => {
		hasRoom = true;
		if (newest === undefined || isOver) return;
		const frame = newest;
		newest = undefined;
		write(frame);
	};
	const over = (): boolean => {
		if (isOver) return false;
		isOver = true;
		socket?.off('drain', drained);
		ended(listener);
		return true;
	};
	const listener: Listener = {
		send(frame) {
			// Nobody is told the same twice.
			if (isOver || frame === last) return;
			if (frame !== BEAT) {
				last = frame;
				if (hasRoom) write(frame);
				else newest = frame;
			} else if (hasRoom) write(frame);
		},
		close() {
			if (over()) answer.end();
		}
	};
	socket?.on('drain', drained);
	answer.on('close', over);
	return listener;
}
