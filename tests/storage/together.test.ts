import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { goneFrom, killServer, newDataDir, open, serverPid, startApp } from './help';

/** One for the whole file, in the order of the tests; the first of them makes it. */
const dataDir = newDataDir();

test('two processes that start at once share one server; the last to leave stops it', async () => {
	const [one, other] = [startApp(dataDir), startApp(dataDir)];
	const id = await one.heard('ready');
	expect(id).toBeTypeOf('string');
	expect(await other.heard('ready')).toBe(id);
	const pid = serverPid(dataDir);

	one.tell('tell session:a session:b');
	expect(await other.heard('changed')).toEqual(['session:a', 'session:b']);
	expect(await one.heard('changed')).toEqual(['session:a', 'session:b']);

	one.tell('close');
	expect(await one.ended).toBe(0);
	expect(serverPid(dataDir)).toBe(pid);

	// Whoever is left is its keeper.
	killServer(dataDir);
	await other.heard('missed');
	expect(serverPid(dataDir)).not.toBe(pid);
	other.tell('write a b');
	expect(await other.heard('written')).toEqual(['a', 'b']);
	other.tell('close');
	expect(await other.ended).toBe(0);
	await goneFrom(dataDir);
});

test('a server that survived its process is taken over, with everything in it', async () => {
	const app = startApp(dataDir);
	const id = await app.heard('ready');
	app.tell('write c d');
	await app.heard('written');
	const pid = serverPid(dataDir);
	await app.kill();
	expect(serverPid(dataDir)).toBe(pid);

	const storage = await open({ dataDir });
	expect(serverPid(dataDir)).toBe(pid);
	expect(storage.installation).toBe(id);
	const { rows } = await sql<{ word: string }>`select word from written where word > 'b' order by word`.execute(
		storage.db
	);
	expect(rows).toEqual([{ word: 'c' }, { word: 'd' }]);
	await storage.close();
	await goneFrom(dataDir);
});

test('two that leave at once leave no server behind', async () => {
	for (let round = 0; round < 5; round += 1) {
		const all = await Promise.all([open({ dataDir }), open({ dataDir }), open({ dataDir })]);
		await Promise.all(all.map((storage) => storage.close()));
		await goneFrom(dataDir);
	}
});
