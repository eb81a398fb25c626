import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Migration } from '../../src/lib/server/storage/migrate';
import { migrations } from '../../src/lib/server/storage/migrations';
import type { Storage } from '../../src/lib/server/storage/open';
import { newDataDir, open, urlOf } from './help';

let dataDir: string;
let server: Storage;
let made = 0;

/** A database of its own on one server. */
async function newDatabase(): Promise<string> {
	made += 1;
	await sql`create database ${sql.id(`test${made}`)}`.execute(server.db);
	return urlOf(dataDir, `test${made}`);
}

beforeAll(async () => {
	dataDir = newDataDir();
	server = await open({ dataDir });
});

/** The step after all that there are. */
const NEXT = migrations.length + 1;

const slow: Migration = {
	number: NEXT,
	name: 'slow',
	statements: ['select pg_sleep(0.2)', 'create table slow (id integer primary key)', 'insert into slow values (1)']
};

describe('migrations', () => {
	test('run once, though two processes start at once', async () => {
		const databaseUrl = await newDatabase();
		const known = [...migrations, slow];
		const both = await Promise.all([
			open({ dataDir, databaseUrl, migrations: known }),
			open({ dataDir, databaseUrl, migrations: known })
		]);
		expect(new Set(both.map(({ installation }) => installation)).size).toBe(1);
		const rows = await both[0].db.selectFrom('migration').select(['number', 'name']).orderBy('number').execute();
		expect(rows).toEqual(known.map(({ number, name }) => ({ number, name })));
		await Promise.all(both.map((storage) => storage.close()));
	});

	test('that fail change nothing, and a later version goes on from there', async () => {
		const databaseUrl = await newDatabase();
		const faulty = { ...slow, statements: ['create table half (id integer)', 'select nonsense'] };
		await expect(open({ dataDir, databaseUrl, migrations: [...migrations, faulty] })).rejects.toThrow('nonsense');
		const storage = await open({ dataDir, databaseUrl });
		const { rows } = await sql`select 1 from pg_tables where tablename = 'half'`.execute(storage.db);
		expect(rows).toEqual([]);
		await storage.close();
	});

	test('of a newer version, or with another text, are refused', async () => {
		const databaseUrl = await newDatabase();
		await (await open({ dataDir, databaseUrl, migrations: [...migrations, slow] })).close();
		await expect(open({ dataDir, databaseUrl })).rejects.toThrow(
			`The database is newer than this version of the app: it has step ${NEXT}, "slow", and this version knows ${migrations.length}.`
		);
		const changed = { ...slow, statements: ['select 1'] };
		await expect(open({ dataDir, databaseUrl, migrations: [...migrations, changed] })).rejects.toThrow(
			`Step ${NEXT} of the database, "slow", was made by another text than this version has.`
		);
	});

	test('of a user that may not make tables are refused with the way out', async () => {
		const url = new URL(await newDatabase());
		await sql`create role guest login password 'guest'`.execute(server.db);
		url.username = 'guest';
		url.password = 'guest';
		await expect(open({ dataDir, databaseUrl: url.href })).rejects.toThrow('DATABASE_URL may not make tables');
	});
});

describe('DATABASE_URL', () => {
	test.each([
		['password', 'hunter2%40', /password authentication failed for user "postgres"/],
		['pathname', '/nowhere', /database "nowhere" does not exist/],
		['port', '1', /127\.0\.0\.1:1\/postgres cannot be used: connect ECONNREFUSED/]
	] as const)('with a wrong %s is told in words, without the password', async (part, value, message) => {
		const url = new URL(urlOf(dataDir));
		const { password } = url;
		url[part] = value;
		const failure: unknown = await open({ dataDir, databaseUrl: url.href }).catch((error: unknown) => error);
		expect(failure).toMatchObject({ name: 'StorageFailed' });
		const { message: text } = failure as Error;
		expect(text).toMatch(message);
		for (const secret of [password, 'hunter2']) expect(text).not.toContain(secret);
	});

	test('leaves the server of somebody else running', async () => {
		const storage = await open({ dataDir, databaseUrl: await newDatabase() });
		await storage.close();
		expect(await server.answers()).toBe(true);
	});
});
