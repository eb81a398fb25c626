import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import compression from 'compression';
import { offerDrawing } from './lib/draw.mjs';
import { address, explainListenError } from './lib/port.mjs';
import { SENDER_HEADER, senderOf } from './lib/sender.mjs';
import { announceThread, startThread } from './lib/thread.mjs';

/** Carries the protocol from here to the built handler; whatever a visitor sends under this name is overwritten. */
const PROTOCOL_HEADER = 'x-own-protocol';

/** Under this name the app says what it answers without Kit; see src/lib/server/http/lean.ts. */
const LEAN = Symbol.for('strafmaatverkenner.lean');

/** Streams and slow answers get this long to finish after a stop; the whole process is gone within three seconds. */
const GRACE_MS = 1200;

/** What the app does after its last answer, closing storage say, gets this long. */
const AFTERWARDS_MS = 1100;

/**
 * How much the memory may grow, in percent, before what can go is looked for. Left to itself it doubles and more, and a
 * hall that left an hour ago still fills it; this costs no time that can be measured. With 60 an export of 75,000 people
 * took some 20 MB more at its most.
 */
const GROWTH = 40;

/**
 * A hall that presses at the same moment. Whoever finds this line full is turned away by the system without a word, and
 * comes back after one, three or seven seconds; Node keeps 511 places where nobody says otherwise.
 */
const BACKLOG = 4096;

/** @param {import('node:http').Server} server */
function stopOnSignal(server) {
	let stopping = false;
	/** @param {string} reason */
	const stop = (reason) => {
		if (stopping) return;
		stopping = true;
		/** @type {(() => Promise<void>)[]} */
		const works = [];
		// The event is Kit's own: parts of the app that hold streams open or own helpers listen to it. Requests that still
		// end may need storage, so what closes it is handed over here and done after them.
		// @ts-expect-error Node does not know the event.
		process.emit('sveltekit:shutdown', reason, (/** @type {() => Promise<void>} */ work) => works.push(work));
		let isEnding = false;
		const end = () => {
			if (isEnding) return;
			isEnding = true;
			setTimeout(() => process.exit(0), AFTERWARDS_MS);
			void Promise.allSettled(works.map((work) => work())).then(() => process.exit(0));
		};
		server.close(end);
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), GRACE_MS);
		setTimeout(end, GRACE_MS + 200);
	};
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
		process.removeAllListeners(signal);
		process.on(signal, () => stop(signal));
	}
}

/**
 * A file that the build listed and that is gone, as when somebody builds again under a running app, is reported by a
 * stream that nobody listens to. One lost file is no reason to stop; anything else is.
 */
function outliveLostFiles() {
	process.on('uncaughtException', (error) => {
		console.error(error);
		const { code, path = '' } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code !== 'ENOENT' || !path.replaceAll('\\', '/').includes('/build/client/')) process.exit(1);
	});
}

/** @param {import('node:net').AddressInfo} bound @param {string} host */
function printable(bound, host) {
	const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${bound.port}/`;
}

/** Serves what `npm run build` made, and prints the address once it listens. */
export async function serve() {
	setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
	// The one program in WebAssembly solves small puzzles (src/lib/study/disclosure). Made faster still while it runs, it
	// takes sixty megabytes more, and longer, since that work costs more than it saves.
	setFlagsFromString('--liftoff-only');
	// Kit's handler takes https for granted when it is given no origin, which breaks every form on plain http. An ORIGIN
	// that is no address is left to the settings, which explain it better; they are read while the handler loads.
	const { ORIGIN = '' } = process.env;
	if (URL.canParse(ORIGIN)) process.env.STRAFMAATVERKENNER_ORIGIN = ORIGIN;
	else process.env.STRAFMAATVERKENNER_PROTOCOL_HEADER = PROTOCOL_HEADER;
	process.env.STRAFMAATVERKENNER_ADDRESS_HEADER = SENDER_HEADER;
	// What is no number of proxies is explained by the settings, like ORIGIN.
	const proxies = { header: process.env.ADDRESS_HEADER ?? '', depth: Number(process.env.XFF_DEPTH) || 1 };
	const list = new URL('../src/lib/server/http/security-headers.json', import.meta.url);
	/** @type {[string, string][]} */
	const headers = Object.entries(JSON.parse(await readFile(list, 'utf8')));
	announceThread();
	const entry = new URL('../build/handler.js', import.meta.url);
	offerDrawing();
	const { handler } = await import(entry.href);
	/** @type {Awaited<ReturnType<typeof startThread>> | undefined} */
	let inThread;

	// Files are compressed by the build; pages and data here, since a phone pays for every byte. A stream of events is
	// left alone: its bytes must not wait for more.
	const compress = compression({
		filter: (request, response) =>
			!String(response.getHeader('content-type')).startsWith('text/event-stream') &&
			compression.filter(request, response)
	});
	const { port, host } = address();
	const server = createServer((request, response) => {
		request.headers[PROTOCOL_HEADER] = 'http';
		request.headers[SENDER_HEADER] = senderOf(request, proxies);
		// Our files are small. The handler answers a range that runs backwards with an error nobody catches, so the whole
		// file goes out instead, which every range request has to accept.
		delete request.headers.range;
		// Whether a page may stand in a frame is said by the app, which knows the sites; this header knows none.
		const framed = /^\/(en\/)?inbedden\//.test(request.url ?? '');
		for (const [name, value] of headers) {
			if (!framed || name !== 'x-frame-options') response.setHeader(name, value);
		}
		// Addresses are built from this header, so what is no host goes no further.
		if (!/^[\w.:[\]-]*$/.test(request.headers.host ?? '')) return void response.writeHead(400).end();
		// A page in a frame has no origin of its own, and asks for our scripts and fonts as a stranger does.
		if (request.url?.startsWith('/_app/immutable/')) response.setHeader('access-control-allow-origin', '*');
		/** @type {Record<symbol, import('../src/lib/server/http/lean').Lean | undefined>} */
		const own = /** @type {any} */ (globalThis);
		const usual = () => {
			const listener = inThread?.(request.url ?? '') ?? handler;
			compress(/** @type {any} */ (request), /** @type {any} */ (response), () =>
				listener(request, response, () => response.writeHead(404).end())
			);
		};
		const lean = own[LEAN];
		if (lean) lean(request, response, usual);
		else usual();
	});
	await new Promise((resolve, reject) => {
		server.on('error', (error) => reject(new Error(explainListenError(error))));
		server.listen({ port, host, backlog: BACKLOG }, () => resolve(undefined));
	});
	stopOnSignal(server);
	outliveLostFiles();
	const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
	// After the port is open: a phone that comes back does not wait for what only whole subjects need.
	inThread = await startThread();
	console.log(`Strafmaatverkenner listens on ${printable(bound, host)}`);
	// Accounts print a link for the first organiser, and need to know where to; see src/lib/server/accounts/start.ts.
	// @ts-expect-error Node does not know the event.
	process.emit('strafmaatverkenner:listens', printable(bound, host));
}
