/** Making a backup while the app runs: everything as it was at one moment. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { StorageFailed } from '../storage/errors';
import { FORMAT, type Head, type Manifest, type TableEnds } from './format';
import { PLAIN, rowsOf, Summing, tablesOf } from './tables';

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function headOf(client: pg.ClientBase, now: Date): Promise<Head> {
	const steps = await client.query<Head['migrations'][number]>(
		'select number, name, hash from migration order by number'
	);
	const own = await client.query<{ id: string }>('select id from installation');
	return { format: FORMAT, madeAt: now.toISOString(), installation: own.rows[0]!.id, migrations: steps.rows };
}

async function* linesOf(client: pg.ClientBase, head: Head, ended: TableEnds[]): AsyncGenerator<string> {
	yield line(head);
	const whole = createHash('sha256');
	// The steps stand in the head; whoever puts it back makes that table anew.
	const tables = (await tablesOf(client)).filter(({ name }) => name !== 'migration');
	for (const { name, columns } of tables) {
		yield line({ table: name, columns });
		const sum = new Summing();
		for await (const rows of rowsOf(client, name)) {
			sum.add(rows);
			yield rows.map(line).join('');
		}
		const ends = sum.ends(name);
		ended.push(ends);
		whole.update(line(ends));
		yield line(ends);
	}
	yield line({ whole: true, tables: tables.length, sha256: whole.digest('hex') });
}

/** What was written is on disk before the file has its name. */
async function keep(from: string, to: string): Promise<void> {
	const file = await open(from, 'r+');
	await file.sync();
	await file.close();
	await rename(from, to);
}

/**
 * @param client a connection that nobody else uses
 * @param path a file that is not there yet; only this user can read it afterwards
 * @throws StorageFailed where it is there
 */
export async function writeBackup(client: pg.ClientBase, path: string, now = new Date()): Promise<Manifest> {
	const taken = await open(path, 'r').catch(() => undefined);
	if (taken) {
		await taken.close();
		throw new StorageFailed(`${path} is there already. Name another file; no backup is ever overwritten.`);
	}
	const part = `${path}.part`;
	await client.query('begin isolation level repeatable read read only');
	try {
		for (const setting of PLAIN) await client.query(setting);
		const head = await headOf(client, now);
		const tables: TableEnds[] = [];
		const file = createWriteStream(part, { mode: 0o600, flags: 'wx' });
		await pipeline(Readable.from(linesOf(client, head, tables)), createGzip(), file);
		await keep(part, path);
		return { head, tables };
	} catch (error) {
		// A part that somebody else writes at this moment is theirs.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true });
		throw error;
	} finally {
		await client.query('rollback').catch(() => undefined);
	}
}
