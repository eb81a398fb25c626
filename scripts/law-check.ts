/** `npm run law:check`: loads the seeds and prints what holds over the whole space, in sentences a lawyer can read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEditions, editionSets } from '../src/lib/engine';
import { count, figures } from '../src/lib/engine/diagram';
import { checkExplained } from '../src/lib/explain/coverage';
import { loadCorpus } from '../src/lib/law/corpus';
import { inWindow, type EditionSet } from '../src/lib/model';

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

/** What the checks say nothing about, because there is nothing to check: figures that nobody read. */
function unread({ policies }: EditionSet): string[] {
	return policies.flatMap(({ id, rows, modifiers, gaps }) => {
		const cells = rows.filter(({ cell }) => cell.kind === 'untranscribed').length;
		const effects = modifiers.filter(({ effect }) => effect.kind === 'untranscribed').length;
		if (cells + effects + gaps.length === 0) return [];
		const parts = [
			...(cells > 0 ? [`${cells} of ${rows.length} starting points`] : []),
			...(effects > 0 ? [`${effects} of ${modifiers.length} circumstances`] : []),
			...gaps.map(({ text }) => text.en.replace(/\.$/, ''))
		];
		return [`${id}: ${parts.join('; ')}`];
	});
}

let findings = 0;
const seen = new Map<string, bigint>();
for (const set of editionSets(loaded.corpus)) {
	const ended = set.policies.some((edition) => !inWindow(edition, set.date));
	const when = ended ? `ended before the code was read, laid on the code of ${set.date}` : `from ${set.date}`;
	console.log(`\n${set.subject.label.nl}, ${when}: ${[set.statute, ...set.policies].map((e) => e.id).join(', ')}`);
	console.log(`  ${count(figures(set).offence).toLocaleString('en')} cases in all`);
	for (const result of [...checkEditions(set), checkExplained(set)]) {
		findings += result.findings.length;
		const mark = result.findings.length === 0 ? 'holds' : 'FAILS';
		console.log(`  ${mark}  ${result.says} (held against ${result.scenarios.toLocaleString('en')})`);
		for (const { id, cases } of result.acknowledged) {
			seen.set(id, (seen.get(id) ?? 0n) + cases);
			const { text } = set.subject.acknowledged.find((one) => one.id === id)!;
			console.log(`         but for ${cases.toLocaleString('en')}: ${text.en}`);
		}
		for (const { message, witness } of result.findings) {
			console.log(`         ${message}${witness ? `\n         case: ${JSON.stringify(witness)}` : ''}`);
		}
	}
	for (const line of unread(set)) console.log(`  not read, so not checked  ${line}`);
}
for (const { id, acknowledged } of loaded.corpus.subjects.values()) {
	for (const { id: exception } of acknowledged.filter((one) => !seen.get(one.id))) {
		findings++;
		console.log(`\n${id}: no case shows the exception ${exception} any more; remove it`);
	}
}
console.log(`\n${findings} findings.`);
process.exitCode = findings === 0 ? 0 : 1;
