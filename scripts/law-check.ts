/**
 * `npm run law:check`: loads the seeds and prints what holds over the whole space, in sentences a lawyer can read.
 * Two threads take the edition sets one by one, the largest first, so that neither waits long for the other.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { editionSets } from '../src/lib/engine';
import { loadCorpus } from '../src/lib/law/corpus';
import { reportOn, type SetReport } from './lib/law-report';

/** The reports of the sets that one thread came to, by the number of the set. */
type Reports = Map<number, SetReport>;

/** Shared by both threads: how many sets are taken. */
const taken = isMainThread ? new Int32Array(new SharedArrayBuffer(4)) : (workerData as Int32Array);

// Started before anything else, so that both threads read the rules at the same time.
const other = isMainThread ? secondThread() : undefined;

function secondThread(): Promise<Reports> {
	return new Promise((resolve, reject) => {
		const thread = new Worker('./scripts/run.mjs', { argv: ['scripts/law-check.ts'], workerData: taken });
		thread.on('message', resolve);
		thread.on('error', reject);
		thread.on('exit', (code) => reject(new Error(`The second thread ended with ${code}.`)));
	});
}

const root = 'seeds/law';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.yaml'))
	.sort()
	.map((name) => ({ path: join(root, name), text: readFileSync(join(root, name), 'utf8') }));

const loaded = loadCorpus(files);
if (!loaded.ok) {
	for (const { file, line, column, path, message } of loaded.complaints) {
		console.error(`${file}:${line}:${column} ${path}: ${message}`);
	}
	console.error(`${loaded.complaints.length} complaints. Nothing else was checked.`);
	process.exit(1);
}
const { corpus } = loaded;
const sets = editionSets(corpus);

/** How many combinations of levels a subject has at most: what a set takes grows with it. */
const combinations = (number: number): number =>
	sets[number]!.subject.factors.reduce((product, { levels }) => product * levels.length, 1);
const largestFirst = sets.map((_, number) => number).sort((a, b) => combinations(b) - combinations(a));

/** Takes sets until none is left. */
function work(): Reports {
	const reports: Reports = new Map();
	for (;;) {
		const number = largestFirst[Atomics.add(taken, 0, 1)];
		if (number === undefined) return reports;
		reports.set(number, reportOn(sets[number]!));
	}
}

if (!other) parentPort!.postMessage(work());
else {
	const own = work();
	const others = await other;
	const reports = sets.map((_, number) => (own.get(number) ?? others.get(number))!);
	let findings = 0;
	for (const report of reports) {
		findings += report.findings;
		console.log(report.lines.join('\n'));
	}
	for (const { id, acknowledged } of corpus.subjects.values()) {
		const seen = new Set(reports.flatMap((report) => report.exceptions));
		for (const { id: exception } of acknowledged.filter((one) => !seen.has(one.id))) {
			findings++;
			console.log(`\n${id}: no case shows the exception ${exception} any more; remove it`);
		}
	}
	console.log(`\n${findings} findings.`);
	process.exitCode = findings === 0 ? 0 : 1;
}
