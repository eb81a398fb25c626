/** A line between phones and the app that can be made bad. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
	port: number;
	/** Cuts this share of what is open now. @returns how many that were */
	cut(share: number): number;
	/** From now on, this share of the answers is swallowed, and the line with it. */
	swallow(share: number): void;
	/** How many answers were swallowed. */
	readonly swallowed: number;
	close(): Promise<void>;
}

export async function startProxy(to: number): Promise<Proxy> {
	const pairs = new Set<readonly [Socket, Socket]>();
	let share = 0;
	let swallowed = 0;
	const server = createServer((phone) => {
		const app = connect(to, '127.0.0.1');
		const pair = [phone, app] as const;
		pairs.add(pair);
		const end = () => {
			pairs.delete(pair);
			for (const socket of pair) socket.destroy();
		};
		for (const socket of pair) socket.on('error', end).on('close', end);
		phone.on('data', (chunk) => app.write(chunk));
		app.on('data', (chunk) => {
			if (Math.random() >= share) return void phone.write(chunk);
			swallowed++;
			end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.address() as AddressInfo).port,
		cut(part) {
			const cut = [...pairs].filter(() => Math.random() < part);
			for (const pair of cut) for (const socket of pair) socket.resetAndDestroy();
			return cut.length;
		},
		swallow(part) {
			share = part;
		},
		get swallowed() {
			return swallowed;
		},
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			for (const pair of pairs) for (const socket of pair) socket.destroy();
			await closed;
		}
	};
}
