import { fileURLToPath } from 'node:url';
import { install, isInstalled } from './lib/install.mjs';
import { buildOffline, FILE, sizeOffline } from './lib/offline.mjs';
import { run } from './lib/run.mjs';

// Makes the offline edition in build-offline/: npm run build:offline
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

try {
	if (!(await isInstalled())) await install();
	const code = await run(process.execPath, ['scripts/sync.mjs']);
	if (code !== 0) process.exit(code);
	await buildOffline();
	const { bytes, packed } = await sizeOffline();
	const kB = (/** @type {number} */ size) => `${Math.round(size / 1000)} kB`;
	console.log(`${FILE}: ${kB(bytes)}, ${kB(packed)} when sent compressed. Open it in a browser, or serve the folder.`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
