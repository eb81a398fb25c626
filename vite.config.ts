import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { availableParallelism } from 'node:os';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { housePlugin } from './scripts/lib/house-plugin.mjs';
import { paraglideOptions } from './scripts/paraglide.mjs';

const isOffline = process.env.VITE_EDITION === 'offline';

/**
 * What the explorer and the phone of a session share goes in one file: cut into a dozen small ones it would weigh more on
 * the way. What all pages share is kept apart from it.
 */
const groups = [
	{ name: 'svelte', test: /node_modules\/(svelte|esm-env|clsx)\//, priority: 30 },
	// Forms that a page sends by itself stand on a few pages; all others do without.
	{ name: 'kit', test: /node_modules\/@sveltejs\/kit\/(?!src\/runtime\/app\/forms)/, priority: 25 },
	// Small things that stand on nearly every page, or beside every answer: each in a file of its own weighs more on the way.
	{
		name: 'page',
		test: /\/src\/lib\/ui\/[a-z]+\/(PageHead|FailedPage|FoldedMenu|addresses|link|quick-exit)\.|messages\/(app_name|cases_title)\.|\/paraglide\/(runtime|registry)/,
		priority: 20
	},
	{
		name: 'terms',
		test: /\/src\/lib\/(ui\/(shared\/(Term|terms|term-context|popover)|domain\/(ChangeList|Segments))|paraglide\/messages\/(rules_overlay|explorer_receipt_lead|explorer_when)\.)/,
		minShareCount: 2,
		priority: 12
	},
	{
		name: 'sentence',
		test: /\/src\/lib\/ui\/(own\/|shared\/PickRow|domain\/(Lane|Legality|axis|Kicker|Status|Source|Support|Term))/,
		minShareCount: 2,
		priority: 10
	}
];

/**
 * Every page carries the list of all pages and style sheets: what a sheet is called inside the house says nothing there,
 * and six or seven signs tell some hundred files apart: 36 or 42 bits of the content.
 */
const shortNames = (): Plugin => ({
	name: 'short-names',
	config: {
		order: 'post',
		handler(config) {
			const output = config.build?.rolldownOptions?.output;
			if (output === undefined || Array.isArray(output)) return;
			const { assetFileNames: usual, chunkFileNames, entryFileNames } = output;
			if (typeof usual !== 'string') return;
			const short = usual.replace('[name].[hash]', '[hash:6]');
			// Fonts keep their names: one of them is asked for ahead.
			output.assetFileNames = ({ names }) => (names.some((name) => name.endsWith('.css')) ? short : usual);
			if (typeof chunkFileNames === 'string') output.chunkFileNames = chunkFileNames.replace('[hash]', '[hash:7]');
			if (typeof entryFileNames === 'string') output.entryFileNames = entryFileNames.replace('[hash]', '[hash:7]');
		}
	}
});

export default defineConfig({
	// It names Svelte among what it can work with, and would be built in for that; what we use of it is for the server alone.
	ssr: { external: ['better-auth', '@better-auth/passkey', '@better-auth/core'] },
	plugins: [paraglideVitePlugin(paraglideOptions), sveltekit(), shortNames()],
	build: {
		rolldownOptions: {
			checks: { pluginTimings: false, emptyImportMeta: false },
			...(isOffline ? {} : { output: { codeSplitting: { groups } } })
		},
		// Every first visit would carry the list of what all other pages need. A page names its own scripts, so on the way to
		// another page the list saves one question; its styles have to be named.
		modulePreload: {
			polyfill: false,
			resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css'))
		},
		// From a disk, a page may load nothing beside itself: fonts stand in the file too.
		...(isOffline ? { assetsInlineLimit: 1_000_000, chunkSizeWarningLimit: 10_000 } : {})
	},
	worker: { plugins: () => [housePlugin()] },
	test: {
		// A test that asserts nothing is a defect, not a pass.
		expect: { requireAssertions: true },
		// Machines are slow and busy at times; only what hangs is stopped.
		testTimeout: 60_000,
		// Left to itself Vitest leaves one processor free, which on two is half of them.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// Styles are left out of a test, except where their text is what is read.
		css: { include: [/[?&]raw\b/] },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// The engine and the rules are read once for all files; a test that changes something puts it back.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: [
						'src/**/*.svelte.test.ts',
						'tests/journeys/**',
						'tests/storage/**',
						'tests/faults/**',
						'tests/study/r/**',
						'tests/launcher.test.ts'
					]
				}
			},
			{
				extends: true,
				plugins: [svelteTesting()],
				test: {
					name: 'component',
					environment: 'happy-dom',
					isolate: false,
					setupFiles: ['tests/component-setup.ts'],
					include: ['src/**/*.svelte.test.ts']
				}
			},
			{
				// On a real PostgreSQL, which every file starts in a folder of its own.
				extends: true,
				test: {
					name: 'storage',
					environment: 'node',
					include: ['tests/storage/**/*.test.ts'],
					maxWorkers: 2,
					hookTimeout: 60_000
				}
			},
			{
				// An export is read back by R, where there is one.
				extends: true,
				test: { name: 'export', environment: 'node', include: ['tests/study/r/**/*.test.ts'] }
			},
			{
				// These start and stop the built app, so they run after the build.
				extends: true,
				test: {
					name: 'launcher',
					environment: 'node',
					include: ['tests/launcher.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				// These kill the built app, its storage and its connections.
				extends: true,
				test: { name: 'faults', environment: 'node', include: ['tests/faults/*.test.ts'] }
			}
		]
	}
});
