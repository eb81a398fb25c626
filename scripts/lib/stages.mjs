import { readFile } from 'node:fs/promises';
import { ensureChromium } from './chromium.mjs';
import { build, isBuilt } from './build.mjs';
import { buildOffline } from './offline.mjs';
import { ensureR } from './r.mjs';
import { run } from './run.mjs';

/** `failures`: the tests that failed, by name. */
/** @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts */
/** `beside`: it only reads, so it runs at the same time as the stage before it; `after`: but not as this one. */
/** @typedef {{ name: string, needsBuild?: boolean, beside?: boolean, after?: string, go: (reports: string) => Promise<Counts> }} Stage */

/** @param {string} script @param {string[]} args @param {Record<string, string>} [env] */
const node = (script, args, env = {}) =>
	run(process.execPath, [`node_modules/${script}`, ...args], { env: { ...process.env, ...env } });

/** @param {boolean} passed @returns {Counts} */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * Takes the counts of a suite from its report. A suite that ends badly without a failed test, by a crash say, counts
 * as one failure.
 * @param {number} code @param {string} report @param {(report: any) => Counts} read @returns {Promise<Counts>}
 */
async function counted(code, report, read) {
	/** @type {Counts} */
	let counts = { passed: 0, failed: 0, skipped: 0 };
	try {
		counts = read(JSON.parse(await readFile(report, 'utf8')));
	} catch (error) {
		console.error(`No report of this suite: ${error instanceof Error ? error.message : String(error)}`);
	}
	const nothingRan = counts.passed + counts.failed + counts.skipped === 0;
	return (code !== 0 || nothingRan) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {{ status: string, assertionResults: unknown[] }} file */
const isUnloaded = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;

const folder = `${process.cwd()}/`;

/** @param {{ name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file */
const failuresIn = ({ name, assertionResults }) =>
	assertionResults
		.filter(({ status }) => status === 'failed')
		.map(
			({ fullName, failureMessages }) =>
				`${name.replace(folder, '')} › ${fullName}\n${failureMessages.join('\n').split('\n').slice(0, 4).join('\n')}`
		);

/** @param {any} suite @returns {string[]} */
const unexpectedIn = ({ specs = [], suites = [] }) => [
	...specs.filter((/** @type {any} */ { ok }) => !ok).map((/** @type {any} */ { file, title }) => `${file} › ${title}`),
	...suites.flatMap(unexpectedIn)
];

/** @param {string[]} projects @returns {Stage['go']} */
const vitest = (projects) => async (reports) => {
	const report = `${reports}/${projects.join('-')}.json`;
	const chosen = projects.flatMap((project) => ['--project', project]);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await node('vitest/vitest.mjs', ['run', ...chosen, ...reporters]);
	return counted(code, report, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => ({
		passed: numPassedTests,
		// A file that cannot even be loaded has no failed test in it, and counts as one.
		failed: numFailedTests + testResults.filter(isUnloaded).length,
		skipped: numPendingTests + numTodoTests,
		failures: testResults.flatMap((/** @type {any} */ file) =>
			isUnloaded(file) ? [`${file.name.replace(folder, '')}: not loaded`] : failuresIn(file)
		)
	}));
};

/** @type {Stage['go']} */
async function journeys(reports) {
	await ensureChromium();
	const report = `${reports}/journeys.json`;
	const code = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: report
	});
	return counted(code, report, ({ stats, errors, suites }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
		failures: suites.flatMap(unexpectedIn)
	}));
}

/** Reads an export back in R. Where R cannot be had, that is said and counts as nothing: our own reader ran in `unit`.
 * @type {Stage['go']} */
async function exported(reports) {
	const reason = await ensureR();
	if (reason === undefined) return vitest(['export'])(reports);
	console.log(`Left out: ${reason}. To run it, install R (Debian: r-base-core).`);
	return { passed: 0, failed: 0, skipped: 0 };
}

/** Everything that `npm test` runs after installing, in this order. A check that finds nothing counts as one pass. */
export const stages = /** @type {Stage[]} */ ([
	{ name: 'sync', go: async () => one((await run(process.execPath, ['scripts/sync.mjs'])) === 0) },
	{ name: 'types', go: async () => one((await node('svelte-check/bin/svelte-check', ['--fail-on-warnings'])) === 0) },
	{
		name: 'lint',
		beside: true,
		go: async () => one((await node('eslint/bin/eslint.js', ['--max-warnings', '0', '.'])) === 0)
	},
	{
		name: 'format',
		beside: true,
		// Three at once on two processors would hold up the longest, which is lint.
		after: 'types',
		go: async () => one((await node('prettier/bin/prettier.cjs', ['--check', '.'])) === 0)
	},
	{ name: 'unit', go: vitest(['unit', 'component']) },
	{ name: 'export', go: exported },
	{ name: 'storage', go: vitest(['storage']) },
	{
		name: 'build',
		go: async () => {
			if (!(await isBuilt())) await build();
			return one(true);
		}
	},
	{
		name: 'offline edition',
		go: async () => {
			await buildOffline();
			return one(true);
		}
	},
	{ name: 'launcher', needsBuild: true, go: vitest(['launcher']) },
	{ name: 'faults', needsBuild: true, go: vitest(['faults']) },
	{ name: 'journeys', needsBuild: true, go: journeys }
]);
