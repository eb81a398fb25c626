import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from '../scripts/lib/run.mjs';

// Installs the peers where they are missing, bundles one benchmark as the app is bundled, and runs it in plain Node:
// node bench/run.mjs engine [arguments]
const name = process.argv[2];
const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const entry = `bench/${name}/index.ts`;
if (name === undefined || !existsSync(entry)) {
	console.error('Name the benchmark to run: node bench/run.mjs engine');
	process.exit(1);
}

const { dependencies } = JSON.parse(readFileSync('bench/package.json', 'utf8'));
const peers = Object.keys(dependencies);
/** What this one measures against, it brings along. */
const hasPeers = name !== 'live' && name !== 'survey';
if (hasPeers && !peers.every((peer) => existsSync(`bench/node_modules/${peer}`))) {
	// No lockfile: one of the peers ships a binary per platform, and `npm ci` refuses it here.
	const options = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
	const failed = await run('npm', ['install', '--prefix', 'bench', ...options]);
	if (failed) console.error('The peers could not all be installed; the benchmark says which are missing.');
}

if (!existsSync('.svelte-kit/tsconfig.json'))
	await run(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
// A development server wraps every import in a getter. What is measured is what is shipped: one bundle.
const outDir = resolve(`bench/node_modules/.built/${name}`);
await build({
	root,
	configFile: false,
	logLevel: 'error',
	build: {
		ssr: resolve(entry),
		outDir,
		emptyOutDir: true,
		minify: false,
		target: 'node20',
		rolldownOptions: { external: peers }
	}
});
process.exitCode = await run(process.execPath, ['--expose-gc', `${outDir}/index.js`, ...process.argv.slice(3)]);
