import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const KNOWN_PLACES = ['/usr/bin/Rscript', '/usr/local/bin/Rscript', '/opt/homebrew/bin/Rscript'];

const installedR = () => KNOWN_PLACES.find((path) => existsSync(path));

/**
 * Makes sure that the export can be read back by R. Installing takes 9 s with Debian's own packages, once per machine.
 * @returns undefined where there is an R, or why there is none
 */
export async function ensureR() {
	if (installedR() !== undefined) return undefined;
	if (!existsSync('/usr/bin/apt-get')) return 'R is not installed, and there is no apt-get to install it with';
	if (process.getuid?.() !== 0) return 'R is not installed, and apt-get needs root to install it';
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// An update that half fails still leaves package lists to install from.
	await run('apt-get', ['update', '-qq'], { env });
	const args = ['install', '-y', '-qq', '--no-install-recommends', 'r-base-core'];
	const code = await run('apt-get', args, { env });
	return code === 0 && installedR() !== undefined ? undefined : 'apt-get could not install r-base-core';
}
