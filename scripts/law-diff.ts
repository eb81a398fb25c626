/**
 * `npm run law:diff OLD NEW`: what changes between two states of the rules, as lines of the tables and over every case.
 * Each is a rule file or a folder of them, laid over the seeds; `seeds` is the seeds as they are.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatComplaint, loadCorpus, type LawFile } from '../src/lib/law';
import type { Corpus } from '../src/lib/model';
import { lawDiff } from './lib/law-diff';

const SEEDS = 'seeds/law';

function filesIn(path: string, overlay: boolean): LawFile[] {
	const names = statSync(path).isDirectory()
		? readdirSync(path, { recursive: true, encoding: 'utf8' })
				.filter((name) => /\.ya?ml$/i.test(name))
				.sort()
				.map((name) => join(path, name))
		: [path];
	return names.map((name) => ({ path: name, text: readFileSync(name, 'utf8'), overlay }));
}

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}

function read(named: string): Corpus {
	if (named !== 'seeds' && !existsSync(named)) stop(`${named} does not exist. Name a rule file, a folder, or seeds.`);
	const loaded = loadCorpus([...filesIn(SEEDS, false), ...(named === 'seeds' ? [] : filesIn(named, true))]);
	if (!loaded.ok) stop(loaded.complaints.map((one) => formatComplaint(one)).join('\n'));
	return loaded.corpus;
}

const [old, now] = process.argv.slice(2);
if (old === undefined || now === undefined) {
	stop('Name two states of the rules: npm run law:diff OLD NEW. Each is a rule file, a folder, or seeds.');
}
const { lines, differs } = lawDiff(read(old), read(now));
console.log(differs ? lines.join('\n') : 'No edition differs.');
