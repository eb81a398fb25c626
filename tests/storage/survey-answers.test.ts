/** Taking part, on a real PostgreSQL: what was confirmed is there, once, and nothing that was not agreed to. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../../src/lib/server/live/secrets';
import type { Storage } from '../../src/lib/server/storage/open';
import { close, makeTokens, markDeleted, retain, Surveys, talliesOf, WHAT } from '../../src/lib/server/survey';
import { identityOf, type VersionKey } from '../../src/lib/server/survey/keys';
import { newDataDir, open } from './help';
import {
	beginning,
	definition,
	END,
	given,
	newHouse,
	NOW,
	published,
	right,
	somebody,
	type House
} from './survey-help';

const dataDir = newDataDir();
let storage: Storage;
let house: House;
let here: Surveys;
let there: Surveys;
let now = NOW;

beforeAll(async () => {
	storage = await open({ dataDir });
	const other = await open({ dataDir });
	house = await newHouse(storage);
	here = new Surveys(storage, () => now);
	there = new Surveys(other, () => now);
});

afterAll(() => {
	here.close();
	there.close();
});

const rowsOf = async (key: VersionKey, secret: string) =>
	storage.db
		.selectFrom('survey_answer')
		.selectAll()
		.where('respondent', '=', identityOf(key, secret)!.respondent)
		.orderBy('item')
		.execute();
const tallies = async (key: VersionKey) =>
	Object.fromEntries([...(await talliesOf(storage.db, key))].filter(([, count]) => count !== 0));

describe('answering', () => {
	test('from consent to the end keeps every answer with what was realised of the design, and counts once', async () => {
		const key = await published(storage, house);
		const secret = await somebody(here, key);
		const rows = await rowsOf(key, secret);
		expect(rows.map(({ item }) => item)).toEqual(['doel', 'leeftijd', 'straf/1', 'straf/2', 'waarom']);
		const tasks = rows.filter(({ place }) => place !== null);
		expect(tasks.map(({ place, answer }) => [place, answer])).toEqual([
			[1, { kind: 'scale', value: 3 }],
			[2, { kind: 'scale', value: 6 }]
		]);
		expect(new Set(tasks.map(({ vignette }) => vignette)).size).toBe(2);
		expect(await there.resume(key, secret)).toMatchObject({ ok: true, state: 'done', step: END });
		expect(await tallies(key)).toEqual({
			[WHAT.began]: 1,
			[WHAT.answers]: 5,
			[WHAT.band('leeftijd', 'jong')]: 1,
			...Object.fromEntries([2, 3, 4, 5, 6].map((step) => [WHAT.step(step), 1])),
			[WHAT.done]: 1
		});
	});

	test('the same step five times, by two processes at once, counts once', async () => {
		const key = await published(storage, house);
		const secret = await somebody(here, key, 0);
		const sent = { step: 2, answers: [given('leeftijd', { kind: 'band', value: 'oud' })], pass: true };
		const all = await Promise.all([here, there, here, there, here].map((one) => one.answer(key, secret, sent)));
		expect(all).toEqual(all.map(() => ({ ok: true, step: 3, done: false })));
		expect(await rowsOf(key, secret)).toHaveLength(1);
		expect(await tallies(key)).toEqual({ began: 1, answers: 1, 'band/leeftijd/oud': 1, 'step/2': 1 });
	});

	test('a change of mind takes the place of what was said, until others are seen', async () => {
		const key = await published(storage, house);
		const secret = await somebody(here, key, 2);
		const change = (revision: number, value: string) =>
			here.answer(key, secret, {
				step: 2,
				answers: [given('leeftijd', { kind: 'band', value }, { revision })],
				pass: true
			});
		expect(await change(2, 'oud')).toEqual({ ok: true, step: 4, done: false });
		expect(await change(1, 'jong')).toEqual({ ok: true, step: 4, done: false });
		expect((await rowsOf(key, secret))[0]).toMatchObject({ revision: 2, answer: { kind: 'band', value: 'oud' } });
		expect(await tallies(key)).toMatchObject({ answers: 2, 'band/leeftijd/oud': 1 });
		for (const [step, answers] of [
			[4, []],
			[5, []]
		] as const)
			await here.answer(key, secret, { step, answers, pass: true });
		expect(await change(3, 'jong')).toEqual({ ok: false, kind: 'too-late' });
		// What was passed without an answer was shown and skipped.
		expect((await rowsOf(key, secret)).find(({ item }) => item === 'straf/2')).toMatchObject({
			answer: null,
			place: 2
		});
	});

	test('of two screens that knew nothing of each other, the second is told that something else is kept', async () => {
		const key = await published(storage, house);
		const secret = await somebody(here, key, 0);
		const say = (value: string, step = 2) => ({
			step,
			answers: [given('leeftijd', { kind: 'band', value })],
			pass: true
		});
		const first = say('jong');
		expect(await here.answer(key, secret, first)).toMatchObject({ ok: true });
		expect(await there.answer(key, secret, say('oud'))).toEqual({ ok: false, kind: 'elsewhere' });
		// Sent once more because its confirmation was lost, the first is still the first.
		expect(await there.answer(key, secret, first)).toMatchObject({ ok: true });
		expect(await rowsOf(key, secret)).toMatchObject([{ revision: 1, answer: { kind: 'band', value: 'jong' } }]);
	});

	test('what is asked after something was shown can be answered and changed', async () => {
		const { screens } = definition;
		const later = screens.filter(({ id }) => id === 'mening');
		const rest = screens.filter(({ id }) => id !== 'mening');
		const key = await published(storage, house, { screens: [...rest.slice(0, -1), ...later, ...rest.slice(-1)] });
		const secret = await somebody(here, key, 3);
		await here.answer(key, secret, { step: 5, answers: [], pass: true });
		const say = (value: string, revision: number, pass: boolean) =>
			here.answer(key, secret, {
				step: 6,
				answers: [given('doel', { kind: 'choice', value }, { revision })],
				pass
			});
		expect(await say('a', 1, false)).toEqual({ ok: true, step: 6, done: false });
		expect(await say('b', 2, true)).toEqual({ ok: true, step: 7, done: true });
		expect(
			await here.answer(key, secret, { step: 3, answers: [given('straf/1', null, { revision: 5 })], pass: false })
		).toEqual({ ok: false, kind: 'too-late' });
	});

	test.each([
		[
			'ahead',
			{ step: 4, answers: [given('straf/2', { kind: 'scale', value: 1 })], pass: true },
			{ kind: 'wrong-step' }
		],
		['of another step', { step: 2, answers: [given('doel', null)], pass: true }, { kind: 'wrong-item', item: 'doel' }],
		['that is no step', { step: 99, answers: [], pass: true }, { kind: 'wrong-step' }],
		...[
			given('leeftijd', { kind: 'band', value: 'toString' }),
			given('leeftijd', { kind: 'choice', value: 'jong' }),
			given('leeftijd', { kind: 'band', value: 'jong', name: 'Jan' }),
			given('leeftijd', null, { id: 'x' }),
			given('leeftijd', null, { revision: 0 }),
			given('leeftijd', null, { band: 77 })
		].map(
			(answer) =>
				[
					JSON.stringify(answer),
					{ step: 2, answers: [answer], pass: true },
					{ kind: 'wrong-answer', item: 'leeftijd' }
				] as const
		)
	] as const)('%s is refused and changes nothing', async (_, sent, refusal) => {
		const key = await published(storage, house);
		const secret = await somebody(here, key, 0);
		expect(await here.answer(key, secret, sent)).toEqual({ ok: false, ...refusal });
		expect(await rowsOf(key, secret)).toEqual([]);
		expect(await tallies(key)).toEqual({ began: 1 });
	});

	test('a text that PostgreSQL cannot keep is refused, and spoils nothing for those who answer with it', async () => {
		const key = await published(storage, house);
		const [bad, good] = [await somebody(here, key, 3), await somebody(here, key, 3)];
		const say = (secret: string, text: string) =>
			here.answer(key, secret, { step: 5, answers: [given('waarom', { kind: 'free', text })], pass: false });
		const [one, two, three] = await Promise.all([say(bad, 'a\0b'), say(good, "Ja; 'é' 🙂"), say(bad, 'a\ud800')]);
		expect([one.ok, two.ok, three.ok]).toEqual([false, true, false]);
	});

	test('without the secret, or without consent, there is nobody', async () => {
		const key = await published(storage, house);
		const nobody = newSecret();
		expect(await here.answer(key, nobody, { step: 2, answers: [], pass: true })).toEqual({
			ok: false,
			kind: 'unknown'
		});
		expect(await here.resume(key, nobody)).toEqual({ ok: false, refusal: 'unknown' });
		const outdated = await here.begin(key, nobody, { ...beginning, consent: 2 });
		expect(outdated).toEqual({ ok: false, refusal: 'not-consented' });
		expect(await tallies(key)).toEqual({});
		expect(await here.begin({ ...key, survey: randomUUID() }, nobody, beginning)).toEqual({
			ok: false,
			refusal: 'no-such-version'
		});
	});
});

test('a quota turns away, or counts apart, and what was said before goes', async () => {
	const quota = { background: 'leeftijd', most: { jong: 2 } };
	const key = await published(storage, house, { quotas: [{ ...quota, whenFull: 'turn-away' }] });
	const say = async (surveys: Surveys, version: VersionKey) => {
		const secret = await somebody(surveys, version, 0);
		const answers = [given('leeftijd', { kind: 'band', value: 'jong' })];
		return surveys.answer(version, secret, { step: 2, answers, pass: true });
	};
	const all = await Promise.all([1, 2, 3, 4, 5].map(() => say(here, key)));
	expect(all.filter(({ ok }) => ok)).toHaveLength(2);
	expect(await tallies(key)).toEqual({ began: 5, answers: 2, 'band/leeftijd/jong': 2, full: 3, 'step/2': 2 });
	const apart = await published(storage, house, { quotas: [{ ...quota, whenFull: 'count-apart' }] });
	for (let person = 0; person < 3; person += 1) expect((await say(here, apart)).ok).toBe(true);
	const rows = await storage.db
		.selectFrom('survey_respondent')
		.select('apart')
		.where('survey', '=', apart.survey)
		.execute();
	expect(rows.filter((row) => row.apart)).toHaveLength(1);
});

test('withdrawing with the code removes every answer and every count, once, and only until the planned end', async () => {
	const key = await published(storage, house);
	const secret = await somebody(here, key);
	const other = await somebody(here, key);
	const code = here.codeOf(key, secret)!;
	const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
	expect(await there.withdraw(key, { code: 'AAAA-AAAA-AAAA-AAAA' })).toEqual({ ok: false, refusal: 'unknown' });
	expect(await there.withdraw(key, { code: typed })).toEqual({ ok: true });
	expect(await here.withdraw(key, { code })).toEqual({ ok: true });
	expect(await rowsOf(key, secret)).toEqual([]);
	expect(await tallies(key)).toMatchObject({ began: 1, answers: 5, done: 1, removed: 1, 'step/6': 1 });
	expect(await here.begin(key, secret, beginning)).toEqual({ ok: false, refusal: 'removed' });
	now = Date.parse('2027-01-02T00:00:00Z');
	expect(await here.withdraw(key, { secret: other })).toEqual({ ok: false, refusal: 'closed' });
	now = NOW;
});

test('closing early does not shorten the time in which answers can be removed', async () => {
	const key = await published(storage, house);
	const [early, late, halfway] = [
		await somebody(here, key),
		await somebody(here, key),
		await somebody(here, key, 1)
	] as const;
	await right(close(storage.db, house.leader, key));
	const end = Date.parse(definition.closesAt);
	// A second look after what the other process remembers.
	await new Promise((resolve) => setTimeout(resolve, 2100));
	expect(await there.current(key.survey, key.version)).toMatchObject({ opening: 'closed', removable: true });
	expect(await here.answer(key, halfway, { step: 3, answers: [], pass: true })).toEqual({ ok: false, kind: 'closed' });
	expect(await here.withdraw(key, { code: here.codeOf(key, early)! })).toEqual({ ok: true });
	expect(await rowsOf(key, early)).toEqual([]);
	expect(await tallies(key)).toMatchObject({ began: 2, done: 1, removed: 1 });
	now = end - 1;
	await there.retain();
	expect(await there.withdraw(key, { secret: halfway })).toEqual({ ok: true });
	now = end;
	expect(await there.current(key.survey, key.version)).toMatchObject({ opening: 'closed', removable: false });
	expect(await there.withdraw(key, { code: here.codeOf(key, late)! })).toEqual({ ok: false, refusal: 'closed' });
	expect((await rowsOf(key, late)).length).toBeGreaterThan(0);
	now = NOW;
	await right(markDeleted(storage.db, house.leader, key));
	expect(await here.withdraw(key, { secret: late })).toEqual({ ok: false, refusal: 'closed' });
});

test('a link for one time works once, for one device, and keeps nothing of who used it', async () => {
	const key = await published(storage, house, { access: 'tokens' });
	const [token] = await right(makeTokens(storage.db, house.editor, key, 2));
	const [first, second] = [newSecret(), newSecret()];
	expect(await here.begin(key, first, beginning)).toEqual({ ok: false, refusal: 'no-token' });
	const both = await Promise.all([
		here.begin(key, first, { ...beginning, token }),
		there.begin(key, second, { ...beginning, token })
	]);
	expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	const winner = both[0].ok ? first : second;
	expect(await there.begin(key, winner, { ...beginning, token })).toMatchObject({ ok: true });
	const texts = async (table: 'survey_token' | 'survey_respondent') => {
		const { rows } = await sql<{ row: Record<string, string> }>`
			select to_jsonb(t) as row from ${sql.table(table)} as t where survey = ${key.survey}::uuid`.execute(storage.db);
		return rows.flatMap(({ row }) => Object.values(row).map(String)).filter((value) => value.length > 10);
	};
	const shared = (await texts('survey_token')).filter(Boolean);
	const people = new Set(await texts('survey_respondent'));
	// The survey itself stands in both, and nothing else.
	expect([...new Set(shared.filter((value) => people.has(value)))]).toEqual([key.survey]);
});

test('after the end nothing new is written, what is there is confirmed, and after the last day all of it is gone', async () => {
	const key = await published(storage, house);
	const secret = await somebody(here, key, 0);
	const sent = { step: 2, answers: [given('leeftijd', { kind: 'band', value: 'oud' })], pass: true };
	await here.answer(key, secret, sent);
	now = Date.parse('2027-01-02T00:00:00Z');
	expect(await here.answer(key, secret, sent)).toEqual({ ok: true, step: 3, done: false });
	expect(await here.answer(key, secret, { step: 3, answers: [], pass: true })).toEqual({ ok: false, kind: 'closed' });
	expect(await here.begin(key, newSecret(), beginning)).toEqual({ ok: false, refusal: 'closed' });
	const state = async () =>
		(
			await storage.db
				.selectFrom('survey_version')
				.select('state')
				.where('survey', '=', key.survey)
				.executeTakeFirstOrThrow()
		).state;
	// In the evening of the last day, and just after midnight where the organisers live.
	await retain(storage.db, new Date('2027-12-31T22:30:00Z'));
	expect([await state(), (await rowsOf(key, secret)).length]).toEqual(['closed', 1]);
	now = Date.parse('2027-12-31T23:30:00Z');
	await Promise.all([here.retain(), there.retain()]);
	expect([await state(), (await rowsOf(key, secret)).length]).toEqual(['deleted', 0]);
	expect(await tallies(key)).toEqual({});
	expect(await here.resume(key, secret)).toEqual({ ok: false, refusal: 'unknown' });
	const log = await storage.db
		.selectFrom('account_log')
		.select(['role', 'act', 'detail'])
		.where('object', '=', `survey:${key.survey}/1`)
		.where('role', '=', 'machine')
		.execute();
	expect(log).toEqual([{ role: 'machine', act: 'survey-delete', detail: 'empty' }]);
	now = NOW;
});

test('whoever sends more at once than a page ever does is told to wait, and all that was confirmed is there', async () => {
	const key = await published(storage, house);
	const secret = await somebody(here, key, 0);
	const said = await Promise.all(
		Array.from({ length: 30 }, (_, at) =>
			here.answer(key, secret, {
				step: 2,
				answers: [given('leeftijd', { kind: 'band', value: 'oud' }, { revision: at + 1 })],
				pass: false
			})
		)
	);
	expect(said.filter(({ ok }) => ok)).toHaveLength(8);
	expect(new Set(said.flatMap((one) => (one.ok ? [] : [one.kind])))).toEqual(new Set(['busy']));
	expect((await rowsOf(key, secret)).map(({ revision }) => revision)).toEqual([8]);
	// Once that is done there is room again, for others all the while.
	const again = [given('leeftijd', { kind: 'band', value: 'jong' }, { revision: 31 })];
	expect(await here.answer(key, secret, { step: 2, answers: again, pass: true })).toMatchObject({ ok: true });
});
