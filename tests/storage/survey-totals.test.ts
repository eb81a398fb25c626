/** The totals of a survey, on a real PostgreSQL: everybody counted once, whatever happens, and gone when they go. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret } from '../../src/lib/server/live/secrets';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import { identityOf, type VersionKey } from '../../src/lib/server/survey/keys';
import { empty, retain } from '../../src/lib/server/survey/retention';
import { foldAll, foldSome } from '../../src/lib/server/results/fold';
import { Folding } from '../../src/lib/server/results/folding';
import { shapedOf } from '../../src/lib/server/results/shapes';
import { readTotals } from '../../src/lib/server/results/totals';
import { EVERYBODY } from '../../src/lib/study/rollup/answers';
import { foldPerson, type Slices } from '../../src/lib/study/rollup/fold';
import { newDataDir, open, WAIT } from './help';
import { given, newHouse, NOW, published, somebody, type House } from './survey-help';

const dataDir = newDataDir();
let storage: Storage;
let other: Storage;
let house: House;
let surveys: Surveys;

beforeAll(async () => {
	storage = await open({ dataDir });
	other = await open({ dataDir });
	house = await newHouse(storage);
	surveys = new Surveys(storage, () => NOW);
});

afterAll(() => surveys.close());

const compiledOf = async (key: VersionKey) => (await surveys.versions.find(key))!;

/** What the totals are. */
async function kept(key: VersionKey) {
	const shaped = shapedOf((await compiledOf(key)).published);
	const all = [
		...(await readTotals(storage.db, key, shaped, 'groups')),
		...(await readTotals(storage.db, key, shaped, 'strata'))
	];
	return plain(new Map(all));
}

/** What they have to be: all answers that are there, counted from the beginning. */
async function counted(key: VersionKey) {
	const { published: frozen } = await compiledOf(key);
	const { shape, tables } = shapedOf(frozen);
	const people = await storage.db
		.selectFrom('survey_respondent')
		.select('respondent')
		.where('survey', '=', key.survey)
		.where('state', 'in', ['taking', 'done'])
		.where('apart', '=', false)
		.execute();
	const slices: Slices = new Map();
	for (const { respondent } of people)
		foldPerson(
			shape,
			tables,
			await storage.db.selectFrom('survey_answer').selectAll().where('respondent', '=', respondent).execute(),
			slices
		);
	return plain(slices);
}

const plain = (slices: Slices) =>
	Object.fromEntries(
		[...slices]
			.map(([name, { numbers, counts }]) => [
				name,
				{
					numbers: [...numbers].map((value) => Number(value.toFixed(9)) + 0),
					counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))
				}
			])
			// A slice that everybody left stays as a row of noughts.
			.filter(([, slice]) => Object.keys((slice as { counts: object }).counts).length > 0) as [string, unknown][]
	);

test('what people said is counted, whether they are done or not, and a change of mind takes its place', async () => {
	const key = await published(storage, house);
	const compiled = await compiledOf(key);
	await somebody(surveys, key);
	const taking = await somebody(surveys, key, 2);
	await foldAll(storage.db, compiled);
	expect(await kept(key)).toEqual(await counted(key));
	expect(Object.keys(await kept(key)).sort()).toEqual([EVERYBODY, 'b leeftijd jong', 's jong']);
	const change = [given('leeftijd', { kind: 'band', value: 'oud' }, { revision: 2 })];
	await surveys.answer(key, taking, { step: 2, answers: change, pass: true });
	await surveys.answer(key, taking, { step: 4, answers: [given('straf/2', { kind: 'scale', value: 7 })], pass: true });
	await foldAll(storage.db, compiled);
	const after = await kept(key);
	expect(after).toEqual(await counted(key));
	expect(after['b leeftijd oud']).toMatchObject({ counts: { people: 1 } });
	// Until they are done, and then for good.
	for (const step of [5, 6]) await surveys.answer(key, taking, { step, answers: [], pass: true });
	await foldAll(storage.db, compiled);
	expect(await kept(key)).toEqual(await counted(key));
	const copies = await storage.db.selectFrom('survey_counted').selectAll().execute();
	expect(copies).toEqual([]);
	expect(await foldSome(storage.db, compiled)).toBe(0);
});

test('whoever withdraws is out of the totals with the same commit, done or not, counted or not', async () => {
	const key = await published(storage, house);
	const compiled = await compiledOf(key);
	const stays = await somebody(surveys, key);
	const done = await somebody(surveys, key);
	const taking = await somebody(surveys, key, 3);
	await foldAll(storage.db, compiled);
	const never = await somebody(surveys, key);
	// Counted as taking part, and done since, which is not counted yet.
	const between = await somebody(surveys, key, 3);
	await foldSome(storage.db, compiled);
	await foldAll(storage.db, compiled);
	for (const step of [5, 6]) await surveys.answer(key, between, { step, answers: [], pass: true });
	for (const secret of [done, taking, never, between])
		expect(await surveys.withdraw(key, { secret })).toEqual({ ok: true });
	expect(await kept(key)).toEqual(await counted(key));
	expect((await kept(key))[EVERYBODY]).toMatchObject({ counts: { people: 1 } });
	await foldAll(storage.db, compiled);
	expect(await kept(key)).toEqual(await counted(key));
	await surveys.withdraw(key, { secret: stays });
	expect(await kept(key)).toEqual({});
	expect(await storage.db.selectFrom('survey_counted').selectAll().execute()).toEqual([]);
});

