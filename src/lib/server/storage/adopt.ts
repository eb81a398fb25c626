import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { ask } from './client';
import { codeOf, StorageFailed } from './errors';
import { passwordOf, type Places } from './places';
import { isServerOf, readPidFile } from './postmaster';

/** A private server that answers. */
export interface Running {
	pid: number;
	port: number;
	password: string;
}

export const AGAIN_MS = 100;

/** A crashed server reads back what was confirmed before it answers; a large installation takes a while for that. */
export const LONGEST_START_MS = 120_000;

export const addressOf = ({ port, password }: Omit<Running, 'pid'>): ClientConfig => ({
	host: '127.0.0.1',
	port,
	user: 'postgres',
	password,
	database: 'postgres',
	ssl: false
});

/** Whether the server answers to the password of this folder. @throws StorageFailed when it wants another one */
export async function answers(places: Places, pid: number, port: number): Promise<Running | undefined> {
	if (port === 0) return undefined;
	const running = { pid, port, password: passwordOf(places, false) };
	try {
		await ask(addressOf(running), 'select 1');
		return running;
	} catch (error) {
		if (codeOf(error) !== '28P01') return undefined;
		throw new StorageFailed(
			`${places.password} is not the password of the database beside it. Put both back from the same backup.`,
			{ cause: error }
		);
	}
}

/** Takes over a server that already runs, of another process or of one that was killed; waits while it starts or stops. */
export async function adopt(places: Places): Promise<Running | undefined> {
	const { cluster } = places;
	const end = Date.now() + LONGEST_START_MS;
	for (;;) {
		const found = existsSync(cluster) ? readPidFile(cluster) : undefined;
		if (found === undefined || !isServerOf(cluster, found.pid)) return undefined;
		const running = await answers(places, found.pid, found.port);
		if (running !== undefined) return running;
		if (Date.now() > end) {
			throw new StorageFailed(
				`PostgreSQL runs on ${cluster} as process ${found.pid} and does not answer. Stop that process and start the app again.`
			);
		}
		await sleep(AGAIN_MS);
	}
}
