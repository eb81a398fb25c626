/** The app as it runs in the thread of `thread.mjs`: the same build, behind a socket instead of a port. */
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href);

createServer((request, response) => handler(request, response, () => response.writeHead(404).end())).listen(
	workerData,
	() => parentPort?.postMessage('listening')
);
