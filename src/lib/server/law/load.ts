/** The law read from disk and proven, whole or not at all. */
import { formatComplaint, loadCorpus } from '../../law';
import type { Corpus } from '../../model';
import { readLawFiles } from './files';
import { InvalidLaw } from './invalid';
import { tableDefects } from './proof';

/** Takes a second or two of this thread. Throws `InvalidLaw`. */
export function loadLaw(seeds: string, lawDir?: string): Corpus {
	const result = loadCorpus(readLawFiles(seeds, lawDir));
	if (!result.ok) {
		throw new InvalidLaw(
			`The law cannot be loaded:\n${result.complaints.map((one) => `  ${formatComplaint(one)}`).join('\n')}`
		);
	}
	const defects = tableDefects(result.corpus);
	if (defects.length > 0) {
		throw new InvalidLaw(`The law has a gap or contradicts itself:\n${defects.map((one) => `  ${one}`).join('\n')}`);
	}
	return result.corpus;
}
