/**
 * One request on a connection of its own, as a phone makes it that was in a pocket. Written straight to the socket: two
 * thousand at once must cost the side that measures as little as can be.
 */
import { connect } from 'node:net';

export interface Reply {
	status: number;
	location: string;
	body: string;
}

export interface Asked {
	port: number;
	method: 'GET' | 'POST';
	path: string;
	body?: string;
	type?: string;
	headers?: Record<string, string>;
}

export function headOf({ port, method, path, body, type, headers = {} }: Asked, connection: string): string {
	const host = `127.0.0.1:${port}`;
	const all: Record<string, string> = {
		host,
		connection,
		...(body === undefined
			? {}
			: { 'content-length': String(Buffer.byteLength(body)), 'content-type': type ?? 'application/json' }),
		...(method === 'POST' ? { origin: `http://${host}` } : {}),
		...headers
	};
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

export function exchange(asked: Asked): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const socket = connect(asked.port, '127.0.0.1');
		const chunks: Buffer[] = [];
		socket.on('error', reject);
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('close', () => {
			const whole = Buffer.concat(chunks).toString();
			const status = Number(/^HTTP\/1\.1 (\d+)/.exec(whole)?.[1] ?? 0);
			const location = /\r\nlocation: (\S+)/i.exec(whole)?.[1] ?? '';
			if (status === 0) reject(new Error('The connection closed without an answer.'));
			else resolve({ status, location, body: whole.slice(whole.indexOf('\r\n\r\n') + 4) });
		});
		socket.write(headOf(asked, 'close') + (asked.body ?? ''));
	});
}
