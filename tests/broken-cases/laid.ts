/** A made-up law and a good case, on which each faulty file is laid. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from '../../src/lib/law';
import { laid as rules, read } from '../broken/laid';
import { load } from '../corpus/corpus';

const here = import.meta.dirname;

/** The rules of `tests/broken`, with a few facts that only stories need laid over them. */
export function lawOfCases() {
	const files = new Map(rules().map(({ path, text }) => [path, text]));
	for (const [path, text] of read(join(here, 'law'))) files.set(`seeds/law/${path}`, text);
	return load([...files].map(([path, text]) => ({ path, text })));
}

/** The good case and the short list of words, with the files of one folder in the place of those of the same name. */
export function laidCases(name?: string): { cases: LawFile[]; wording: LawFile } {
	const files = read(join(here, 'base'));
	if (name !== undefined) {
		const folder = join(here, name);
		if (!existsSync(folder)) throw new Error(`no broken case called ${name}`);
		for (const [path, text] of read(folder)) files.set(path, text);
	}
	const wording = { path: 'seeds/wording.yaml', text: files.get('wording.yaml') ?? '' };
	files.delete('wording.yaml');
	return { cases: [...files].map(([path, text]) => ({ path: `seeds/cases/${path}`, text })), wording };
}
