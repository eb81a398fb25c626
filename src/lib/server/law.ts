/** The law from disk: the seeds, and the installation's own folder laid over them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatComplaint, loadCorpus, type LawFile } from '../law';
import type { Corpus } from '../model';

/** A defect of the rules. Its message holds one line per complaint, with file, line and the way to mend it. */
export class InvalidLaw extends Error {
	override name = 'InvalidLaw';
}

function yamlFiles(folder: string, overlay: boolean): LawFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, 'utf8'), overlay }));
}

/** Every rule file: those of the seeds, and those of `LAW_DIR`, which may be absent. */
export function readLawFiles(seeds: string, lawDir?: string): LawFile[] {
	const own = lawDir !== undefined && existsSync(lawDir) ? yamlFiles(lawDir, true) : [];
	return [...yamlFiles(seeds, false), ...own];
}

const loaded = new Map<string, Corpus>();

/** The corpus, loaded once per pair of folders: rules change by restarting. Throws `InvalidLaw`. */
export function readLaw(seeds = 'seeds/law', lawDir?: string): Corpus {
	const key = JSON.stringify([seeds, lawDir]);
	const known = loaded.get(key);
	if (known) return known;
	const result = loadCorpus(readLawFiles(seeds, lawDir));
	if (!result.ok) {
		throw new InvalidLaw(
			`The law cannot be loaded:\n${result.complaints.map((one) => `  ${formatComplaint(one)}`).join('\n')}`
		);
	}
	loaded.set(key, result.corpus);
	return result.corpus;
}
