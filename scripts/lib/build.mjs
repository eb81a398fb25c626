import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { HOUSE } from './house-plugin.mjs';
import { run } from './run.mjs';

/** What tells the editions of the site apart: the folder, what is set while building, and what is read besides. */
/** @typedef {{ folder: string, env: Record<string, string>, reads: readonly string[] }} Edition */

/** @type {Edition} */
const served = { folder: 'build', env: {}, reads: [] };
/** @type {Edition} */
export const offline = {
	folder: 'build-offline',
	env: { VITE_EDITION: 'offline', VITE_MADE_ON: new Date().toLocaleDateString('sv-SE') },
	reads: [HOUSE]
};

/** @param {Edition} edition */
const stampOf = ({ folder }) => `${folder}/.stamp`;
const READ_BY_BUILD = [
	'src',
	'static',
	'seeds',
	'messages',
	'project.inlang/settings.json',
	'scripts/paraglide.mjs',
	'scripts/lib/house-plugin.mjs',
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

/** A hash over the name and content of every file that the build reads. @param {Edition} edition */
async function fingerprint({ reads }) {
	const files = (await Promise.all([...READ_BY_BUILD, ...reads].map(filesUnder))).flat().filter(matters).sort();
	const contents = await Promise.all(files.map((file) => readFile(file)));
	const hash = createHash('sha256').update(process.version);
	files.forEach((file, index) => hash.update(`\0${file}\0`).update(contents[index] ?? ''));
	return hash.digest('hex');
}

/** Whether the edition was made from the files as they are now. */
export async function isBuilt(edition = served) {
	const [now, then] = await Promise.all([fingerprint(edition), readFile(stampOf(edition), 'utf8').catch(() => '')]);
	return now === then;
}

export async function build(edition = served) {
	// The stamp goes first: a build that is cut short must not pass for a whole one.
	await rm(stampOf(edition), { force: true });
	const before = await fingerprint(edition);
	const env = { ...process.env, NODE_ENV: 'production', ...edition.env };
	const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env });
	if (code !== 0) throw new Error(`The build failed with code ${code}.`);
	await writeFile(stampOf(edition), before);
}
