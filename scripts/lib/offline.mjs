import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, isBuilt, offline } from './build.mjs';
import { run } from './run.mjs';

export const FILE = `${offline.folder}/index.html`;

/** Makes the offline edition from the rules and the settings of this installation, where it is not there yet. */
export async function buildOffline() {
	const code = await run(process.execPath, ['scripts/run.mjs', 'scripts/offline-house.ts']);
	if (code !== 0) throw new Error('The rules of this installation could not be read.');
	if (!(await isBuilt(offline))) await build(offline);
}

/** Its size in bytes, as it is and as a server sends it. */
export async function sizeOffline() {
	const text = await readFile(FILE);
	return { bytes: text.length, packed: gzipSync(text).length };
}
