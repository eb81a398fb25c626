import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** The same browser without its windows: journeys take a quarter less time in it. */
const SHELL = '/usr/bin/chromium-headless-shell';

const KNOWN_PLACES = [SHELL, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser on this machine, or undefined: then Playwright looks for its own. CHROMIUM names another one. */
export function installedChromium() {
	return [process.env.CHROMIUM ?? '', ...KNOWN_PLACES].find((path) => path !== '' && existsSync(path));
}

/** @param {string[]} names of packages; the first that can be had is enough */
async function installWithApt(names) {
	if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// An update that half fails still leaves package lists to install from.
	await run('apt-get', ['update', '-qq'], { env });
	for (const name of names) {
		if ((await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env })) === 0) return;
	}
}

/** Makes sure that the journeys have a browser, or says why they cannot. */
export async function ensureChromium() {
	if (process.env.CHROMIUM === undefined && !existsSync(SHELL)) {
		await installWithApt(['chromium-headless-shell', ...(installedChromium() === undefined ? ['chromium'] : [])]);
	}
	if (installedChromium() !== undefined) return;
	const playwright = ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'];
	if ((await run(process.execPath, playwright)) === 0) return;
	throw new Error(
		'No Chromium: it is not installed, apt-get could not install it (it needs root), and Playwright could not download its own. Install Chromium, or name it: CHROMIUM=/path/to/chromium npm test'
	);
}
