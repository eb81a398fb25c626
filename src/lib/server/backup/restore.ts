/** Putting a backup into an empty database: all of it in one transaction, or nothing. */
import type pg from 'pg';
import { StorageFailed } from '../storage/errors';
import { hashOf, type Migration } from '../storage/migrate';
import type { Head, Manifest, TableEnds } from './format';
import { readBackup } from './read';
import { PLAIN, quoted, rowsOf, Summing, tablesOf, type Table } from './tables';

/** The steps of a backup, as this version knows them. @throws StorageFailed where it does not */
export function stepsOf({ migrations }: Head, known: readonly Migration[]): Migration[] {
	return migrations.map(({ number, name, hash }) => {
		const ours = known.find((one) => one.number === number);
		if (!ours)
			throw new StorageFailed(
				`The backup was made by a newer version of the app: it has step ${number}, "${name}". Put it back with that version.`
			);
		if (ours.name !== name || hashOf(ours) !== hash)
			throw new StorageFailed(
				`Step ${number} of the backup, "${name}", was made by another text than this version has. Put it back with the version that made it.`
			);
		return ours;
	});
}

/** The head alone, to know which steps the database needs. */
export async function headOf(path: string): Promise<Head> {
	class Enough extends Error {}
	let head: Head | undefined;
	try {
		await readBackup(path, {
			head: (found) => {
				head = found;
				throw new Enough();
			},
			rows: () => Promise.resolve(),
			ended: () => Promise.resolve()
		});
	} catch (error) {
		if (!(error instanceof Enough)) throw error;
	}
	return head!;
}

async function checkLevel(client: pg.ClientBase, { migrations }: Head): Promise<void> {
	const { rows } = await client.query<{ number: number; hash: string }>('select number, hash from migration');
	const level = (all: readonly { number: number; hash: string }[]) =>
		all
			.map(({ number, hash }) => `${number} ${hash}`)
			.sort()
			.join();
	if (level(rows) === level(migrations)) return;
	throw new StorageFailed(
		'The tables of this database are not those of the backup. Put it back into a database that was never used; the app brings it up to date at its next start.'
	);
}

/** Nobody writes meanwhile, and nothing is there that would be mixed with what comes. */
async function checkEmpty(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
	for (const { name } of tables) {
		await client.query(`lock table ${quoted(name)} in access exclusive mode`);
		if (name === 'migration' || name === 'installation') continue;
		const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
		if (rows.length > 0)
			throw new StorageFailed(
				`This database is not empty: there is something in ${name}. A backup is put back into an empty one only, so that nothing is lost or mixed.`
			);
	}
	await client.query('delete from installation');
}

async function insert(client: pg.ClientBase, { name }: Table, rows: readonly string[]): Promise<void> {
	await client.query(`insert into ${quoted(name)} select r.* from unnest($1::${quoted(name)}[]) as r`, [rows]);
}

/** What is there now, held against what was written. */
async function checkPutBack(client: pg.ClientBase, ends: TableEnds): Promise<void> {
	const sum = new Summing();
	for await (const rows of rowsOf(client, ends.end)) sum.add(rows);
	const found = sum.ends(ends.end);
	if (found.count !== ends.count || found.sha256 !== ends.sha256)
		throw new StorageFailed(`What was put back into ${ends.end} is not what was written. Nothing was kept.`);
}

/**
 * @param client a connection that nobody else uses, to a database with the steps of the backup and nothing in it
 * @throws StorageFailed with what to do; then nothing has changed
 */
export async function restoreBackup(client: pg.ClientBase, path: string): Promise<Manifest> {
	await client.query('begin');
	try {
		for (const setting of PLAIN) await client.query(setting);
		const tables = await tablesOf(client);
		const done: TableEnds[] = [];
		let head: Head | undefined;
		const ours = ({ name, columns }: Table) => {
			const own = tables.find((table) => table.name === name);
			if (own?.columns.join() !== columns.join())
				throw new StorageFailed(`The backup has a table ${name} that this database does not have like that.`);
		};
		await readBackup(path, {
			head: async (found) => {
				head = found;
				await checkLevel(client, found);
				await checkEmpty(client, tables);
			},
			rows: async (table, rows) => {
				ours(table);
				await insert(client, table, rows);
			},
			ended: async (table, ends) => {
				ours(table);
				await checkPutBack(client, ends);
				done.push(ends);
			}
		});
		const missing = tables.find(({ name }) => name !== 'migration' && !done.some(({ end }) => end === name));
		if (missing) throw new StorageFailed(`The backup has no table ${missing.name}. Nothing was put back.`);
		await client.query('commit');
		return { head: head!, tables: done };
	} catch (error) {
		await client.query('rollback').catch(() => undefined);
		throw error;
	}
}
