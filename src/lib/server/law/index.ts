/** The law in force in this process. See README.md for how another one takes its place. */
import type { Corpus } from '../../model';
import { loadLaw } from './load';

export { fingerprint, readLawFiles } from './files';
export { InvalidLaw } from './invalid';
export { loadLaw } from './load';

const inForce = new Map<string, Corpus>();

const keyOf = (seeds: string, lawDir: string | undefined): string => JSON.stringify([seeds, lawDir]);

/** The corpus, read from disk the first time that a pair of folders is asked for. Throws `InvalidLaw`. */
export function readLaw(seeds = 'seeds/law', lawDir?: string): Corpus {
	const key = keyOf(seeds, lawDir);
	const known = inForce.get(key);
	if (known) return known;
	const corpus = loadLaw(seeds, lawDir);
	inForce.set(key, corpus);
	return corpus;
}

/** From here on this is the law. What was begun under the old one ends under it: nobody's page is of two laws. */
export function takeOver(corpus: Corpus, seeds = 'seeds/law', lawDir?: string): void {
	inForce.set(keyOf(seeds, lawDir), corpus);
}
