/** The rules that a work is laid on. */
import { loadCorpus } from '$lib/law/corpus';
import type { Corpus, ShelfFile } from '$lib/model';

/**
 * Files in the folder of the installation may be faulty: then they are not in force, and neither are they here.
 * @returns no corpus where not even the rules of the project load
 */
export function loadable(files: readonly ShelfFile[]): { files: readonly ShelfFile[]; corpus: Corpus | undefined } {
	const seeds = files.filter(({ overlay }) => overlay !== true);
	for (const some of [files, seeds]) {
		const loaded = loadCorpus(some);
		if (loaded.ok) return { files: some, corpus: loaded.corpus };
	}
	return { files: seeds, corpus: undefined };
}
