import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { clusterOf, goneFrom, newDataDir, open, serverPid } from './help';

const settings = (names: string[]) =>
	sql<{ name: string; setting: string }>`
		select name, setting from pg_settings where name in (${sql.join(names)}) order by name`;

/** One for the whole file, in the order of the tests. */
const dataDir = newDataDir();

test('a first start makes a database that keeps what it confirms, and a later one finds it again', async () => {
	// Such a folder is what root makes for itself: nobody else can pass through it.
	expect(statSync(dirname(dataDir)).mode & 0o777).toBe(0o700);
	// A start that was cut short while making the database leaves nothing in the way.
	const draft = join(dataDir, 'postgres/cluster.new.1');
	mkdirSync(join(draft, 'base'), { recursive: true });
	writeFileSync(join(dataDir, 'postgres/lock'), '999999999');
	const lines: string[] = [];
	const first = await open({ dataDir, report: (line) => lines.push(line) });
	expect(() => statSync(draft)).toThrow('ENOENT');
	expect(lines).toEqual([`Storage: making a database in ${dataDir}/postgres`]);
	const { rows } = await settings([
		'data_checksums',
		'fsync',
		'full_page_writes',
		'listen_addresses',
		'password_encryption',
		'server_encoding',
		'synchronous_commit'
	]).execute(first.db);
	expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
		data_checksums: 'on',
		fsync: 'on',
		full_page_writes: 'on',
		listen_addresses: '127.0.0.1',
		password_encryption: 'scram-sha-256',
		server_encoding: 'UTF8',
		synchronous_commit: 'on'
	});
	expect(statSync(join(dataDir, 'postgres/password')).mode & 0o777).toBe(0o600);
	expect(statSync(join(dataDir, 'postgres/log')).mode & 0o777).toBe(0o600);
	expect(await first.answers()).toBe(true);
	await first.close();
	await goneFrom(dataDir);

	const second = await open({ dataDir, report: (line) => lines.push(line) });
	expect(second.installation).toBe(first.installation);
	expect(lines).toHaveLength(1);
	await second.close();
	await goneFrom(dataDir);
	expect(statSync(dirname(dataDir)).mode & 0o777).toBe(0o700);
});

test('a stale lock and the file of a server whose number another process has now are cleared away', async () => {
	writeFileSync(
		join(clusterOf(dataDir), 'postmaster.pid'),
		`${process.pid}\n${clusterOf(dataDir)}\n1\n1\n\n\n1 1\nready\n`
	);
	writeFileSync(join(dataDir, 'postgres/lock'), '999999999');
	const again = await open({ dataDir });
	expect(await again.answers()).toBe(true);
	expect(serverPid(dataDir)).not.toBe(process.pid);
	await again.close();
});

test('data of another version of PostgreSQL is refused with both ways out, and left as it is', async () => {
	const file = join(clusterOf(dataDir), 'PG_VERSION');
	const ours = readFileSync(file, 'utf8');
	writeFileSync(file, '17\n');
	await expect(open({ dataDir })).rejects.toThrow(
		/is of PostgreSQL 17, .*pg_dumpall.* another DATA_DIR.*DATABASE_URL/s
	);
	expect(readFileSync(file, 'utf8')).toBe('17\n');
	writeFileSync(file, ours);
	await goneFrom(dataDir);
});

test('a password that does not fit, or that is gone, is named with its file', async () => {
	const file = join(dataDir, 'postgres/password');
	writeFileSync(file, 'another\n');
	await expect(open({ dataDir })).rejects.toThrow(`${file} is not the password of the database beside it.`);
	await goneFrom(dataDir);
	rmSync(file);
	await expect(open({ dataDir })).rejects.toThrow(`${file} is not there. Put it back from your backup.`);
});

test('a DATA_DIR that is a file is named', async () => {
	const file = newDataDir();
	writeFileSync(file, '');
	await expect(open({ dataDir: file })).rejects.toThrow(/^DATA_DIR=.* cannot be used: a file stands in its place\./);
});
