import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser on this machine, or undefined: then Playwright looks for its own. CHROMIUM names another one. */
export function installedChromium() {
	return [process.env.CHROMIUM ?? '', ...KNOWN_PLACES].find((path) => path !== '' && existsSync(path));
}

async function installWithApt() {
	if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// An update that half fails still leaves package lists to install from.
	await run('apt-get', ['update', '-qq'], { env });
	const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
	return (await run('apt-get', args, { env })) === 0 && existsSync('/usr/bin/chromium');
}

/** Makes sure that the journeys have a browser, or says why they cannot. */
export async function ensureChromium() {
	if (installedChromium() !== undefined) return;
	if (await installWithApt()) return;
	const playwright = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
	if ((await run(process.execPath, playwright)) === 0) return;
	throw new Error(
		'No Chromium: it is not installed, apt-get could not install it (it needs root), and Playwright could not download its own. Install Chromium, or name it: CHROMIUM=/path/to/chromium npm test'
	);
}
