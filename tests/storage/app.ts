/** A process that uses storage as the app does, told what to do line by line; see `help.ts`. */
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { openStorage, type Storage } from '../../src/lib/server/storage/open';

const say = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`);

let storage: Storage;
try {
	storage = await openStorage({
		dataDir: process.env.DATA_DIR ?? '',
		report: (line) => say({ report: line })
	});
} catch (error) {
	say({ failed: error instanceof Error ? error.message : String(error) });
	process.exit(1);
}
storage.news.subscribe({ changed: (keys) => say({ changed: keys }), missed: () => say({ missed: true }) });
say({ ready: storage.installation });

for await (const line of createInterface({ input: process.stdin })) {
	const [command, ...rest] = line.split(' ');
	if (command === 'tell') storage.news.tell(...rest);
	if (command === 'write') {
		await sql`create table if not exists written (word text primary key)`.execute(storage.db);
		for (const word of rest) await sql`insert into written values (${word})`.execute(storage.db);
		say({ written: rest });
	}
	if (command === 'close') break;
}
await storage.close();
process.exit(0);
