import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Whether the port is free, and which one it became: 0 stands for any. */
async function tryPort(port: number): Promise<number | undefined> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch {
		return undefined;
	}
	const { port: found } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return found;
}

/** The port of last time when it is free, so that other processes find the server where it was; else any. */
export async function freePort(former: number): Promise<number> {
	return (former > 0 ? await tryPort(former) : undefined) ?? (await tryPort(0)) ?? 0;
}
