import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER_WAYS, type Binaries } from './binaries';
import { codeOf, StorageFailed } from './errors';
import type { Places } from './places';
import { startProgram } from './programs';
import { handOver, type Launcher } from './unprivileged';

/** Sorting by code point in UTF-8, the same on every system: the locales of a system change under an index. */
const FLAGS = [
	'--username=postgres',
	'--encoding=UTF8',
	'--locale-provider=builtin',
	'--builtin-locale=C.UTF-8',
	'--locale=C',
	'--data-checksums',
	'--auth=scram-sha-256',
	'--no-instructions'
];

export function isFull(output: string): boolean {
	return /No space left on device|Disk quota exceeded|Check free disk space/.test(output);
}

const LAST_LINES = 5;

export function lastLines(output: string): string {
	return output.trim().split('\n').slice(-LAST_LINES).join('\n');
}

function initdb(launcher: Launcher, program: string, folder: string, passwordFile: string): Promise<string> {
	const args = [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...FLAGS];
	const child = startProgram(launcher, program, args, { stdio: ['ignore', 'pipe', 'pipe'] }, 'draft');
	let output = '';
	child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	return new Promise((resolve, reject) => {
		child.on('error', (error) => reject(cannotRun(program, error)));
		child.on('close', (code) => {
			if (code === 0) return resolve(output);
			const reason = isFull(output) ? 'The disk is full.' : lastLines(output);
			reject(new StorageFailed(`PostgreSQL cannot make its data folder.\n${reason}\n${OTHER_WAYS}`));
		});
	});
}

/** The file is there and the system cannot start it: another C library, or a disk from which nothing may run. */
export function cannotRun(program: string, error: unknown): StorageFailed {
	return new StorageFailed(`${program} does not run on this system (${codeOf(error)}). ${OTHER_WAYS}`, {
		cause: error
	});
}

/**
 * Makes the data folder of the private server. It is made aside and gets its name when it is whole, so that a start
 * that was cut short leaves nothing that looks like a database.
 */
export async function initialise(
	places: Places,
	binaries: Binaries,
	launcher: Launcher,
	password: string
): Promise<void> {
	const draft = `${places.cluster}.new`;
	for (const name of readdirSync(places.folder)) {
		const path = join(places.folder, name);
		if (path.startsWith(draft)) rmSync(path, { recursive: true, force: true });
	}
	const folder = `${draft}.${process.pid}`;
	// A copy, since the user that runs initdb may be another one, who may not read the file itself.
	const passwordFile = `${folder}.password`;
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	handOver(passwordFile, launcher);
	mkdirSync(folder, { mode: 0o700 });
	handOver(folder, launcher);
	try {
		await initdb(launcher, binaries.initdb, folder, passwordFile);
		renameSync(folder, places.cluster);
	} finally {
		for (const path of [passwordFile, folder]) rmSync(path, { recursive: true, force: true });
	}
}
