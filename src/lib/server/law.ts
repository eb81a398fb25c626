/** The law from disk: the seeds, and the installation's own folder laid over them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatComplaint, loadCorpus, type LawFile } from '../law';
import type { Corpus } from '../model';
import { tableDefects } from './proof';

/** A defect of the rules. Its message holds one line per complaint, with file, line and the way to mend it. */
export class InvalidLaw extends Error {
	override name = 'InvalidLaw';
}

/** Asks the disk, and says what it refused in words for whoever runs the installation. */
function ask<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new InvalidLaw(`The law cannot be read: ${path}: ${reasons[code] ?? code}.`);
	}
}

const reasons: Readonly<Record<string, string>> = {
	ENOTDIR: 'this is a file; name a folder',
	EACCES: 'this process may not read it; change its owner or its rights',
	ENOENT: 'it does not exist',
	ELOOP: 'it links to itself'
};

function yamlFiles(folder: string, overlay: boolean): LawFile[] {
	const entries = ask(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }));
	return entries
		.filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.sort()
		.map((path) => ({ path, text: ask(path, () => readFileSync(path, 'utf8')), overlay }));
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
	const defects = tableDefects(result.corpus);
	if (defects.length > 0) {
		throw new InvalidLaw(`The law has a gap or contradicts itself:\n${defects.map((one) => `  ${one}`).join('\n')}`);
	}
	loaded.set(key, result.corpus);
	return result.corpus;
}
