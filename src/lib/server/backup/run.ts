/** A backup of the storage of an installation, whichever server it has; made or put back over one connection of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { COMMON } from '../storage/client';
import { codeOf, StorageFailed } from '../storage/errors';
import { migrate, type Migration } from '../storage/migrate';
import { migrations } from '../storage/migrations';
import { reachServer, type ServerOptions } from '../storage/open';
import { openPool } from '../storage/pool';
import type { Manifest } from './format';
import { headOf, restoreBackup, stepsOf } from './restore';
import { writeBackup } from './write';

const NO_SUCH_TABLE = '42P01';

async function over<T>(options: ServerOptions, work: (client: pg.Client) => Promise<T>, before?: readonly Migration[]) {
	const { where, close } = await reachServer(options);
	const client = new pg.Client({ ...COMMON, ...where() });
	client.on('error', () => undefined);
	try {
		if (before) {
			const pool = openPool(where, () => undefined);
			await migrate(pool.db, before).finally(() => pool.close());
		}
		await client.connect();
		return await work(client);
	} finally {
		await client.end().catch(() => undefined);
		await close();
	}
}

/** @throws StorageFailed with what to do */
export async function backUp(options: ServerOptions, path: string): Promise<Manifest> {
	const isUsed = options.databaseUrl !== undefined || existsSync(join(options.dataDir, 'postgres/cluster'));
	if (!isUsed) throw new StorageFailed(`There is nothing to back up: ${options.dataDir} holds no database.`);
	try {
		return await over(options, (client) => writeBackup(client, path));
	} catch (error) {
		if (codeOf(error) !== NO_SUCH_TABLE) throw error;
		throw new StorageFailed('There is nothing to back up: the app has not made its tables in this database yet.');
	}
}

/** @throws StorageFailed with what to do; then the tables hold what they held before */
export async function putBack(
	options: ServerOptions,
	path: string,
	known: readonly Migration[] = migrations
): Promise<Manifest> {
	const steps = stepsOf(await headOf(path), known);
	return over(options, (client) => restoreBackup(client, path), steps);
}
