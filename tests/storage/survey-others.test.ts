/** What people see of others: nothing before a release, then what was released, and never a small number. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldAll } from '../../src/lib/server/results/fold';
import { releaseDue } from '../../src/lib/server/results/releases';
import { resultsOf } from '../../src/lib/server/results/view';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import { othersOf } from '../../src/lib/server/survey/others';
import { writePeople } from '../../scripts/lib/seed-survey';
import { newDataDir, open } from './help';
import { definition, type House, namesFor, newHouse, NOW, published } from './survey-help';

let storage: Storage;
let house: House;
let made: Surveys[];

/** With a memory of its own, as another process has. */
function process() {
	const one = new Surveys(storage, () => NOW);
	made.push(one);
	return one;
}

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	house = await newHouse(storage);
	made = [];
});

afterAll(() => {
	for (const one of made) one.close();
});

const straf = definition.experiments['straf']!;
const option = (id: string) => ({ id, text: { nl: id } });
const chosen = {
	...straf,
	question: { kind: 'choice' as const, text: { nl: 'Wat past?' }, options: [option('mild'), option('streng')] }
};

test('others are shown once there was a release, as released, and small numbers never', async () => {
	const key = await published(storage, house, { experiments: { straf: chosen } });
	const first = (await process().versions.find(key))!;
	const before = await othersOf(storage.db, first, 'straf');
	expect(before?.day).toBeUndefined();
	expect(before?.answers).toEqual([
		{ category: 'mild', count: null },
		{ category: 'streng', count: null }
	]);

	const name = namesFor(key, 'anderen');
	await writePeople(storage.db, key, first.published, { seed: 'anderen', most: 900, name }, () => undefined);
	await foldAll(storage.db, first);
	expect(await releaseDue(storage.db, first)).toBeGreaterThan(0);
	// This process asked less than a minute ago.
	expect(await othersOf(storage.db, first, 'straf')).toEqual(before);

	const later = (await process().versions.find(key))!;
	const after = await othersOf(storage.db, later, 'straf');
	expect(after?.day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	const rows = await storage.db
		.selectFrom('survey_answer as a')
		.innerJoin('survey_respondent as r', 'r.respondent', 'a.respondent')
		.select('a.answer')
		.where('r.survey', '=', key.survey)
		.where('a.vignette', 'is not', null)
		.where('a.repeats', 'is', null)
		.execute();
	const saying = (value: string) =>
		rows.filter(({ answer }) => answer?.kind === 'choice' && answer.value === value).length;
	const shown = after?.answers.filter(({ count }) => count !== null) ?? [];
	expect(shown.length).toBeGreaterThan(0);
	for (const { category, count } of shown) {
		expect(count).toBe(saying(category));
		expect(count).toBeGreaterThanOrEqual(first.published.survey.minimumCell);
	}
});

test('of a scale the average is told, the one that members see, and none before there are enough people', async () => {
	const key = await published(storage, house);
	const first = (await process().versions.find(key))!;
	expect(await othersOf(storage.db, first, 'straf')).toEqual({ answers: [], mean: undefined });
	const name = namesFor(key, 'schaal');
	await writePeople(storage.db, key, first.published, { seed: 'schaal', most: 900, name }, () => undefined);
	await foldAll(storage.db, first);
	const later = (await process().versions.find(key))!;
	const told = await othersOf(storage.db, later, 'straf');
	const { figures } = await resultsOf(storage.db, later);
	expect(figures['straf/scale/all']).toMatchObject({ kind: 'shown', ...told?.mean });
	expect(told?.mean?.people).toBeGreaterThanOrEqual(first.published.survey.minimumCell);
});

test('of sentences the lengths are told that members see, and withheld where they are withheld there', async () => {
	const question = { kind: 'sentence' as const, text: { nl: 'Welke straf?' } };
	const key = await published(storage, house, { experiments: { straf: { ...straf, question } } });
	const first = (await process().versions.find(key))!;
	const none = await othersOf(storage.db, first, 'straf');
	for (const shown of Object.values(none?.lengths ?? {})) expect(shown.kind).toBe('withheld');
	const name = namesFor(key, 'lengten');
	await writePeople(storage.db, key, first.published, { seed: 'lengten', most: 900, name }, () => undefined);
	await foldAll(storage.db, first);
	await releaseDue(storage.db, first);
	const later = (await process().versions.find(key))!;
	const told = await othersOf(storage.db, later, 'straf');
	const { lengths } = await resultsOf(storage.db, later);
	const own = Object.entries(lengths).map(([id, shown]) => [id.slice('straf/'.length), shown]);
	expect(told?.lengths).toEqual(Object.fromEntries(own));
	expect(Object.values(told?.lengths ?? {}).some(({ kind }) => kind === 'lengths')).toBe(true);
});
