import { renameSync, rmSync, statSync, utimesSync, writeFileSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './errors';

const LOOK_MS = 50;

/** Whoever holds the lock says so this often. */
const SIGN_MS = 1000;

/** A lock without a sign for this long belongs to nobody: its process hangs, or its number went to another. */
const SILENT_MS = 20_000;

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** The locks of this process. */
const held = new Set<string>();

/** Whether the process that wrote the file is gone. */
function isAbandoned(path: string): boolean {
	try {
		const silent = Date.now() - statSync(path).mtimeMs > SILENT_MS;
		const pid = Number(readFileSync(path, 'utf8'));
		// A file without a number is one that is just being written.
		// In a container that starts again, an old number may well be our own.
		const isOurs = pid === process.pid && !held.has(path);
		return silent || isOurs || (pid > 0 && !isAlive(pid));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return false;
		throw error;
	}
}

function take(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		held.add(path);
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		return false;
	}
}

/** Moved aside first: of two processes that find it, only one succeeds. */
function clear(path: string): void {
	const aside = `${path}.${process.pid}`;
	try {
		renameSync(path, aside);
		rmSync(aside, { force: true });
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
	}
}

/**
 * Does the work while no other process does its own under the same file. This keeps two starts from getting in each
 * other's way; that two servers never share one data folder is guarded by PostgreSQL itself.
 */
export async function underLock<T>(path: string, work: () => Promise<T>): Promise<T> {
	while (!take(path)) {
		if (isAbandoned(path)) clear(path);
		else await sleep(LOOK_MS);
	}
	const sign = setInterval(() => {
		try {
			const now = new Date();
			utimesSync(path, now, now);
		} catch {
			// Somebody took the lock for abandoned; PostgreSQL's own lock decides from here.
		}
	}, SIGN_MS);
	try {
		return await work();
	} finally {
		clearInterval(sign);
		held.delete(path);
		rmSync(path, { force: true });
	}
}
