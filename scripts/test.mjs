import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt } from './lib/build.mjs';
import { install, isInstalled } from './lib/install.mjs';
import { stopWithChildren, stopWithParent } from './lib/run.mjs';
import { stages } from './lib/stages.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
stopWithChildren();
stopWithParent();

// The settings of whoever runs the tests must not decide whether they pass.
for (const name of ['NODE_ENV', 'PORT', 'HOST', 'ORIGIN', 'DATA_DIR', 'LAW_DIR', 'DATABASE_URL'])
	delete process.env[name];
for (const name of ['SUPPORT_LINES_CONFIRMED', 'SECURITY_CONTACT', 'EMBED_ALLOWED', 'THEME_FILE', 'CONTACT'])
	delete process.env[name];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = stages.map(({ name }) => name);
const chosen = values.only?.split(',') ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) {
	console.error(`There is no stage "${unknown.join('", "')}". Choose from: ${names.join(', ')}.`);
	process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const reports = await mkdtemp(join(tmpdir(), 'strafmaatverkenner-test-'));
/** @type {string[]} */
const summary = [];
/** @type {string[]} */
const failures = [];

/** @param {string} name @param {() => Promise<import('./lib/stages.mjs').Counts>} go */
async function stage(name, go) {
	console.log(`\n=== ${name} ===`);
	const started = performance.now();
	/** @type {import('./lib/stages.mjs').Counts} */
	let counts = { passed: 0, failed: 1, skipped: 0 };
	try {
		counts = await go();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
	}
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	failures.push(...(counts.failures ?? []));
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	summary.push(`${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`);
	return counts.failed === 0;
}

const skipped = () => Promise.resolve({ passed: 0, failed: 0, skipped: 1 });

try {
	// Installing is no test; only its failure counts, and then nothing else can run.
	const ready =
		(await isInstalled()) ||
		(await stage('install', async () => {
			await install();
			return { passed: 0, failed: 0, skipped: 0 };
		}));
	/** @type {Promise<unknown>} */
	let before = Promise.resolve();
	/** @type {Map<string | undefined, Promise<unknown>>} */
	const started = new Map();
	for (const { name, needsBuild, beside, after, go } of stages) {
		if (!chosen.includes(name)) continue;
		if (!beside) await before;
		const possible = ready && (!needsBuild || values.only !== undefined || (await isBuilt()));
		const running = Promise.resolve(started.get(after)).then(() => stage(name, possible ? () => go(reports) : skipped));
		started.set(name, running);
		before = beside ? Promise.all([before, running]) : running;
	}
	await before;
} finally {
	await rm(reports, { recursive: true, force: true });
}

// Once more at the end: whoever sees only the last page of a long log has to know what failed.
for (const failure of failures) console.log(`\nfailed: ${failure}`);
console.log(`\n${summary.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
