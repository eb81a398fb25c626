/** The law read from disk and proven, whole or not at all. */
import { loadCorpus, type LawFile } from '../../law';
import type { Corpus } from '../../model';
import { readLawFiles } from './files';
import { complaintLine, InvalidLaw } from './invalid';
import { tableDefects } from './proof';

/** Takes this thread 0.7 s of the processor, and 2 s the first time; see README.md. Throws `InvalidLaw`. */
export function proveLaw(files: readonly LawFile[]): Corpus {
	const result = loadCorpus(files);
	if (!result.ok) {
		const lines = result.complaints.map((one) => `  ${complaintLine(one)}`);
		throw new InvalidLaw(`The law cannot be loaded:\n${lines.join('\n')}`, result.complaints);
	}
	const defects = tableDefects(result.corpus);
	if (defects.length > 0) {
		const lines = defects.map((one) => `  ${complaintLine(one)}`);
		throw new InvalidLaw(`The law has a gap or contradicts itself:\n${lines.join('\n')}`, defects);
	}
	return result.corpus;
}

/** @returns the law of the seeds with the installation's own rules laid over it. Throws `InvalidLaw`. */
export const loadLaw = (seeds: string, lawDir?: string): Corpus => proveLaw(readLawFiles(seeds, lawDir));
