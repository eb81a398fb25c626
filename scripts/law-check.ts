/** `npm run law:check`: loads the seeds and prints what holds over the whole space, in sentences a lawyer can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEditions, editionSets } from '../src/lib/engine';
import { checkExplained } from '../src/lib/explain/coverage';
import { loadCorpus } from '../src/lib/law/corpus';

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

let findings = 0;
for (const set of editionSets(loaded.corpus)) {
	console.log(
		`\n${set.subject.label.nl}, from ${set.date}: ${[set.statute, ...set.policies].map((e) => e.id).join(', ')}`
	);
	for (const result of [...checkEditions(set), checkExplained(set)]) {
		findings += result.findings.length;
		const mark = result.findings.length === 0 ? 'holds' : 'FAILS';
		console.log(`  ${mark}  ${result.says} (${result.scenarios.toLocaleString('en')} cases)`);
		for (const { message, witness } of result.findings) {
			console.log(`         ${message}${witness ? `\n         case: ${JSON.stringify(witness)}` : ''}`);
		}
	}
}
console.log(`\n${findings} findings.`);
process.exitCode = findings === 0 ? 0 : 1;
