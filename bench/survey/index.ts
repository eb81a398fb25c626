/**
 * `npm run bench:survey`: answers that are confirmed over HTTP, and results over a million of them. One part alone:
 * `npm run bench:survey -- answers` or `-- results`. Nothing fails on a time or on memory; what is lost or wrong does.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { number } from '../live/figures';
import { answers } from './answers';
import { BARE, serveBare } from './bare';
import { LOAD, serveLoad } from './load';
import { MILLION, serveMillion } from './million';
import { results } from './results';

interface Part {
	/** What the number behind its name is, and what it may be. */
	size: { what: string; usual: number; from: number; to: number };
	run: (dataDir: string, size: number) => Promise<void>;
}

const PARTS: Readonly<Record<string, Part>> = {
	answers: { size: { what: 'people', usual: 1000, from: 100, to: 20_000 }, run: answers },
	results: { size: { what: 'answers', usual: 1_000_000, from: 20_000, to: 5_000_000 }, run: results }
};

async function runPart({ size, run }: Part, given: string | undefined): Promise<void> {
	const value = Number(given ?? size.usual);
	if (!Number.isInteger(value) || value < size.from || value > size.to)
		throw new Error(`Give a number of ${size.what}: ${size.from} to ${size.to}.`);
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-survey-')));
	try {
		await run(join(folder, 'data'), value);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function main([first, second]: readonly string[]): Promise<void> {
	const named = first === undefined ? undefined : PARTS[first];
	if (first !== undefined && !named) throw new Error(`Name a part: ${Object.keys(PARTS).join(' or ')}.`);
	const load = loadavg().map((value) => value.toFixed(1));
	console.log(
		`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`
	);
	console.log(`${cpus().length} cores, ${number(totalmem() / 2 ** 20)} MB, load before the run ${load.join(' ')}\n`);
	for (const part of named ? [named] : Object.values(PARTS)) await runPart(part, named && second);
}

/** What runs in a process of its own is this same file, under a name. */
const helpers: Readonly<Record<string, () => void>> = {
	[LOAD]: serveLoad,
	[BARE]: serveBare,
	[MILLION]: serveMillion
};

const helper = helpers[process.argv[2] ?? ''];
if (helper) helper();
else await main(process.argv.slice(2));
