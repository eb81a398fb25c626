/**
 * What this machine can do at most: a Node server that does nothing but send the same bytes to everybody who listens,
 * in a process of its own. No database, no framework.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const BARE = 'bare-server';

/** Runs in the process of its own. */
export function serveBare(bytes: number): void {
	const listeners = new Set<ServerResponse>();
	let seq = 0;
	const frame = () => Buffer.from(`id: ${seq}.0\ndata: ${'x'.repeat(bytes)}\n\n`);
	const server = createServer((request, response) => {
		if (request.method === 'POST') {
			seq++;
			const same = frame();
			for (const listener of listeners) listener.write(same);
			return void response.end('ok');
		}
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write(frame());
		listeners.add(response);
		response.on('close', () => listeners.delete(response));
	});
	server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
		process.send?.((server.address() as AddressInfo).port)
	);
	process.on('disconnect', () => process.exit(0));
}

export async function startBare(bytes: number): Promise<{ pid: number; port: number; stop: () => Promise<unknown> }> {
	const child = fork(process.argv[1]!, [BARE, String(bytes)]);
	const [port] = (await once(child, 'message')) as [number];
	return {
		pid: child.pid ?? 0,
		port,
		stop: () => {
			const ended = once(child, 'exit');
			child.disconnect();
			return ended;
		}
	};
}
