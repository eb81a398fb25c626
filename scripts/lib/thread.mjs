import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { clearStale } from './stale-places.mjs';

/**
 * Questions over a whole subject take up to a second the first time and some milliseconds after that. The same app runs
 * once more in a thread that answers only those, so that nobody else ever waits for them: no page, and no vote.
 */
const OVER_A_WHOLE_SUBJECT =
	/^\/(en\/)?(inbedden\/)?(verkennen|kaart|bewezen|voor-en-na|vergelijken)(?![\w-])|^\/api\/v1\/(evaluate|counterfactuals|check-sanction)(?![\w-])/;

/** Where the app says which law is in force; see src/lib/server/law/keep.ts. */
const LAW = Symbol.for('strafmaatverkenner.law');
/** How the app knows that there is this thread, and that the law is looked after there. */
const HAS_THREAD = Symbol.for('strafmaatverkenner.thread');

/** @type {Record<symbol, unknown>} */
const shared = /** @type {any} */ (globalThis);

/** Said before the app is loaded. */
export const announceThread = () => void (shared[HAS_THREAD] = true);

/** A thread that ends is a defect; it comes back, but not in a loop that keeps a processor busy. */
const REST_MS = 1000;

/** Room for what a question leaves behind at once. With the 48 MB that is usual, 36 stand idle all day. */
const YOUNG_MB = 12;

/** What the name of a socket's folder begins with, before the number of its process. */
const PLACE = 'strafmaatverkenner-';

/** Headers of the connection rather than the message; ours to the thread is another one. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect'];

/** @param {import('node:http').IncomingMessage} message */
const ofMessage = ({ headers }) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_CONNECTION.includes(name)));

/** @returns {Promise<string>} a place for a socket that only this user can reach */
async function ownPlace() {
	const name = `${PLACE}${process.pid}`;
	if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
	clearStale(tmpdir(), PLACE);
	const folder = await mkdtemp(join(tmpdir(), `${name}-`));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return join(folder, 'thread');
}

/**
 * Starts the thread, and starts it again whenever it ends.
 * @param {string} place
 * @returns {() => Promise<void>} waits until it listens
 */
function keepRunning(place) {
	/** @type {Promise<void>} */
	let listening;
	const start = () => {
		listening = new Promise((resolve) => {
			const thread = new Worker(new URL('./thread-app.mjs', import.meta.url), {
				// What is on disk may be other rules by now, or such as were refused.
				workerData: { place, law: shared[LAW] },
				resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB }
			});
			thread.once('message', () => {
				// From here on the server holds the process, not the thread.
				thread.unref();
				resolve();
			});
			thread.on('error', (error) => console.error('The thread for whole subjects failed.', error));
			// However it ended, and after an error too.
			thread.on('exit', () => {
				console.error('The thread for whole subjects ended and is started again.');
				if (process.platform !== 'win32') rmSync(place, { force: true });
				setTimeout(start, REST_MS).unref();
			});
		});
	};
	start();
	return () => listening;
}

/** @returns {Promise<(path: string) => undefined | import('node:http').RequestListener>} what answers a path, if not the app itself */
export async function startThread() {
	const place = await ownPlace();
	const listening = keepRunning(place);
	const agent = new Agent({ keepAlive: true, maxSockets: 64 });

	/** @type {import('node:http').RequestListener} */
	const pass = async (asked, answer) => {
		await listening();
		const { method, url } = asked;
		const inner = request({ socketPath: place, path: url, method, headers: ofMessage(asked), agent }, (reply) => {
			answer.writeHead(reply.statusCode ?? 502, ofMessage(reply));
			reply.pipe(answer);
		});
		inner.on('error', () => {
			if (answer.headersSent) return void answer.destroy();
			answer.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
			answer.end('Even geduld: probeer het over een paar seconden opnieuw.\nOne moment: try again in a few seconds.\n');
		});
		// Whoever left needs no answer any more.
		answer.on('close', () => inner.destroy());
		asked.pipe(inner);
	};
	return (path) => (OVER_A_WHOLE_SUBJECT.test(path) ? pass : undefined);
}
