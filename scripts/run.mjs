import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { createServer } from 'vite';
import { run } from './lib/run.mjs';

// Runs a TypeScript file, with the aliases of the app: node scripts/run.mjs <file> [arguments]
const file = process.argv[2];
if (file === undefined) {
	console.error('Name the file to run: node scripts/run.mjs scripts/<name>.ts');
	process.exit(1);
}
const path = resolve(file);
const root = fileURLToPath(new URL('..', import.meta.url));
// A thread shares the folder of its process and may not change it.
if (isMainThread) process.chdir(root);
process.argv.splice(1, 2, path);

// tsconfig.json rests on a file that Kit generates, which a fresh clone does not have yet.
if (!existsSync('.svelte-kit/tsconfig.json'))
	await run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);

const vite = await createServer({
	root,
	configFile: false,
	logLevel: 'error',
	appType: 'custom',
	resolve: { alias: { $lib: resolve('src/lib') } },
	server: { middlewareMode: true, watch: null, ws: false, hmr: false },
	optimizeDeps: { noDiscovery: true, include: [] }
});
try {
	await vite.ssrLoadModule(path);
} finally {
	await vite.close();
}
