import { readFile } from 'node:fs/promises';
import { run } from './run.mjs';

/** @param {string} path @returns {Promise<any>} */
async function readJson(path) {
	try {
		return JSON.parse(await readFile(path, 'utf8'));
	} catch {
		return undefined;
	}
}

/**
 * Whether node_modules holds what the lock file asks for, judged by npm's own record of what it installed. This also
 * sees an install that left out the development packages, which the build needs.
 */
export async function isInstalled() {
	const lock = await readJson('package-lock.json');
	const installed = await readJson('node_modules/.package-lock.json');
	if (lock === undefined || installed === undefined) return false;
	/** @type {[string, { version?: string, integrity?: string, optional?: boolean }][]} */
	const wanted = Object.entries(lock.packages);
	return wanted.every(([path, { version, integrity, optional }]) => {
		if (path === '') return true;
		const found = installed.packages[path];
		return found === undefined ? optional === true : found.version === version && found.integrity === integrity;
	});
}

/** Installs exactly what the lock file says; NODE_ENV=production must not leave out what the build needs. */
export async function install() {
	const npm = process.env.npm_execpath;
	const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
	const code =
		npm === undefined
			? await run('npm', args, { shell: process.platform === 'win32' })
			: await run(process.execPath, [npm, ...args]);
	if (code !== 0) throw new Error(`npm ci failed with code ${code}.`);
}
