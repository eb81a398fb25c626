/** The tables of a database and their rows, read in one order that does not depend on how they lie on disk. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { StorageFailed } from '../storage/errors';
import type { TableEnds } from './format';

export interface Table {
	name: string;
	columns: readonly string[];
}

/** Read or written at once: some hundreds of kilobytes, however large the table is. */
export const CHUNK = 2000;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How a row is written out must not depend on how the server is set up. */
export const PLAIN = [
	"set local timezone = 'UTC'",
	"set local datestyle = 'ISO, YMD'",
	"set local intervalstyle = 'iso_8601'",
	"set local bytea_output = 'hex'",
	'set local extra_float_digits = 1',
	'set local statement_timeout = 0',
	'set local idle_in_transaction_session_timeout = 0'
] as const;

/** Every table, those that others refer to before these. @throws StorageFailed for what a backup does not hold yet */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
	const rows = async <T extends pg.QueryResultRow>(text: string) => (await client.query<T>(text)).rows;
	const sequences = await rows<{ name: string }>(
		`select sequencename as name from pg_sequences where schemaname = 'public'`
	);
	if (sequences[0]) throw new StorageFailed(`A backup does not hold sequences yet, and there is ${sequences[0].name}.`);
	const tables = await rows<{ name: string; columns: string[] }>(
		`select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
			from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
			group by c.relname order by c.relname collate "C"`
	);
	const references = await rows<{ name: string; to: string }>(
		`select f.relname::text as name, t.relname::text as to from pg_constraint k
			join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
			where k.contype = 'f' and f.oid <> t.oid`
	);
	const placed: Table[] = [];
	let left = tables;
	while (left.length > 0) {
		const isLeft = (name: string) => left.some((table) => table.name === name);
		const next = left.filter(({ name }) => !references.some((one) => one.name === name && isLeft(one.to)));
		if (next.length === 0) throw new StorageFailed('Tables refer to each other in a circle; a backup has no order.');
		placed.push(...next);
		left = left.filter((table) => !next.includes(table));
	}
	return placed;
}

/** The rows of a table as text, some thousands at a time. Within a transaction. */
export async function* rowsOf(client: pg.ClientBase, name: string): AsyncGenerator<string[]> {
	await client.query(
		`declare backup_rows no scroll cursor for select t::text as row from ${quoted(name)} t order by t::text collate "C"`
	);
	for (;;) {
		const { rows } = await client.query<{ row: string }>(`fetch ${CHUNK} from backup_rows`);
		if (rows.length === 0) break;
		yield rows.map(({ row }) => row);
	}
	await client.query('close backup_rows');
}

/** Counts rows and makes their hash, while they go by. */
export class Summing {
	count = 0;
	#hash = createHash('sha256');

	add(rows: readonly string[]): void {
		this.count += rows.length;
		this.#hash.update(rows.map((row) => `${row}\n`).join(''));
	}

	ends(table: string): TableEnds {
		return { end: table, count: this.count, sha256: this.#hash.digest('hex') };
	}
}
