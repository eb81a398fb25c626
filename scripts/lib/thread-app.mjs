/** The app as it runs in the thread of `thread.mjs`: the same build, behind a socket instead of a port. */
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { handler } = await import(new URL('../../build/handler.js', import.meta.url).href);

const server = createServer((request, response) => handler(request, response, () => response.writeHead(404).end()));
// The only one who asks is this process, which keeps its connections. A server that closes an idle one in the moment in
// which it is used again would lose that question.
server.keepAliveTimeout = 0;
server.listen(workerData.place, () => parentPort?.postMessage('listening'));