test('people over a quota that counts apart are in no figure, also when it comes out later', async () => {
	const quotas = [{ background: 'leeftijd', most: { jong: 1 }, whenFull: 'count-apart' as const }];
	const key = await published(storage, house, { quotas });
	const compiled = await compiledOf(key);
	await somebody(surveys, key);
	const second = await somebody(surveys, key, 0);
	await surveys.answer(key, second, {
		step: 2,
		answers: [given('leeftijd', { kind: 'band', value: 'oud' })],
		pass: true
	});
	await foldAll(storage.db, compiled);
	expect((await kept(key))[EVERYBODY]).toMatchObject({ counts: { people: 2 } });
	const change = [given('leeftijd', { kind: 'band', value: 'jong' }, { revision: 2 })];
	await surveys.answer(key, second, { step: 2, answers: change, pass: true });
	await foldAll(storage.db, compiled);
	expect((await kept(key))[EVERYBODY]).toMatchObject({ counts: { people: 1 } });
	expect(await kept(key)).toEqual(await counted(key));
});

test('connections that are cut while it counts lose nobody and count nobody twice', async () => {
	const key = await published(storage, house);
	const compiled = await compiledOf(key);
	for (let person = 0; person < 30; person += 1) await somebody(surveys, key, person % 3 === 0 ? 3 : 5);
	let cuts = 0;
	let isDone = false;
	const cutting = (async () => {
		// Seldom enough for the work to be done in between.
		while (!isDone && cuts < 8) {
			const { rows } = await sql<{ cut: boolean }>`
				select pg_terminate_backend(pid) as cut from pg_stat_activity
				where pid <> pg_backend_pid() and query ilike '%survey_total%' and state <> 'idle' limit 1`.execute(other.db);
			cuts += rows.length;
			await new Promise((resolve) => setTimeout(resolve, rows.length > 0 ? 60 : 1));
		}
	})();
	try {
		for (let round = 0; round < 40 && cuts < 8; round += 1) {
			await sql`update survey_respondent set fresh = true where survey = ${key.survey}::uuid and state = 'taking'`.execute(
				storage.db
			);
			await foldAll(storage.db, compiled);
		}
	} finally {
		isDone = true;
		await cutting;
	}
	expect(cuts).toBeGreaterThan(0);
	expect(await kept(key)).toEqual(await counted(key));
});

test('two processes that count at once, while people answer and withdraw, come to the same numbers', async () => {
	const key = await published(storage, house);
	const compiled = await compiledOf(key);
	const jobs = [storage, other].map(({ db }) => new Folding(db, surveys.versions));
	for (const job of jobs) job.start();
	const secrets = await Promise.all(Array.from({ length: 40 }, (_, at) => somebody(surveys, key, at % 6)));
	await Promise.all(secrets.flatMap((secret, at) => (at % 5 === 0 ? [surveys.withdraw(key, { secret })] : [])));
	await expect
		.poll(async () => {
			const left = await storage.db
				.selectFrom('survey_respondent')
				.select('respondent')
				.where('survey', '=', key.survey)
				.where('fresh', '=', true)
				.execute();
			return left.length;
		}, WAIT)
		.toBe(0);
	for (const job of jobs) job.close();
	expect(await kept(key)).toEqual(await counted(key));
	expect(await foldSome(storage.db, compiled)).toBe(0);
});

test('totals of another form are made anew from the answers', async () => {
	const key = await published(storage, house);
	const compiled = await compiledOf(key);
	const done = await somebody(surveys, key);
	await somebody(surveys, key, 3);
	await foldAll(storage.db, compiled);
	const old = () => sql`update survey_total set form = 'old' where survey = ${key.survey}::uuid`.execute(storage.db);
	await old();
	expect(await kept(key)).toEqual({});
	await foldAll(storage.db, compiled);
	expect(await kept(key)).toEqual(await counted(key));
	await old();
	await surveys.withdraw(key, { secret: done });
	await foldAll(storage.db, compiled);
	expect(await kept(key)).toEqual(await counted(key));
});

test('after the last day nothing of the totals is left', async () => {
	const key = await published(storage, house);
	await somebody(surveys, key, 3, newSecret());
	await foldAll(storage.db, await compiledOf(key));
	await retain(storage.db, new Date('2028-01-02T00:00:00Z'));
	await empty(storage.db, key, new Date('2028-01-02T00:00:00Z'));
	for (const table of ['survey_total', 'survey_counted'] as const)
		expect(await storage.db.selectFrom(table).selectAll().execute()).toEqual([]);
	expect(identityOf(key, newSecret())).toBeDefined();
});
