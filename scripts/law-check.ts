/**
 * `npm run law:check`: loads the seeds and prints what holds over the whole space, in sentences a lawyer can read, and
 * which readings should be looked at again. `npm run law:check -- FOLDER` lays the rules of that folder over the seeds.
 * Two threads take the edition sets one by one, the largest first, so that neither waits long for the other.
 */
import { existsSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { editionSets } from '../src/lib/engine';
import { formatComplaint, loadCorpus, rechecks } from '../src/lib/law';
import { InvalidLaw, readLawFiles } from '../src/lib/server/law';
import { recheckLines, reportOn, type SetReport } from './lib/law-report';

/** The reports of the sets that one thread came to, by the number of the set. */
type Reports = Map<number, SetReport>;

/** What both threads are given: how many sets are taken, and the folder that is laid over the seeds. */
interface Given {
	taken: Int32Array;
	folder: string | undefined;
}

const { taken, folder } = isMainThread
	? { taken: new Int32Array(new SharedArrayBuffer(4)), folder: process.argv[2] }
	: (workerData as Given);

function stop(...lines: string[]): never {
	// Both threads read the same and would say it twice.
	if (isMainThread) console.error(lines.join('\n'));
	process.exit(1);
}

if (folder !== undefined && !existsSync(folder)) {
	stop(`${folder} does not exist. Name a folder with rule files: npm run law:check -- FOLDER`);
}

// Started before anything else, so that both threads read the rules at the same time.
const other = isMainThread ? secondThread() : undefined;

function secondThread(): Promise<Reports> {
	return new Promise((resolve, reject) => {
		const thread = new Worker('./scripts/run.mjs', {
			argv: ['scripts/law-check.ts'],
			workerData: { taken, folder } satisfies Given
		});
		thread.on('message', resolve);
		thread.on('error', reject);
		thread.on('exit', (code) => reject(new Error(`The second thread ended with ${code}.`)));
	});
}

function files() {
	try {
		return readLawFiles('seeds/law', folder);
	} catch (error) {
		if (error instanceof InvalidLaw) stop(error.message);
		throw error;
	}
}

const loaded = loadCorpus(files());
if (!loaded.ok) {
	stop(
		...loaded.complaints.map((one) => formatComplaint(one)),
		`${loaded.complaints.length} complaints. Nothing else was checked.`
	);
}
const { corpus } = loaded;
const sets = editionSets(corpus);

/** How many combinations of levels a subject has at most: what a set takes grows with it. */
const combinations = (number: number): number =>
	sets[number]!.subject.factors.reduce((product, { levels }) => product * levels.length, 1);
const largestFirst = sets.map((_, number) => number).sort((a, b) => combinations(b) - combinations(a));

/** In the Netherlands, whatever the clock of the machine says. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

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
	// Of what is printed below nothing is a defect: it is work that waits for somebody.
	console.log(recheckLines(rechecks(corpus, today()), today()).join('\n'));
	console.log(`\n${findings} findings.`);
	process.exitCode = findings === 0 ? 0 : 1;
}
