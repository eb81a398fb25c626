/** Streams of events, and when each of them had a frame whole. */
import { connect, type Socket } from 'node:net';
import { headOf } from './exchange';

export interface Streams {
	readonly open: number;
	/** Bytes of the newest frame, as it came over the line. */
	readonly frameBytes: number;
	/** How often a frame came in at all, over all streams. */
	readonly frames: number;
	/** When each stream had a frame of this act or a later one, in ms of this process; waits for all of them. */
	reached(seq: number): Promise<Float64Array>;
	close(): void;
}

/** Opening is not what is measured, and a room does not come in within a millisecond either. */
const AT_ONCE = 200;

/** A frame is whole where its chunk ends; what stands in it never does so earlier. */
const END = Buffer.from('\n\n\r\n');
const ID = Buffer.from('id: ');

const numberAt = (chunk: Buffer, at: number): number => Number.parseInt(chunk.latin1Slice(at, at + 12), 10);

/** @param paths one for each stream; with the port that it goes to */
export async function openStreams(paths: readonly { port: number; path: string }[]): Promise<Streams> {
	const sockets: Socket[] = [];
	const seen = new Int32Array(paths.length).fill(-1);
	const times = new Float64Array(paths.length);
	let wanted = Number.MAX_SAFE_INTEGER;
	let missing = 0;
	let done: () => void = () => undefined;
	let frames = 0;
	let frameBytes = 0;
	let isOver = false;

	const open = ({ port, path }: { port: number; path: string }, at: number): Promise<void> =>
		new Promise((resolve, reject) => {
			const socket = connect(port, '127.0.0.1');
			sockets.push(socket);
			let coming = -1;
			let bytes = 0;
			socket.on('error', (error) => (isOver ? undefined : reject(error)));
			socket.on('close', () => isOver || reject(new Error(`Stream ${at} was closed.`)));
			socket.on('data', (chunk: Buffer) => {
				const found = chunk.lastIndexOf(ID);
				if (found >= 0) {
					coming = numberAt(chunk, found + ID.length);
					bytes = 0;
				}
				bytes += chunk.length;
				if (coming < 0 || !chunk.subarray(-END.length).equals(END)) return;
				frames++;
				frameBytes = bytes;
				const before = seen[at]!;
				seen[at] = coming;
				coming = -1;
				if (before < 0) resolve();
				if (before < wanted && seen[at] >= wanted) {
					times[at] = performance.now();
					if (--missing === 0) done();
				}
			});
			socket.write(headOf({ port, method: 'GET', path }, 'keep-alive'));
		});

	for (let from = 0; from < paths.length; from += AT_ONCE) {
		await Promise.all(paths.slice(from, from + AT_ONCE).map((path, at) => open(path, from + at)));
	}
	return {
		get open() {
			return sockets.filter(({ readable }) => readable).length;
		},
		get frameBytes() {
			return frameBytes;
		},
		get frames() {
			return frames;
		},
		reached(seq) {
			wanted = seq;
			missing = paths.length;
			return new Promise((resolve, reject) => {
				const late = setTimeout(() => reject(new Error(`${missing} streams did not get change ${seq}.`)), 30_000);
				done = () => {
					clearTimeout(late);
					resolve(times.slice());
				};
			});
		},
		close() {
			isOver = true;
			for (const socket of sockets) socket.destroy();
		}
	};
}
