/** What the commands for backups have in common: one file, no storage is no backup, and a table of what went. */
import { resolve } from 'node:path';
import { readSettings } from '../src/lib/server/settings';
import type { Manifest } from '../src/lib/server/backup';

export async function manage(
	usage: string,
	work: (file: string) => Promise<{ made: Manifest; said: string }>
): Promise<void> {
	const [file, ...rest] = process.argv.slice(2);
	if (file === undefined || file.startsWith('-') || rest.length > 0) {
		console.error(`Name one file: ${usage}`);
		process.exitCode = 1;
		return;
	}
	try {
		if (readSettings(process.env).DATABASE_URL === 'none')
			throw new Error('DATABASE_URL is none: this installation keeps nothing.');
		const { made, said } = await work(resolve(file));
		const width = Math.max(...made.tables.map(({ end }) => end.length));
		for (const { end, count, sha256 } of made.tables)
			console.log(`${end.padEnd(width)} ${String(count).padStart(9)} rows  sha256 ${sha256}`);
		console.log(said);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
