/** The rule files on disk: those of the seeds, and those of the installation's own folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from '../../law';
import { both, type Text } from '../../model';
import { InvalidLaw } from './invalid';

/** Asks the disk, and says what it refused in words for whoever runs the installation. */
function ask<T>(path: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		const { nl, en } = reasons[code] ?? both(code, code);
		const message = both(`is niet te lezen: ${nl}`, `cannot be read: ${en}`);
		throw new InvalidLaw(`The law cannot be read: ${path}: ${en}.`, [{ file: path, message }]);
	}
}

const reasons: Readonly<Record<string, Text>> = {
	ENOTDIR: both('dit is een bestand; noem een map', 'this is a file; name a folder'),
	EACCES: both(
		'de app mag dit niet lezen; verander de eigenaar of de rechten',
		'this process may not read it; change its owner or its rights'
	),
	ENOENT: both('het bestaat niet', 'it does not exist'),
	ELOOP: both('het verwijst naar zichzelf', 'it links to itself')
};

const pathOf = (entry: Dirent): string => join(entry.parentPath, entry.name).replaceAll('\\', '/');

/** Its rule files, in every folder below it too. Throws `InvalidLaw`. */
export const yamlPaths = (folder: string): string[] =>
	ask(folder, () => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => !entry.isDirectory() && /\.ya?ml$/i.test(entry.name))
		.map(pathOf)
		.sort();

const yamlFiles = (folder: string, overlay: boolean): LawFile[] =>
	yamlPaths(folder).map((path) => ({ path, text: ask(path, () => readFileSync(path, 'utf8')), overlay }));

/** Every rule file: those of the seeds, and those of `LAW_DIR`, which may be absent. */
export function readLawFiles(seeds: string, lawDir?: string): LawFile[] {
	const own = lawDir !== undefined && existsSync(lawDir) ? yamlFiles(lawDir, true) : [];
	return [...yamlFiles(seeds, false), ...own];
}

/**
 * What the folder holds, as one short text that changes with it: names, sizes and moments of its rule files. Reading
 * them all each time would keep a disk awake for nothing.
 */
export function fingerprint(lawDir: string): string {
	const hash = createHash('sha256');
	try {
		for (const path of yamlPaths(lawDir)) {
			const { size, mtimeMs, ino } = statSync(path);
			hash.update(`${path} ${size} ${mtimeMs} ${ino}\n`);
		}
	} catch {
		// Absent, or gone between two lines: a folder that cannot be read is a state too, and reading it says why.
		hash.update('unreadable');
	}
	return hash.digest('hex');
}
