import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { Listener } from '../../src/lib/server/storage/listener';
import type { Storage } from '../../src/lib/server/storage/open';
import { newDataDir, open, WAIT } from './help';

let one: Storage;
let other: Storage;

beforeAll(async () => {
	const dataDir = newDataDir();
	one = await open({ dataDir });
	other = await open({ dataDir });
});

function listen(storage: Storage) {
	const heard: string[] = [];
	const missed: true[] = [];
	const end = storage.news.subscribe({
		changed: (keys) => heard.push(...keys),
		missed: () => missed.push(true)
	});
	return { heard, missed, end };
}

test('every process hears each key of a moment once, this one included', async () => {
	const [here, there] = [listen(one), listen(other)];
	one.news.tell('session:a', 'session:b');
	one.news.tell('session:a');
	await expect.poll(() => there.heard, WAIT).toEqual(['session:a', 'session:b']);
	await expect.poll(() => here.heard, WAIT).toEqual(['session:a', 'session:b']);
	here.end();
	there.end();
});

test('more keys than fit in one message all arrive', async () => {
	const there = listen(other);
	const keys = Array.from({ length: 500 }, (_, number) => `session:${'x'.repeat(60)}${number}`);
	one.news.tell(...keys);
	await expect.poll(() => there.heard.length, WAIT).toBe(keys.length);
	expect(there.heard).toEqual(keys);
	there.end();
});

test('within a transaction, news is told when it commits and not when it does not', async () => {
	const there = listen(other);
	await one.db.transaction().execute((transaction) => one.news.tellWithin(transaction, 'kept'));
	const undone = one.db.transaction().execute(async (transaction) => {
		await one.news.tellWithin(transaction, 'undone');
		throw new Error('changed my mind');
	});
	await expect(undone).rejects.toThrow('changed my mind');
	one.news.tell('last');
	await expect.poll(() => there.heard, WAIT).toEqual(['kept', 'last']);
	there.end();
});

test('a connection that was lost comes back, and says that something may have been missed', async () => {
	const there = listen(other);
	const deaf = listen(other);
	deaf.end();
	await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`.execute(one.db);
	await expect.poll(() => there.missed.length, WAIT).toBe(1);
	one.news.tell('after');
	await expect.poll(() => there.heard, WAIT).toContain('after');
	expect(deaf.missed).toEqual([]);
	there.end();
});

test('a subscriber that fails keeps no other from hearing', async () => {
	const end = other.news.subscribe({
		changed: () => {
			throw new Error('broken');
		},
		missed: () => undefined
	});
	const there = listen(other);
	one.news.tell('still');
	await expect.poll(() => there.heard, WAIT).toEqual(['still']);
	end();
	there.end();
});

test('what is no key is refused where it is told', () => {
	expect(() => one.news.tell('a name with spaces')).toThrow(TypeError);
	expect(() => one.news.tell('x'.repeat(101))).toThrow(TypeError);
});

test('a connection that is just coming back when storage closes leaves nothing behind', async () => {
	const LOCK = 4711;
	const holders = async (state: 'waits' | 'holds') => {
		const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and objid = ${LOCK}
			and granted = ${state === 'holds'}`.execute(one.db);
		return rows.length;
	};
	const listener = await Listener.open({
		where: one.where,
		channel: 'slow',
		greeting: `select pg_advisory_lock_shared(${LOCK})`,
		farewell: `select pg_advisory_unlock_shared(${LOCK})`,
		heard: () => undefined,
		cameBack: () => undefined
	});
	expect(await holders('holds')).toBe(1);
	// What it says first has to wait, so it is on its way for as long as this transaction lasts.
	const closed = await one.db.transaction().execute(async (transaction) => {
		await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${LOCK}`.execute(
			transaction
		);
		await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
		await expect.poll(() => holders('waits'), WAIT).toBe(1);
		return { ended: listener.close() };
	});
	await closed.ended;
	expect(await holders('holds')).toBe(0);
});
