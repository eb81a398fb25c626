import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './errors';
import { isAlive } from './lock';

/** What PostgreSQL writes about itself in its data folder. */
export interface Postmaster {
	pid: number;
	port: number;
	/** `starting`, `ready` or `stopping`, with some more for servers that follow another. */
	status: string;
}

export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

export function parsePidFile(text: string): Postmaster | undefined {
	const [pid, , , port, , , , status = ''] = text.split('\n');
	if (!Number(pid)) return undefined;
	return { pid: Number(pid), port: Number(port) || 0, status: status.trim() };
}

export function readPidFile(cluster: string): Postmaster | undefined {
	try {
		return parsePidFile(readFileSync(pidFile(cluster), 'utf8'));
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}

/** The command of a process; nothing when it ended, or when nobody has fetched its end yet. */
function commandOf(pid: number): string | undefined {
	try {
		if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
		if (process.platform === 'win32') return undefined;
		return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch (error) {
		// A process that may not be looked at is one that runs.
		return ['EACCES', 'EPERM'].includes(codeOf(error)) ? undefined : '';
	}
}

/**
 * Whether this process is the server of this data folder. Numbers of processes are used again, and a data folder may
 * have been put back from a backup with the file of a server that no longer runs.
 */
export function isServerOf(cluster: string, pid: number): boolean {
	if (!isAlive(pid)) return false;
	return commandOf(pid)?.includes(cluster) ?? true;
}

/** Whether it was gone in time. */
async function goneWithin(cluster: string, pid: number, milliseconds: number): Promise<boolean> {
	const end = Date.now() + milliseconds;
	while (isServerOf(cluster, pid)) {
		if (Date.now() > end) return false;
		await sleep(10);
	}
	return true;
}

const POLITE_MS = 700;
const AT_ONCE_MS = 600;

/**
 * Stops a server: first with a last write of all its pages, and when that takes too long at once, after which its next
 * start reads back what was confirmed. Nothing is lost either way.
 */
export async function stopServer(cluster: string, pid: number): Promise<void> {
	for (const [signal, milliseconds] of [
		['SIGINT', POLITE_MS],
		['SIGQUIT', AT_ONCE_MS]
	] as const) {
		if (!isServerOf(cluster, pid)) return;
		process.kill(pid, signal);
		if (await goneWithin(cluster, pid, milliseconds)) return;
	}
}
