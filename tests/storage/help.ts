import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect } from 'vitest';
import { openStorage, type Storage, type StorageOptions } from '../../src/lib/server/storage/open';
import { isServerOf, readPidFile } from '../../src/lib/server/storage/postmaster';

const folders: string[] = [];
const opened = new Set<Storage>();
const children = new Set<ChildProcessWithoutNullStreams>();

/** A folder of its own for what an app keeps; it goes with everything that runs in it. */
export function newDataDir(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'storage-')));
	folders.push(folder);
	return join(folder, 'data');
}

export const clusterOf = (dataDir: string) => join(dataDir, 'postgres/cluster');

/** The private server that runs in a folder now. */
export function serverPid(dataDir: string): number | undefined {
	if (!existsSync(clusterOf(dataDir))) return undefined;
	const pid = readPidFile(clusterOf(dataDir))?.pid;
	return pid !== undefined && isServerOf(clusterOf(dataDir), pid) ? pid : undefined;
}

export function killServer(dataDir: string): void {
	process.kill(serverPid(dataDir) ?? 0, 'SIGKILL');
}

/** Every process that names the folder in its command. */
export function processesOf(dataDir: string): string[] {
	const all = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
	return all.split('\n').filter((line) => line.includes(dataDir));
}

/**
 * Nothing that runs there is left. Closing waits for its server only so long, and on a machine that does much else the
 * last of it may go a moment after; what was left behind never goes.
 */
export const goneFrom = async (dataDir: string) => {
	await expect.poll(() => processesOf(dataDir), WAIT).toEqual([]);
};

/** The address of a private server, as DATABASE_URL would name it. */
export function urlOf(dataDir: string, database = 'postgres'): string {
	const read = (name: string) => readFileSync(join(dataDir, 'postgres', name), 'utf8').trim();
	return `postgres://postgres:${read('password')}@127.0.0.1:${read('port')}/${database}`;
}

/** Storage in this process, closed at the end of the file if the test did not. */
export async function open(options: StorageOptions): Promise<Storage> {
	const storage = await openStorage(options);
	opened.add(storage);
	return {
		...storage,
		close: () => {
			opened.delete(storage);
			return storage.close();
		}
	};
}

export interface App {
	pid: number;
	/** All that it said, in order. */
	said: Record<string, unknown>[];
	tell(line: string): void;
	/** Waits until it has said something under this name, and gives the last. */
	heard(name: string): Promise<unknown>;
	ended: Promise<unknown>;
	kill(): Promise<unknown>;
}

/** Storage in a process of its own. */
export function startApp(dataDir: string): App {
	const child = spawn(process.execPath, ['scripts/run.mjs', 'tests/storage/app.ts'], {
		env: { ...process.env, DATA_DIR: dataDir }
	});
	children.add(child);
	const said: Record<string, unknown>[] = [];
	createInterface({ input: child.stdout }).on('line', (line) => {
		if (line.startsWith('{')) said.push(JSON.parse(line) as Record<string, unknown>);
		else said.push({ other: line });
	});
	child.stderr.on('data', (chunk: Buffer) => said.push({ other: chunk.toString() }));
	const ended = once(child, 'close').then(([code]) => {
		children.delete(child);
		return code as unknown;
	});
	return {
		pid: child.pid ?? 0,
		said,
		ended,
		tell: (line) => void child.stdin.write(`${line}\n`),
		heard: async (name) => {
			await expect.poll(() => said.filter((one) => name in one || 'failed' in one), WAIT).not.toEqual([]);
			return said.findLast((one) => name in one)?.[name];
		},
		kill: () => {
			child.kill('SIGKILL');
			return ended;
		}
	};
}

/** Long: only what never comes should fail. */
export const WAIT = { timeout: 30_000, interval: 20 };

afterAll(async () => {
	for (const child of children) child.kill('SIGKILL');
	await Promise.all([...opened].map((storage) => storage.close()));
	for (const folder of folders) {
		const pid = serverPid(join(folder, 'data'));
		if (pid !== undefined) {
			process.kill(pid, 'SIGINT');
			await goneFrom(folder);
		}
		rmSync(folder, { recursive: true, force: true });
	}
});
