/** The rule files of the seeds, and a work on one of their editions, for the tests of this part. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Corpus, Work } from '../../src/lib/model';
import { loadCorpus } from '../../src/lib/law/corpus';
import type { LawFile } from '../../src/lib/law/read';
import { Bench, following, writtenEditions, type Begin } from '../../src/lib/law/transcribe';

export const seedFiles: LawFile[] = readdirSync('seeds/law', { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.yaml'))
	.map((name) => ({ path: `seeds/law/${name}`, text: readFileSync(`seeds/law/${name}`, 'utf8') }));

export function corpusOf(files: readonly LawFile[]): Corpus {
	const loaded = loadCorpus(files);
	if (!loaded.ok)
		throw new Error(
			loaded.complaints.map((one) => `${one.file}:${one.line} ${one.path}: ${one.message.en}`).join('\n')
		);
	return loaded.corpus;
}

export const seeds = corpusOf(seedFiles);
export const written = writtenEditions(seedFiles);
export const begin: Begin = { id: 'proef', today: '2026-11-26', sources: [...seeds.sources.values()] };

export const factsOf = (subject: string) =>
	seeds.subjects.get(subject)!.factors.map(({ id, levels }) => ({
		id,
		levels: levels.map((level) => ({ id: level.id, label: level.label.nl }))
	}));

export function benchOn(work: Work): Bench {
	return new Bench(work, {
		facts: factsOf('seksuele-misdrijven'),
		beside: work.beside === undefined ? undefined : written.get(work.beside),
		words: new Set(seeds.glossary.keys())
	});
}

/** The lines of an edition of the seeds without a figure, to be copied anew. */
export function anew(id: string): Bench {
	const edition = written.get(id)!;
	return benchOn(following(begin, edition, { instrument: edition.instrument, from: edition.from }));
}
