import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { installedChromium } from './scripts/lib/chromium.mjs';

const executablePath = installedChromium();

// What the app keeps, in a folder that journeys know too: surveys are published straight into it. Workers inherit the name.
process.env.JOURNEYS_DATA ??= mkdtempSync(join(tmpdir(), 'strafmaatverkenner-journeys-'));

/**
 * Journeys through pages that keep nothing but what a test looks at itself. One context per worker is emptied between
 * them, which halves their time: a new one costs more than opening a page. Whoever changes what that does not undo
 * (being offline, permissions) undoes it, or stands in the other group.
 */
const READING = [
	'audience',
	'cases',
	'compare',
	'difference',
	'explorer',
	'header',
	'house',
	'map',
	'map-look',
	'own',
	'pages',
	'possible',
	'print',
	'print-pages',
	'proofs',
	'subjects',
	'theme',
	'tree'
].map((name) => `${name}.spec.ts`);

/** One step after the other in one file, or long by themselves: begun last, they would keep one worker busy alone. */
const LONG = ['bench', 'bench-facts', 'law-upload', 'live-wall', 'survey-make', 'survey-results'].map(
	(name) => `${name}.spec.ts`
);

export default defineConfig({
	testDir: 'tests/journeys',
	projects: [
		{ name: 'long', testMatch: LONG },
		{ name: 'living', testIgnore: [...LONG, ...READING] },
		{ name: 'reading', testMatch: READING, use: { reuseContext: true } }
	],
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	// A journey waits as often as it works, so a third one goes beside two processors' worth of them.
	workers: 3,
	// A busy machine is no failure; only what hangs is stopped.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	// Each server takes a free port and prints it; the name of the group becomes a variable of the environment.
	webServer: [
		{
			command: 'node tests/journeys/app-server.mjs',
			// Another site may show pages in a frame; the journeys bring that site themselves.
			env: { PORT: '0', HOST: '127.0.0.1', EMBED_ALLOWED: 'http://localhost:*' },
			// The line with the link for the first organiser, which comes after the one with the address.
			wait: { stdout: /http:\/\/127\.0\.0\.1:(?<JOURNEYS_PORT>\d+)\/beheer\/eerste\/(?<FIRST_TOKEN>[\w-]+)/ },
			timeout: 180_000,
			gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
		},
		{
			command: 'node tests/journeys/offline-server.mjs',
			wait: { stdout: /http:\/\/127\.0\.0\.1:(?<OFFLINE_PORT>\d+)\// },
			timeout: 180_000,
			gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 }
		}
	],
	use: {
		baseURL: `http://127.0.0.1:${process.env.JOURNEYS_PORT ?? ''}`,
		locale: 'nl-NL',
		// Recording every step takes a third of the time of a journey, so it is asked for where one is looked into.
		trace: process.env.TRACE === undefined ? 'off' : 'retain-on-failure',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			// Chromium does not start as root with its sandbox, and its own calls home are none of the tests' business.
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
