import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { StorageAway } from '../../src/lib/server/storage/errors';
import { retrying } from '../../src/lib/server/storage/retrying';
import { goneFrom, killServer, newDataDir, open, serverPid, WAIT } from './help';

const WRITERS = 10;
const EACH = 150;

/** A machine that does much else may need longer to come back than a visitor would wait. */
const PATIENT = 40;

/** One for the whole file, in the order of the tests. */
const dataDir = newDataDir();

test('what was confirmed is there after the server was killed in the middle of it, each once', async () => {
	const lines: string[] = [];
	const storage = await open({ dataDir, report: (line) => lines.push(line) });
	await sql`create table vote (writer integer, number integer, primary key (writer, number))`.execute(storage.db);
	const confirmed: string[] = [];
	let kills = 0;
	const write = async (writer: number) => {
		for (let number = 0; number < EACH; number += 1) {
			const insert = sql`insert into vote values (${writer}, ${number}) on conflict do nothing`;
			await retrying(() => insert.execute(storage.db), PATIENT);
			confirmed.push(`${writer} ${number}`);
			// The one that confirms this many kills the server under all of them, twice.
			if (confirmed.length === (kills + 1) * 400) {
				kills += 1;
				killServer(dataDir);
			}
		}
	};
	await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
	expect(kills).toBeGreaterThan(1);
	const { rows } = await sql<{ writer: number; number: number }>`select writer, number from vote`.execute(storage.db);
	const kept = new Set(rows.map(({ writer, number }) => `${writer} ${number}`));
	expect(confirmed.filter((vote) => !kept.has(vote))).toEqual([]);
	expect(rows).toHaveLength(WRITERS * EACH);
	expect(lines).toContain('Storage: PostgreSQL is gone, starting it again');
	await storage.close();
	await goneFrom(dataDir);
});

test('a question in between fails with an error of its own kind, and the same question succeeds later', async () => {
	const storage = await open({ dataDir });
	const pid = serverPid(dataDir);
	const ask = () => storage.db.selectFrom('installation').select('id').executeTakeFirst();
	killServer(dataDir);
	const failures: unknown[] = [];
	while (failures.length === 0) await ask().catch((error: unknown) => failures.push(error));
	expect(failures[0]).toBeInstanceOf(StorageAway);
	expect(failures[0]).toMatchObject({ kind: 'storage away' });
	expect(await retrying(ask, PATIENT)).toEqual({ id: storage.installation });
	expect(serverPid(dataDir)).not.toBe(pid);
	await expect.poll(() => storage.answers(), WAIT).toBe(true);
	await storage.close();
	await goneFrom(dataDir);
});
