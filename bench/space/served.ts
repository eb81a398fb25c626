/** The engine bundled for a browser, and served from this machine. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const outDir = resolve('bench/node_modules/.built/space-page');

async function bundle(name: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			lib: { entry: resolve(`bench/space/${name}.ts`), formats: ['es'], fileName: name },
			outDir,
			emptyOutDir: false,
			target: 'es2022'
		}
	});
}

export interface ServedPage {
	url: string;
	/** Bytes of the worker's code, compressed. */
	weight: number;
	stop: () => void;
}

export async function servePage(): Promise<ServedPage> {
	await bundle('page');
	await bundle('worker');
	const files = new Map([
		[
			'/',
			{ type: 'text/html', body: '<!doctype html><title>bench</title><script type="module" src="/page.js"></script>' }
		],
		...['page', 'worker'].map(
			(name) =>
				[`/${name}.js`, { type: 'text/javascript', body: readFileSync(`${outDir}/${name}.js`, 'utf8') }] as const
		)
	]);
	const server = createServer((request, response) => {
		const file = files.get(request.url ?? '/');
		response.writeHead(file ? 200 : 404, {
			'content-type': file?.type ?? 'text/plain',
			// Isolated, a page may read a clock that is fine enough.
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp'
		});
		response.end(file?.body ?? '');
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/`,
		weight: gzipSync(files.get('/worker.js')!.body).length,
		stop: () => server.close()
	};
}
