import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './lib/build.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { assertPortFree } from './lib/port.mjs';
import { run, stopWithChildren, stopWithParent } from './lib/run.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
stopWithChildren();
stopWithParent();

/** @param {string} what @param {() => Promise<unknown>} work */
async function timed(what, work) {
	console.log(`${what} ...`);
	const started = performance.now();
	await work();
	console.log(`${what}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

try {
	// A port in use is the most common reason not to start; it is told before a minute of installing and building.
	await assertPortFree();
	if (!(await isInstalled())) await timed('Installing', install);
	if (!(await isBuilt())) {
		const code = await run(process.execPath, ['scripts/run.mjs', 'scripts/check-settings.ts']);
		if (code !== 0) process.exit(code);
		await timed('Building', build);
	}
	const { serve } = await import('./serve.mjs');
	await serve();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
