import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOffline } from '../../scripts/lib/offline.mjs';

// Serves the folder of the offline edition, as any web server does, on a free port that it prints; also below /map/in/map/.
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const TYPES = /** @type {Record<string, string>} */ ({
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webmanifest': 'application/manifest+json'
});

await buildOffline();

const server = createServer((request, response) => {
	const pathname = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\/map\/in\/map\//, '/');
	const file = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
	readFile(join('build-offline', file)).then(
		(body) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(body),
		() => response.writeHead(404).end()
	);
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	if (address && typeof address === 'object') console.log(`Offline edition: http://127.0.0.1:${address.port}/`);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));
