import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The same defaults as the settings schema, which is not compiled yet when the launcher needs them. */
const defaults = JSON.parse(readFileSync(new URL('../../src/lib/server/defaults.json', import.meta.url), 'utf8'));

/** @returns {{ port: number, host: string }} */
export function address() {
	return { port: Number(process.env.PORT || defaults.PORT), host: process.env.HOST || defaults.HOST };
}

/**
 * One sentence about why an address cannot be used, with the way out.
 * @param {NodeJS.ErrnoException} error
 */
export function explainListenError(error) {
	const { port, host } = address();
	switch (error.code) {
		case 'EADDRINUSE':
			return `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`;
		case 'EACCES':
			return `Port ${port} may not be used by this user. Choose a port above 1023: PORT=3000 npm start`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all addresses.`;
		default:
			return `Cannot listen on ${host}:${port}: ${error.message}`;
	}
}

/** Fails when the address is taken. A port that is no port is left to the settings, which explain it better. */
export async function assertPortFree() {
	const { port, host } = address();
	if (!Number.isInteger(port) || port < 0 || port > 65_535) return;
	await new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', (error) => reject(new Error(explainListenError(error))));
		probe.listen(port, host, () => probe.close(resolve));
	});
}
