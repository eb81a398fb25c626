/** That Citus can spread every table unchanged, read from PostgreSQL itself. */
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/lib/server/storage/open';
import { newDataDir, open } from './help';

/**
 * By which column each table is spread; null is a reference table, copied whole to every node. A table that is not in
 * this list fails below: whoever adds one decides it here.
 */
const DISTRIBUTION: Record<string, string | null> = {
	installation: null,
	migration: null,
	live_code: null,
	live_session: 'session',
	live_key: 'session',
	live_act: 'session',
	live_seat: 'session',
	live_answer: 'session',
	live_total: 'session',
	live_joined: 'session',
	live_told: 'session',
	live_text: 'session',
	survey: null,
	survey_version: null,
	survey_respondent: 'respondent',
	survey_answer: 'respondent',
	survey_token: 'survey',
	survey_tally: 'survey',
	survey_counted: 'respondent',
	survey_total: 'bucket',
	survey_release: 'survey',
	survey_shown: 'survey',
	survey_export: 'survey',
	survey_public: 'survey',
	survey_margins: 'survey',
	survey_weighing: 'survey',
	survey_weight_cell: 'survey'
};

let storage: Storage;

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
});

const isAccounts = (table: string) => table.startsWith('account_');

interface Key {
	table: string;
	name: string;
	columns: string[];
}

/** Primary keys, unique constraints and unique indexes without a constraint alike. */
const keys = async (): Promise<Key[]> => {
	const { rows } = await sql<Key>`
		select c.relname as table, i.relname as name,
			array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any (x.indkey)) as columns
		from pg_index x
		join pg_class c on c.oid = x.indrelid
		join pg_class i on i.oid = x.indexrelid
		where x.indisunique and c.relnamespace = 'public'::regnamespace
		order by 1, 2`.execute(storage.db);
	return rows.filter(({ table }) => !isAccounts(table));
};

const lacking = (all: readonly Key[]) =>
	all.filter(({ table, columns }) => {
		const column = DISTRIBUTION[table];
		return column !== null && (column === undefined || !columns.includes(column));
	});

const foreign = async () => {
	const { rows } = await sql<{ table: string; target: string; name: string }>`
		select conrelid::regclass::text as table, confrelid::regclass::text as target, conname as name
		from pg_constraint where contype = 'f'`.execute(storage.db);
	return rows.filter(({ table, target }) => !isAccounts(table) || !isAccounts(target));
};

describe('every table', () => {
	test('has a place in the list above, and a primary key', async () => {
		const { rows } = await sql<{ name: string }>`
			select relname as name from pg_class
			where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(storage.db);
		const names = rows.map(({ name }) => name).filter((name) => !isAccounts(name));
		expect(names.sort()).toEqual(Object.keys(DISTRIBUTION).sort());
		expect([...new Set((await keys()).map(({ table }) => table))].sort()).toEqual(names);
	});

	test('has its distribution column in every primary and unique key', async () => {
		expect(lacking(await keys())).toEqual([]);
	});

	test('points to no other one', async () => {
		expect(await foreign()).toEqual([]);
	});
});

test('every table of surveys stands in docs/scale.md with the column by which it is spread', () => {
	const spread = new Map<string, string>();
	for (const line of readFileSync('docs/scale.md', 'utf8').split('\n')) {
		const [, names = '', by = ''] = line.split('|');
		for (const [, name] of names.matchAll(/`(survey\w*)`/g)) spread.set(name!, by.trim().split(',')[0]!);
	}
	const expected = Object.entries(DISTRIBUTION).flatMap(([table, column]) =>
		table.startsWith('survey') ? [[table, column === null ? 'copied to every node' : `\`${column}\``]] : []
	);
	expect(Object.fromEntries(spread)).toEqual(Object.fromEntries(expected) as object);
});

test('a key without the column, and a foreign key, would be found', async () => {
	await sql`create unique index planted on survey_answer (id)`.execute(storage.db);
	await sql`alter table survey_token add constraint planted_too foreign key (survey) references survey`.execute(
		storage.db
	);
	expect(lacking(await keys()).map(({ name }) => name)).toEqual(['planted']);
	expect((await foreign()).map(({ name }) => name)).toEqual(['planted_too']);
});

test('no table of surveys has room for a network address, a browser, or a moment beside an answer', async () => {
	const { rows } = await sql<{ table: string; name: string; type: string }>`
		select table_name as table, column_name as name, data_type as type from information_schema.columns
		where table_schema = 'public' and table_name like 'survey%'`.execute(storage.db);
	expect(
		rows.filter(({ name, type }) => type === 'inet' || /(^|_)(ip|agent|referr?er|address|email)/.test(name))
	).toEqual([]);
	const moments = rows.filter(({ type }) => /timestamp|time /.test(type)).map(({ table, name }) => `${table}.${name}`);
	expect(moments.sort()).toEqual(['survey_version.closes_at', 'survey_version.opens_at']);
});
