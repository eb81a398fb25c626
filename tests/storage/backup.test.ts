/** A backup put back into an empty database is the same, table by table; anything less is refused and changes nothing. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrations } from '../../src/lib/server/storage/migrations';
import { backUp, putBack } from '../../src/lib/server/backup';
import { Surveys, talliesOf } from '../../src/lib/server/survey';
import type { Storage } from '../../src/lib/server/storage/open';
import { newDataDir, open, urlOf } from './help';
import { given, newHouse, NOW, published, somebody } from './survey-help';

const WORDS = 'Tabs\t, "quotes", \\ backslashes,\nlines, ëéñ, 日本, 😀, {"a":1}, (1,2), NULL';
/** More than one chunk, in a table whose order on disk is not that of its keys. */
const MANY = 4500;

const from = newDataDir();
const file = `${from}.backup`;
let storage: Storage;
let surveys: Surveys;

beforeAll(async () => {
	storage = await open({ dataDir: from });
	const house = await newHouse(storage);
	const key = await published(storage, house);
	surveys = new Surveys(storage, () => NOW);
	await somebody(surveys, key);
	await somebody(surveys, key, 2);
	const secret = await somebody(surveys, key, 3);
	await surveys.answer(key, secret, {
		step: 5,
		answers: [given('waarom', { kind: 'free', text: WORDS })],
		pass: false
	});
	await storage.db
		.insertInto('survey_token')
		.values(
			Array.from({ length: MANY }, (_, at) => ({
				survey: key.survey,
				version: 1,
				hash: createHash('sha256').update(String(at)).digest(),
				used: at % 3 === 0
			}))
		)
		.execute();
	await backUp({ dataDir: from }, file);
});

afterAll(() => surveys.close());

/** Every table of a database as rows of text, by another way than the backup takes. */
async function everything(url: string): Promise<Record<string, string[]>> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		const { rows: tables } = await client.query<{ name: string }>(
			`select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1`
		);
		const found: Record<string, string[]> = {};
		for (const { name } of tables) {
			const { rows } = await client.query<{ row: unknown }>(
				`select to_jsonb(t) - 'applied_at' as row from "${name}" t`
			);
			found[name] = rows.map(({ row }) => JSON.stringify(row)).sort();
		}
		return found;
	} finally {
		await client.end();
	}
}

const tampered = (name: string, change: (lines: string[]) => string[]): string => {
	const path = `${file}.${name}`;
	const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
	writeFileSync(path, gzipSync(`${change(lines).join('\n')}\n`));
	return path;
};

test('it comes back whole in an empty folder: counts, hashes and every row, and the app goes on with it', async () => {
	const dataDir = newDataDir();
	const made = await putBack({ dataDir }, file);
	const back = await open({ dataDir });
	const [before, after] = [await everything(urlOf(from)), await everything(urlOf(dataDir))];
	expect(after).toEqual(before);
	expect(after.survey_answer!.join()).toContain(JSON.stringify(WORDS).slice(1, -1));
	expect(Object.fromEntries(made.tables.map(({ end, count }) => [end, count]))).toEqual(
		Object.fromEntries(
			Object.entries(before)
				.filter(([name]) => name !== 'migration')
				.map(([name, rows]) => [name, rows.length])
		)
	);
	expect(made.tables.find(({ end }) => end === 'survey_token')).toMatchObject({ count: MANY });
	expect(back.installation).toBe(storage.installation);
	// A backup of what came back has the same hashes.
	const again = await backUp({ dataDir }, `${dataDir}.backup`);
	expect(again.tables).toEqual(made.tables);
	const [version] = await back.db.selectFrom('survey_version').select(['survey', 'version']).execute();
	const here = new Surveys(back, () => NOW);
	const secret = await somebody(here, version!, 1);
	expect(await here.resume(version!, secret)).toMatchObject({ ok: true, step: 3 });
	expect((await talliesOf(back.db, version!)).get('began')).toBe(4);
	here.close();
});

test('only whoever made it can read it, and it is never overwritten', async () => {
	expect(statSync(file).mode & 0o077).toBe(0);
	const before = readFileSync(file);
	await expect(backUp({ dataDir: from }, file)).rejects.toThrow(/is there already/);
	expect(readFileSync(file).equals(before)).toBe(true);
});

