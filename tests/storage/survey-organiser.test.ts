/** From draft to published: two people, nothing overwritten, and what is published never changes. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../../src/lib/server/storage/open';
import {
	close,
	createDraft,
	createNextVersion,
	dropDraft,
	findVersion,
	markDeleted,
	publish,
	review,
	saveDraft,
	submit
} from '../../src/lib/server/survey';
import { newDataDir, open } from './help';
import { definition, freeze, newHouse, published, right, type House } from './survey-help';

let storage: Storage;
let house: House;
let elsewhere: House;
const AT = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	house = await newHouse(storage);
	elsewhere = await newHouse(storage);
});

const refusal = (text: string) => ({ ok: false, refusal: text });

test('nobody who wrote a word of it reviews it, and without a review nothing is published', async () => {
	const { db } = storage;
	const { editor, reviewer, leader, viewer } = house;
	expect(await createDraft(db, viewer, definition)).toEqual(refusal('not-allowed'));
	const key = await right(createDraft(db, editor, definition));
	expect(await publish(db, leader, key, freeze, AT)).toEqual(refusal('wrong-state'));
	expect(await right(saveDraft(db, leader, key, 1, definition))).toBe(2);
	expect(await saveDraft(db, editor, key, 1, definition)).toEqual(refusal('changed-meanwhile'));
	expect(await submit(db, editor, key, 1)).toEqual(refusal('changed-meanwhile'));
	await right(submit(db, editor, key, 2));
	expect(await saveDraft(db, editor, key, 2, definition)).toEqual(refusal('wrong-state'));
	for (const writer of [editor, leader]) expect(await review(db, writer, key, 'agreed')).toEqual(refusal('own-work'));
	expect(await publish(db, leader, key, freeze, AT)).toEqual(refusal('not-reviewed'));
	await right(review(db, reviewer, key, 'agreed'));
	expect(await publish(db, reviewer, key, freeze, AT)).toEqual(refusal('not-allowed'));
	await right(publish(db, leader, key, freeze, AT));
	expect(await findVersion(db, house.organisation, key)).toMatchObject({ state: 'published', version: 1 });
	const next = await right(createNextVersion(db, editor, key));
	expect(next.version).toBe(2);
	expect(await createNextVersion(db, editor, key)).toEqual(refusal('wrong-state'));
});

test('a demo, and a survey with complaints, are not published', async () => {
	const { db } = storage;
	for (const [changed, because] of [
		[{ demo: true }, 'demo'],
		[{ closesAt: definition.opensAt }, 'complaints']
	] as const) {
		await expect(published(storage, house, changed)).rejects.toThrow(because);
	}
	const { rows } = await sql`select 1 from account_log where act = 'survey-publish' and object like 'survey:%'
		and organisation = ${house.organisation}::uuid`.execute(db);
	expect(rows).toHaveLength(1);
});

test('a draft is thrown away by an editor, with a line in the log; what was handed in or published is not', async () => {
	const { db } = storage;
	const { editor, viewer, leader, organisation } = house;
	const key = await right(createDraft(db, editor, definition));
	expect(await dropDraft(db, viewer, key)).toEqual(refusal('not-allowed'));
	expect(await dropDraft(db, elsewhere.leader, key)).toEqual(refusal('no-such-survey'));
	await right(submit(db, editor, key, 1));
	expect(await dropDraft(db, editor, key)).toEqual(refusal('wrong-state'));
	await right(review(db, editor, key, 'returned'));
	await right(dropDraft(db, editor, key));
	expect(await findVersion(db, organisation, key)).toBeUndefined();
	const left = await db.selectFrom('survey').select('survey').where('survey', '=', key.survey).execute();
	expect(left).toEqual([]);
	const log = await db
		.selectFrom('account_log')
		.select(['actor', 'detail'])
		.where('act', '=', 'survey-drop')
		.where('object', '=', `survey:${key.survey}/1`)
		.execute();
	expect(log).toEqual([{ actor: editor.account, detail: 'Een proef' }]);
	expect(await dropDraft(db, editor, key)).toEqual(refusal('no-such-survey'));

	const first = await published(storage, house);
	expect(await dropDraft(db, leader, first)).toEqual(refusal('wrong-state'));
	const second = await right(createNextVersion(db, editor, first));
	await right(dropDraft(db, leader, second));
	// The version that people answer stays, and another next one may be made.
	expect(await findVersion(db, organisation, first)).toMatchObject({ state: 'published' });
	expect(await right(createNextVersion(db, editor, first))).toEqual(second);
});

test('for another organisation it does not exist, whatever is asked', async () => {
	const { db } = storage;
	const key = await published(storage, house);
	const { leader } = elsewhere;
	expect(await findVersion(db, elsewhere.organisation, key)).toBeUndefined();
	for (const act of [
		saveDraft(db, leader, key, 1, definition),
		submit(db, leader, key, 1),
		review(db, leader, key, 'agreed'),
		publish(db, leader, key, freeze, AT),
		close(db, leader, key),
		markDeleted(db, leader, key),
		createNextVersion(db, leader, key)
	])
		expect(await act).toEqual(refusal('no-such-survey'));
});

describe('PostgreSQL itself refuses', () => {
	test.each([
		['another definition', sql`definition = '{}'::jsonb`, 'does not change'],
		['another publication', sql`published = '{}'::jsonb`, 'does not change'],
		['a later last day', sql`delete_on = delete_on + 1`, 'does not change'],
		['a way back', sql`state = 'draft'`, 'only goes forward'],
		['another number', sql`version = 7`, 'keeps its number']
	])('%s of what was published', async (_, change, message) => {
		const { survey } = await published(storage, house);
		await expect(
			sql`update survey_version set ${change} where survey = ${survey}::uuid`.execute(storage.db)
		).rejects.toThrow(message);
		await expect(storage.db.deleteFrom('survey_version').where('survey', '=', survey).execute()).rejects.toThrow(
			'stays on record'
		);
	});

	test('publication without review, and review by a writer', async () => {
		const { survey } = await right(createDraft(storage.db, house.editor, definition));
		const set = (change: ReturnType<typeof sql>) =>
			sql`update survey_version set ${change} where survey = ${survey}::uuid`.execute(storage.db);
		await expect(set(sql`state = 'published'`)).rejects.toThrow('goes through review');
		await set(sql`state = 'review'`);
		await expect(set(sql`state = 'published'`)).rejects.toThrow('check constraint');
		await expect(set(sql`reviewed_by = writers[1]`)).rejects.toThrow('check constraint');
		await expect(set(sql`state = 'published', definition = '{}'::jsonb`)).rejects.toThrow('does not change');
	});
});
