/** The good ground on which each faulty file is laid. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawFile } from '../../src/lib/law';

/** Every rule file of a folder, by its path in it. */
export function read(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
	return new Map(files.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]));
}

/** The base, with the files of one folder in the place of those of the same name. */
export function laid(name?: string): LawFile[] {
	const files = read(join(import.meta.dirname, 'base'));
	if (name !== undefined) {
		const folder = join(import.meta.dirname, name);
		if (!existsSync(folder)) throw new Error(`no broken fixture called ${name}`);
		for (const [path, text] of read(folder)) files.set(path, text);
	}
	return [...files].map(([path, text]) => ({ path: `seeds/law/${path}`, text }));
}
