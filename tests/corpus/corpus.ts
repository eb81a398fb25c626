/** The seeds, loaded once for all corpus tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCorpus } from '../../src/lib/law/corpus';
import type { Corpus } from '../../src/lib/model';

const root = new URL('../../seeds/law', import.meta.url).pathname;

export const seedFiles = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.yaml'))
	.sort()
	.map((name) => ({ path: `seeds/law/${name}`, text: readFileSync(join(root, name), 'utf8') }));

export function load(files: typeof seedFiles): Corpus {
	const loaded = loadCorpus(files);
	if (!loaded.ok) {
		const lines = loaded.complaints.map(
			({ file, line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message.en}`
		);
		throw new Error(lines.join('\n'));
	}
	return loaded.corpus;
}

export const corpus = load(seedFiles);
