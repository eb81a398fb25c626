/** The installation's own folder as its administrators see it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { yamlPaths } from './files';
import type { OwnFile } from './given';

export interface ListedFile extends OwnFile {
	/** When it was last written, as the disk says. */
	written: Date;
	/** SHA-256 of its text, hexadecimal. */
	hash: string;
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** What the folder holds now, which may be rules that were refused; nothing where it does not exist. Throws `InvalidLaw`. */
export function ownFiles(folder: string): ListedFile[] {
	if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
	return yamlPaths(folder).map((path) => {
		const text = readFileSync(path, 'utf8');
		return { name: slashed(relative(folder, path)), text, written: statSync(path).mtime, hash: hashOf(text) };
	});
}

/** Names and texts of a folder in one: what a proof was made on, and still has to be so when something is put there. */
export const contentOf = (files: readonly OwnFile[]): string =>
	hashOf(JSON.stringify(files.map(({ name, text }) => [name, text]).sort()));
