import { closeSync, fchmodSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { OTHER_WAYS, type Binaries } from './binaries';
import { StorageFailed } from './errors';
import { cannotRun, isFull, lastLines } from './initialise';
import type { Places } from './places';
import { readPidFile } from './postmaster';
import { startProgram } from './programs';
import { serverArguments } from './server-options';
import type { Launcher } from './unprivileged';

/** `again`: what stood in the way goes by itself, so another try is worth it. */
export type Launched = { kind: 'started'; pid: number } | { kind: 'again'; because: string };

const LARGEST_LOG = 1_000_000;

function openLog(path: string): { file: number; from: number } {
	const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	if (size > LARGEST_LOG) renameSync(path, `${path}.old`);
	const file = openSync(path, 'a', 0o600);
	fchmodSync(file, 0o600);
	return { file, from: size > LARGEST_LOG ? 0 : size };
}

/** A port that was taken in between, a lock of a server that is just ending, or its last helpers that still leave. */
const PASSES =
	/could not bind|could not create any TCP|Address already in use|lock file .* (already exists|is empty)|shared memory block|is still in use/;

/** What the server wrote before it gave up, as a reason that says what to do. */
export function explain(output: string, { cluster, log }: Places): Launched {
	if (isFull(output)) {
		throw new StorageFailed(`PostgreSQL does not start: the disk is full. Make room beside ${cluster}. ${OTHER_WAYS}`);
	}
	if (output.includes('incompatible with server')) {
		const major = readFileSync(`${cluster}/PG_VERSION`, 'utf8').trim();
		throw new StorageFailed(
			`The data in ${cluster} is of PostgreSQL ${major}, and this version of the app brings another one. ` +
				`Move it with the version of the app that wrote it and pg_dumpall of PostgreSQL ${major}, or choose another DATA_DIR. ${OTHER_WAYS}`
		);
	}
	if (PASSES.test(output)) return { kind: 'again', because: output.trim() };
	throw new StorageFailed(`PostgreSQL does not start:\n${lastLines(output)}\nAll it said is in ${log}. ${OTHER_WAYS}`);
}

/** Starts the server and waits until it answers; recovery after a crash takes as long as it takes. */
export async function launch(places: Places, binaries: Binaries, launcher: Launcher, port: number): Promise<Launched> {
	const { file, from } = openLog(places.log);
	// It writes to a file and not to us: a pipe would break when this process is killed, and the server outlives that.
	const args = serverArguments(places.cluster, port);
	const child = startProgram(launcher, binaries.postgres, args, { stdio: ['ignore', file, file] }, 'server');
	closeSync(file);
	child.unref();
	let ended = false;
	let failure: unknown;
	child.once('exit', () => (ended = true));
	child.once('error', (error) => {
		ended = true;
		failure = cannotRun(binaries.postgres, error);
	});
	while (!ended) {
		const found = readPidFile(places.cluster);
		if (found !== undefined && found.pid === child.pid && found.status === 'ready') {
			return { kind: 'started', pid: found.pid };
		}
		await sleep(5);
	}
	if (failure !== undefined) throw failure as Error;
	return explain(readFileSync(places.log).subarray(from).toString(), places);
}
