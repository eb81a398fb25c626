/**
 * `npm run law:check`: loads the seeds and prints what holds over the whole space, in sentences a lawyer can read.
 * The edition sets are shared out over two processes, since one core would take twice as long.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionSets } from '../src/lib/engine';
import { loadCorpus } from '../src/lib/law/corpus';
import { reportOn, type SetReport } from './lib/law-report';

const processes = 2;

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

/** The reports of every second set, as a process of its own prints them. */
const part = (at: number) => sets.filter((_, number) => number % processes === at).map(reportOn);

function ask(at: number): Promise<SetReport[]> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/law-check.ts', String(at)], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let text = '';
		child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve(JSON.parse(text) as SetReport[]);
			else reject(new Error(`A process that checks ended with ${code}.`));
		});
	});
}

const own = process.argv[2];
if (own !== undefined) console.log(JSON.stringify(part(Number(own))));
else {
	const parts = await Promise.all(Array.from({ length: processes }, (_, at) => ask(at)));
	const reports = sets.map((_, number) => parts[number % processes]![Math.floor(number / processes)]!);
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
