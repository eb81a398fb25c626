import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { createServer } from 'vite';

// Runs a TypeScript file, with the aliases of the app: node scripts/run.mjs <file> [arguments]
const file = process.argv[2];
if (file === undefined) {
	console.error('Name the file to run: node scripts/run.mjs scripts/<name>.ts');
	process.exit(1);
}
const path = resolve(file);
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
process.argv.splice(1, 2, path);

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
