/** The job that counts: whom it leaves in peace, when tables wait, and where it has its storage from. On a real PostgreSQL. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldAll } from '../../src/lib/server/results/fold';
import { Folding } from '../../src/lib/server/results/folding';
import { Quiet } from '../../src/lib/server/results/quiet';
import { dueAt, releaseDue, releasesOf } from '../../src/lib/server/results/releases';
import { keepReleases, resultsOf } from '../../src/lib/server/results/view';
import { borrowStorage, StorageAway, tellWhere } from '../../src/lib/server/storage';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import { identityOf, type VersionKey } from '../../src/lib/server/survey/keys';
import { writePeople } from '../../scripts/lib/seed-survey';
import { newDataDir, open, WAIT } from './help';
import { given, type House, namesFor, newHouse, NOW, published, somebody, STEPS } from './survey-help';

const dataDir = newDataDir();
let storage: Storage;
let other: Storage;
let house: House;
let surveys: Surveys;
let elsewhere: Surveys;

beforeAll(async () => {
	storage = await open({ dataDir });
	other = await open({ dataDir });
	house = await newHouse(storage);
	surveys = new Surveys(storage, () => NOW);
	elsewhere = new Surveys(other, () => NOW);
});

afterAll(() => {
	surveys.close();
	elsewhere.close();
});

const compiledOf = async (key: VersionKey, at = surveys) => (await at.versions.find(key))!;

async function seeded(key: VersionKey, answers: number, seed: string) {
	const compiled = await compiledOf(key);
	const name = namesFor(key, seed);
	await writePeople(storage.db, key, compiled.published, { seed, most: answers, name }, () => undefined);
	await foldAll(storage.db, compiled);
	return compiled;
}

/** Who is still to be counted. */
const left = async (key: VersionKey) =>
	(
		await storage.db
			.selectFrom('survey_respondent')
			.select('respondent')
			.where('survey', '=', key.survey)
			.where('fresh', '=', true)
			.execute()
	).map(({ respondent }) => respondent);

test('whoever goes from step to step is counted once they stand still', async () => {
	const key = await published(storage, house);
	const goes = await somebody(surveys, key, 2);
	const reads = await somebody(surveys, key, 3);
	const nameOf = (secret: string) => identityOf(key, secret)!.respondent;
	const quiet = new Quiet();
	expect(await quiet.look(storage.db, key)).toEqual([]);
	await surveys.answer(key, goes, { step: STEPS[2]!.step, answers: [], pass: true });
	expect(await quiet.look(storage.db, key)).toEqual([nameOf(reads)]);
	expect((await quiet.look(storage.db, key)).sort()).toEqual([nameOf(goes), nameOf(reads)].sort());
	// Of a version where nobody waits nothing is remembered.
	quiet.keep([]);
	expect(await quiet.look(storage.db, key)).toEqual([]);
});

test('while the process is busy who is done is counted, and who takes part waits until it is not', async () => {
	const key = await published(storage, house);
	const done = await somebody(surveys, key);
	const taking = await somebody(surveys, key, 3);
	let busy = 0.9;
	const job = new Folding(storage.db, surveys.versions, { busy: () => busy });
	job.start();
	await expect.poll(() => left(key), WAIT).toEqual([identityOf(key, taking)!.respondent]);
	await new Promise((resolve) => setTimeout(resolve, 4000));
	expect(await left(key)).toEqual([identityOf(key, taking)!.respondent]);
	busy = 0.1;
	await expect.poll(() => left(key), WAIT).toEqual([]);
	job.close();
	const copies = await storage.db
		.selectFrom('survey_counted as c')
		.innerJoin('survey_respondent as r', 'r.respondent', 'c.respondent')
		.select('c.respondent')
		.where('r.survey', '=', key.survey)
		.execute();
	expect(copies.map(({ respondent }) => respondent)).toEqual([identityOf(key, taking)!.respondent]);
	expect(await surveys.withdraw(key, { secret: done })).toMatchObject({ ok: true });
});

test('a release is due at three times the minimum and at each fourfold of that, however many came at once', () => {
	const policy = { minimum: 10, releases: 8 };
	expect([0, 29, 30, 100, 120, 5000].map((last) => dueAt(last, policy))).toEqual([30, 30, 120, 120, 480, 7680]);
});

test('tables wait while many people come, and those who came at once cost one release', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 1500, 'een');
	const made = async () => (await releasesOf(storage.db, compiled, 'people')).releases.length;
	expect(await releaseDue(storage.db, compiled, true)).toBe(0);
	await seeded(key, 1500, 'twee');
	expect(await releaseDue(storage.db, compiled, true)).toBe(0);
	expect(await made()).toBe(0);
	// Nobody came since.
	expect(await releaseDue(storage.db, compiled, true)).toBeGreaterThan(0);
	expect(await made()).toBe(1);
	// More people than two of the thresholds before.
	await seeded(key, 200, 'drie');
	expect(await releaseDue(storage.db, compiled)).toBe(0);
	expect(await made()).toBe(1);
});

test('a large survey that grows and grows has its tables after some time all the same', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 1500, 'een');
	let looks = 0;
	for (; looks < 30; looks += 1) {
		if ((await releaseDue(storage.db, compiled, true)) > 0) break;
		await seeded(key, 120 + looks * 10, `meer ${looks}`);
	}
	expect(looks).toBeGreaterThan(5);
	expect(looks).toBeLessThan(30);
}, 120_000);

test('a process sees tables that another one released, though nobody answered since', async () => {
	const key = await published(storage, house);
	const here = await seeded(key, 1500, 'een');
	const there = await compiledOf(key, elsewhere);
	const before = await resultsOf(other.db, there);
	expect(before.released.map(({ days }) => days.length)).toEqual(before.released.map(() => 0));
	await keepReleases(storage.db, here);
	const after = await resultsOf(other.db, there);
	expect(after.revision).toBe(before.revision);
	expect(after.released.find(({ id }) => id === 'people')?.days).toHaveLength(1);
});

test('another thread has connections of its own, to where storage is now, and none once it is closed', async () => {
	let where: Storage['where'] | undefined = storage.where;
	const stop = tellWhere(() => where);
	const lines: string[] = [];
	const { db, isOpen, busy, close } = borrowStorage((line) => lines.push(line));
	const key = await published(storage, house);
	const secret = await somebody(surveys, key, 3);
	await surveys.answer(key, secret, { step: 4, answers: [given('straf/2', { kind: 'scale', value: 7 })], pass: true });
	await foldAll(db, await compiledOf(key));
	expect(await left(key)).toEqual([]);
	expect(isOpen()).toBe(true);
	expect(busy()).toBeGreaterThanOrEqual(0);
	expect(busy()).toBeLessThanOrEqual(1);
	where = undefined;
	await expect(db.selectFrom('installation').select('id').execute()).rejects.toThrow(StorageAway);
	expect(isOpen()).toBe(false);
	where = storage.where;
	expect(await db.selectFrom('installation').select('id').execute()).toEqual([{ id: storage.installation }]);
	await close();
	stop();
	expect(lines).toEqual([]);
});
