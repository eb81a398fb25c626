/** Margins, weighings and weights on a real PostgreSQL: who may give them, how often, and what comes of it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Survey } from '../../src/lib/model';
import { exportWeights } from '../../src/lib/server/results/export-weights';
import { prepareExport } from '../../src/lib/server/results/export';
import { exportPeople } from '../../src/lib/server/results/rows';
import { foldAll } from '../../src/lib/server/results/fold';
import { fixedQuestions, giveMargins, marginsOf, setsLeft, takeMargins } from '../../src/lib/server/results/margins';
import { publicOf, releasePublic } from '../../src/lib/server/results/public';
import { releaseDue } from '../../src/lib/server/results/releases';
import { weighingDue } from '../../src/lib/server/results/make-weighing';
import { weighingOf } from '../../src/lib/server/results/weighing';
import { weightedOf } from '../../src/lib/server/results/weighted';
import { markDeleted, empty } from '../../src/lib/server/survey';
import { close } from '../../src/lib/server/survey/review';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import type { Population } from '../../src/lib/study/weighting/population';
import { bandsOfStratum, isStratum } from '../../src/lib/study/rollup/answers';
import { inKeptOrder } from '../../src/lib/study/rollup/order';
import { compileVersion } from '../../src/lib/server/survey/steps';
import { writePeople } from '../../scripts/lib/seed-survey';
import { newDataDir, open } from './help';
import { definition, type House, namesFor, newHouse, NOW, published, right, somebody } from './survey-help';

const dataDir = newDataDir();
let storage: Storage;
let house: House;
let surveys: Surveys;

beforeAll(async () => {
	storage = await open({ dataDir });
	house = await newHouse(storage);
	surveys = new Surveys(storage, () => NOW);
});

afterAll(() => surveys.close());

const { leeftijd } = definition.background;
const withRegion = (): Partial<Survey> => ({
	screens: definition.screens.map((screen) =>
		screen.kind === 'background' ? { ...screen, questions: ['leeftijd', 'streek'] } : screen
	),
	background: {
		leeftijd: leeftijd!,
		streek: {
			about: 'region',
			text: { nl: 'Waar?' },
			bands: [
				{ id: 'noord', text: { nl: 'Noord' } },
				{ id: 'zuid', text: { nl: 'Zuid' } }
			]
		}
	}
});

const margins = (jong: number, extra: Population['margins'] = {}): Population => ({
	margins: { leeftijd: { jong, oud: 100 - jong }, ...extra },
	unit: 'percent',
	source: 'CBS, bevolking op 1 januari'
});

async function seeded(key: VersionKey, answers: number, seed = 'een') {
	const compiled = (await surveys.versions.find(key))!;
	const name = namesFor(key, seed);
	await writePeople(storage.db, key, compiled.published, { seed, most: answers, name }, () => undefined);
	await foldAll(storage.db, compiled);
	await releaseDue(storage.db, compiled);
	return compiled;
}

const give = (key: VersionKey, population: Population, by = house.editor) =>
	giveMargins(storage.db, by, key, population);

async function shown(compiled: Awaited<ReturnType<typeof seeded>>) {
	await weighingDue(storage.db, compiled);
	const results = await weightedOf(storage.db, compiled);
	if (results?.kind !== 'weighted') throw new Error(JSON.stringify(results));
	return results;
}

describe('combinations', () => {
	test('lie in the order that PostgreSQL gives the keys of a definition', async () => {
		const ids = ['opleiding', 'streek', 'zaak', 'a-lang', 'b', 'a1', 'a-', 'aa', '10', '9', 'leeftijd', 'leeftije'];
		const { rows } = await sql<{ id: string }>`
			select jsonb_object_keys(${JSON.stringify(Object.fromEntries(ids.map((id) => [id, 0])))}::jsonb) as id`.execute(
			storage.db
		);
		expect(inKeptOrder(ids)).toEqual(rows.map(({ id }) => id));
	});

	test('are of the same questions to whoever counted by a definition as it was written', async () => {
		const key = await published(storage, house, withRegion());
		const { published: kept } = (await surveys.versions.find(key))!;
		expect(Object.keys(kept.survey.background)).toEqual(['streek', 'leeftijd']);
		const written = { ...kept, survey: { ...kept.survey, background: withRegion().background! } };
		expect(Object.keys(written.survey.background)).toEqual(['leeftijd', 'streek']);
		const compiled = compileVersion(key, written);
		const name = namesFor(key, 'volgorde');
		await writePeople(storage.db, key, written, { seed: 'volgorde', most: 300, name }, () => undefined);
		await foldAll(storage.db, compiled);
		const slices = await storage.db
			.selectFrom('survey_total')
			.select('slice')
			.distinct()
			.where('survey', '=', key.survey)
			.execute();
		const strata = slices.filter(({ slice }) => isStratum(slice));
		expect(strata.length).toBeGreaterThan(3);
		for (const { slice } of strata) {
			const { leeftijd: age, streek } = bandsOfStratum(Object.keys(kept.survey.background), slice);
			expect([undefined, 'jong', 'oud']).toContain(age);
			expect([undefined, 'noord', 'zuid']).toContain(streek);
		}
	});
});

describe('margins', () => {
	test('are given by editors of the organisation, logged, changed, and taken away', async () => {
		const key = await published(storage, house);
		const other = await newHouse(storage);
		expect(await give(key, margins(30), house.viewer)).toEqual({ ok: false, refusal: 'not-allowed' });
		expect(await give(key, margins(30), other.editor)).toEqual({ ok: false, refusal: 'no-such-survey' });
		expect(await marginsOf(storage.db, key)).toBeUndefined();
		await right(give(key, margins(30)));
		await right(give(key, margins(40)));
		expect(await marginsOf(storage.db, key)).toMatchObject({ number: 2, population: margins(40) });
		expect(await takeMargins(storage.db, house.viewer, key)).toEqual({ ok: false, refusal: 'not-allowed' });
		await right(takeMargins(storage.db, house.editor, key));
		expect(await marginsOf(storage.db, key)).toBeUndefined();
		expect(await takeMargins(storage.db, house.editor, key)).toEqual({ ok: false, refusal: 'no-margins' });
		const log = await storage.db
			.selectFrom('account_log')
			.select(['detail', 'role'])
			.where('object', '=', `survey:${key.survey}/1`)
			.where('act', '=', 'survey-margins')
			.execute();
		expect(log).toEqual([
			{ detail: 'give', role: 'editor' },
			{ detail: 'give', role: 'editor' },
			{ detail: 'remove', role: 'editor' }
		]);
	});

	test('make figures of the people there are, and wait where there are too few', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 60);
		expect(await weightedOf(storage.db, compiled)).toBeUndefined();
		await right(give(key, margins(80)));
		expect(await weighingDue(storage.db, compiled)).toBe(false);
		expect(await weightedOf(storage.db, compiled)).toEqual({ kind: 'waiting', due: 30 });
		await seeded(key, 1500, 'meer');
		const results = await shown(compiled);
		const [{ bands } = { bands: [] }] = results.margins;
		expect(bands.map(({ target, after }) => [target, after])).toEqual([
			[0.8, 0.8],
			[0.2, 0.2]
		]);
		expect(results.largest).toBeGreaterThan(1);
		expect(results.effectivePeople).toBeLessThan(results.people);
		expect([results.people % 10, results.effectivePeople % 10]).toEqual([0, 0]);
		const both = Object.values(results.figures).filter(({ weighted }) => weighted.kind === 'shown');
		expect(both.length).toBeGreaterThan(5);
		expect(both.some(({ plain, weighted }) => JSON.stringify(plain) !== JSON.stringify(weighted))).toBe(true);
	});
});

describe('somebody who gives margins to find somebody', () => {
	test('has three sets for each weighing, and the same one again is none', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 1500);
		await right(give(key, margins(30)));
		await shown(compiled);
		expect(await setsLeft(storage.db, key)).toBe(2);
		await right(give(key, margins(40)));
		await right(give(key, margins(50)));
		expect(await setsLeft(storage.db, key)).toBe(0);
		expect(await give(key, margins(60))).toEqual({ ok: false, refusal: 'too-often' });
		await right(give(key, { ...margins(40), source: 'Dezelfde cijfers, beter beschreven' }));
		await right(takeMargins(storage.db, house.editor, key));
		expect(await give(key, margins(60))).toEqual({ ok: false, refusal: 'too-often' });
		await right(give(key, margins(30)));
		// Four times as many people are another weighing, and give room again.
		await seeded(key, 6000, 'meer');
		expect(await weighingDue(storage.db, compiled)).toBe(true);
		expect(await setsLeft(storage.db, key)).toBe(2);
		await right(give(key, margins(60)));
	});

	test('sees the same figures when one more person came, whatever margins they give', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 1500);
		await right(give(key, margins(30)));
		const before = await shown(compiled);
		await somebody(surveys, key);
		await foldAll(storage.db, compiled);
		expect(await shown(compiled)).toEqual(before);
		await right(give(key, margins(85)));
		const other = await shown(compiled);
		expect(other.figures).not.toEqual(before.figures);
		expect(other.people).toBe(before.people);
		await right(give(key, margins(30)));
		expect(await shown(compiled)).toEqual(before);
	});

	test('cannot add a question once figures were made, nor is anybody in a cell of few new people', async () => {
		const key = await published(storage, house, withRegion());
		const compiled = await seeded(key, 1500);
		await right(give(key, margins(30)));
		await shown(compiled);
		expect(await fixedQuestions(storage.db, key)).toEqual(['leeftijd']);
		expect(await give(key, margins(30, { streek: { noord: 50, zuid: 50 } }))).toEqual({
			ok: false,
			refusal: 'other-questions'
		});
		const kept = await weighingOf(storage.db, compiled);
		const first = new Map(kept!.cells.map(({ cell }) => [JSON.stringify(cell.bands), cell.people]));
		for (const people of first.values()) expect(people).toBeGreaterThanOrEqual(10);
		await right(close(storage.db, house.leader, key));
		await seeded(key, 300, 'laat');
		await weighingDue(storage.db, compiled);
		const last = await weighingOf(storage.db, compiled);
		for (const { cell } of last!.cells) {
			const before = first.get(JSON.stringify(cell.bands));
			if (before !== undefined && last!.weighing > 1) expect(cell.people - before).toBeGreaterThanOrEqual(10);
		}
		expect(last!.cells.reduce((sum, { cell }) => sum + cell.people, 0)).toBe(last!.people);
	});
});

test('two backgrounds are weighed together', async () => {
	const key = await published(storage, house, withRegion());
	const compiled = await seeded(key, 2500);
	await right(give(key, margins(45, { streek: { noord: 35, zuid: 65 } })));
	const { margins: told, cells, off } = await shown(compiled);
	expect(cells).toBeGreaterThan(3);
	expect(off).toBe(0);
	for (const { bands } of told)
		for (const { target, after } of bands) expect(Math.abs(after - target!)).toBeLessThan(0.001);
});

test('a file has weights that follow from what stands in it', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 900);
	await right(prepareExport(storage.db, house.editor, compiled));
	const population = margins(75);
	const { weighed, weightOf } = await exportWeights(storage.db, compiled, population);
	if (weighed.kind !== 'weighed' || !weightOf) throw new Error(`no weights: ${JSON.stringify(weighed)}`);
	const seen = new Map<string, { weight: number; people: number }>();
	await exportPeople(storage.db, compiled, 'een', weightOf, (people) => {
		for (const { rows, withheld } of people) {
			const [row] = rows;
			if (!row) continue;
			expect(new Set(rows.map(({ weight }) => weight)).size).toBe(1);
			const name = withheld ? '-' : (row.group?.leeftijd ?? '-');
			const before = seen.get(name);
			if (before) expect(row.weight).toBe(before.weight);
			seen.set(name, { weight: row.weight!, people: (before?.people ?? 0) + 1 });
		}
		return Promise.resolve(true);
	});
	const [jong, oud] = [seen.get('jong')!, seen.get('oud')!];
	expect((jong.people * jong.weight) / (jong.people * jong.weight + oud.people * oud.weight)).toBeCloseTo(0.75, 2);
	expect(seen.get('-')?.weight ?? 1).toBeCloseTo(1, 5);
});

test('what is public has weights where the administrator chose so', async () => {
	const key = await published(storage, house, { publish: ['doel'] });
	const compiled = await seeded(key, 1500);
	await right(give(key, margins(60)));
	await shown(compiled);
	await right(releasePublic(storage.db, house.leader, compiled));
	expect((await publicOf(storage.db, key))?.weighted).toBeUndefined();
	await right(releasePublic(storage.db, house.leader, compiled, true));
	const { weighted, data } = (await publicOf(storage.db, key))!;
	expect(Object.keys(weighted!.figures).sort()).toEqual(['doel/a', 'doel/b']);
	expect(Object.keys(data)).not.toContain('weighted');
	await right(takeMargins(storage.db, house.editor, key));
	expect((await publicOf(storage.db, key))?.weighted).toEqual(weighted);
});

test('a deleted survey leaves no margins and no weights', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 900);
	await right(give(key, margins(30)));
	await shown(compiled);
	await right(markDeleted(storage.db, house.leader, key));
	await empty(storage.db, key, new Date(NOW));
	for (const table of ['survey_margins', 'survey_weighing', 'survey_weight_cell'] as const) {
		const rows = await storage.db.selectFrom(table).select('survey').where('survey', '=', key.survey).execute();
		expect(rows).toEqual([]);
	}
});