test('it is of one moment, though people answer meanwhile', async () => {
	const path = `${from}.busy`;
	const [key] = await storage.db.selectFrom('survey_version').select(['survey', 'version']).execute();
	let isOver = false;
	const busy = (async () => {
		while (!isOver) await somebody(surveys, key!, 1);
	})();
	const { tables } = await backUp({ dataDir: from }, path);
	isOver = true;
	await busy;
	const lines = gunzipSync(readFileSync(path)).toString();
	const begun = tables.find(({ end }) => end === 'survey_respondent')!.count;
	const counted = [...lines.matchAll(/^"\([^\n]*,began,(\d+)\)"$/gm)].reduce(
		(sum, [, count]) => sum + Number(count),
		0
	);
	// Each person has one row, and was counted in the same commit.
	expect(counted).toBe(begun);
});

describe('is refused, and nothing changes, where', () => {
	const refused = async (dataDir: string, path: string, reason: RegExp) => {
		await expect(putBack({ dataDir }, path)).rejects.toThrow(reason);
	};

	test('the database is in use', async () => {
		const before = await everything(urlOf(from));
		await refused(from, file, /is not empty: there is something in account_/);
		expect(await everything(urlOf(from))).toEqual(before);
	});

	test('the file was changed, cut off, or is no backup', async () => {
		const dataDir = newDataDir();
		const empty = await open({ dataDir });
		const before = await everything(urlOf(dataDir));
		const changed = tampered('changed', (lines) => lines.map((text) => text.replace('Gemeente', 'Gemeende')));
		await refused(dataDir, changed, /the rows of account_organisation are not those that were written/);
		const isEnd = (text: string) => text.startsWith('{"end":"survey_tally"');
		const without = tampered('without', (lines) => {
			const begins = lines.findIndex((text) => text.startsWith('{"table":"survey_tally"'));
			return [...lines.slice(0, begins), ...lines.slice(lines.findIndex(isEnd) + 1)];
		});
		await refused(dataDir, without, /tables are missing/);
		await refused(
			dataDir,
			tampered('short', (lines) => lines.slice(0, -1)),
			/it was cut off/
		);
		await refused(
			dataDir,
			tampered('twice', (lines) => [...lines, ...lines]),
			/something stands after its end/
		);
		const bytes = readFileSync(file);
		writeFileSync(`${file}.half`, bytes.subarray(0, bytes.length / 2));
		await refused(dataDir, `${file}.half`, /is not a whole backup/);
		await refused(dataDir, join(process.cwd(), 'package.json'), /is not a whole backup/);
		await refused(dataDir, `${file}.nowhere`, /There is no file/);
		expect(await everything(urlOf(dataDir))).toEqual(before);
		expect(await empty.answers()).toBe(true);
	});

	test('the app does not know its steps', async () => {
		const dataDir = newDataDir();
		const old = migrations.slice(0, -1);
		await expect(putBack({ dataDir }, file, old)).rejects.toThrow(/made by a newer version of the app/);
		const other = [...old, { ...migrations.at(-1)!, statements: ['select 1'] }];
		await expect(putBack({ dataDir }, file, other)).rejects.toThrow(/made by another text/);
	});
});

test('one of an older version is put back as it was, and brought up to date by the next start', async () => {
	const [older, dataDir] = [newDataDir(), newDataDir()];
	const first = await open({ dataDir: older, migrations: migrations.slice(0, 3) });
	await backUp({ dataDir: older }, `${older}.backup`);
	await putBack({ dataDir }, `${older}.backup`);
	const back = await open({ dataDir });
	expect(back.installation).toBe(first.installation);
	const steps = await back.db.selectFrom('migration').select('number').execute();
	expect(steps).toHaveLength(migrations.length);
});

test('there is nothing to back up where nothing was ever kept', async () => {
	const dataDir = newDataDir();
	await expect(backUp({ dataDir }, `${dataDir}.backup`)).rejects.toThrow(/nothing to back up/);
});
