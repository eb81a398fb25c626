import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { run } from './run.mjs';

const STAMP = 'build/.stamp';
const READ_BY_BUILD = [
	'src',
	'static',
	'seeds',
	'messages',
	'project.inlang/settings.json',
	'scripts/paraglide.mjs',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'package.json',
	'package-lock.json'
];

/** @param {string} path */
function matters(path) {
	return !path.startsWith('src/lib/paraglide/') && !/\.test\.ts$/.test(path);
}

/** @param {string} path @returns {Promise<string[]>} */
async function filesUnder(path) {
	try {
		const entries = await readdir(path, { withFileTypes: true, recursive: true });
		return entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === 'ENOTDIR') return [path];
		if (code === 'ENOENT') return [];
		throw error;
	}
}

/** A hash over the name and content of every file that the build reads. */
async function fingerprint() {
	const files = (await Promise.all(READ_BY_BUILD.map(filesUnder))).flat().filter(matters).sort();
	const contents = await Promise.all(files.map((file) => readFile(file)));
	const hash = createHash('sha256').update(process.version);
	files.forEach((file, index) => hash.update(`\0${file}\0`).update(contents[index] ?? ''));
	return hash.digest('hex');
}

/** Whether `build` was made from the files as they are now. */
export async function isBuilt() {
	const [now, then] = await Promise.all([fingerprint(), readFile(STAMP, 'utf8').catch(() => '')]);
	return now === then;
}

export async function build() {
	// The stamp goes first: a build that is cut short must not pass for a whole one.
	await rm(STAMP, { force: true });
	const before = await fingerprint();
	const env = { ...process.env, NODE_ENV: 'production' };
	const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env });
	if (code !== 0) throw new Error(`The build failed with code ${code}.`);
	await writeFile(STAMP, before);
}
