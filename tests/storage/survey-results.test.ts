/** Figures as they may be shown, on a real PostgreSQL: beside a computation over all rows, and before an attacker. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TaskAnswer, TaskRow } from '../../src/lib/model';
import { exportsOf, prepareExport } from '../../src/lib/server/results/export';
import { foldAll } from '../../src/lib/server/results/fold';
import { labelsOf } from '../../src/lib/server/results/labels';
import { onlyPublished, publicOf, releasePublic, takeBack } from '../../src/lib/server/results/public';
import { releaseDue, releasesOf } from '../../src/lib/server/results/releases';
import { shapedOf } from '../../src/lib/server/results/shapes';
import { readTotals } from '../../src/lib/server/results/totals';
import { groupsOf, keepReleases, resultsOf, tableOf } from '../../src/lib/server/results/view';
import { zipOf } from '../../src/lib/server/results/zip';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import { close } from '../../src/lib/server/survey/review';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import { accumulate, compareGroups, estimate } from '../../src/lib/study/analysis';
import { figuresOf } from '../../src/lib/study/rollup/figures';
import { sumsOf } from '../../src/lib/study/rollup/shape';
import { bandSlice } from '../../src/lib/study/rollup/answers';
import { factsOf } from '../../src/lib/study/space';
import { writePeople } from '../../scripts/lib/seed-survey';
import { newDataDir, open } from './help';
import { type House, namesFor, newHouse, NOW, published, right, somebody } from './survey-help';

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

/** So many answers by made-up people, counted. */
async function seeded(key: VersionKey, answers: number, seed = 'een') {
	const compiled = await compiledOf(key);
	const name = namesFor(key, seed);
	await writePeople(storage.db, key, compiled.published, { seed, most: answers, name }, () => undefined);
	await foldAll(storage.db, compiled);
	return compiled;
}

async function rowsOf(key: VersionKey): Promise<TaskRow[]> {
	const { published: frozen } = await compiledOf(key);
	const all = await storage.db
		.selectFrom('survey_answer as a')
		.innerJoin('survey_respondent as r', 'r.respondent', 'a.respondent')
		.select(['a.respondent', 'a.item', 'a.answer', 'a.place', 'a.vignette'])
		.where('r.survey', '=', key.survey)
		.orderBy('a.respondent')
		.execute();
	const ages = new Map(
		all.flatMap(({ respondent, answer }) => (answer?.kind === 'band' ? [[respondent, answer.value] as const] : []))
	);
	return all.flatMap(({ respondent, item, answer, place, vignette }) => {
		if (vignette === null || place === null) return [];
		const design = frozen.designs.straf!;
		const age = ages.get(respondent);
		return [
			{
				respondent,
				experiment: item.split('/')[0]!,
				task: place,
				facts: factsOf(design.factors, design.vignettes[vignette]!),
				...(age === undefined ? {} : { group: { leeftijd: age } }),
				answer: answer as TaskAnswer | null
			}
		];
	});
}

test('figures from the totals are those of one computation over all rows, to 1e-9', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 1500);
	const { shape } = shapedOf(compiled.published);
	const slices = await readTotals(storage.db, key, shapedOf(compiled.published), 'groups');
	const figures = new Map(figuresOf(shape, slices).map((one) => [one.id, one.estimate]));
	const rows = await rowsOf(key);
	const [experiment] = shape.experiments;
	const { spec } = sumsOf(experiment!, slices.get('*')!.numbers, 'full', 0);
	let compared = 0;
	for (const { factor, level, mean, effect } of estimate(spec, accumulate(spec, rows, { grouped: true })))
		for (const [name, direct] of [
			['mean', mean],
			['effect', effect]
		] as const) {
			const ours = figures.get(`straf/scale/${name}/${factor}/${level}`);
			if (direct?.kind !== 'estimate' || ours?.kind !== 'estimate') continue;
			for (const part of ['value', 'se', 'low', 'high', 'p'] as const)
				expect(Math.abs(ours[part] - direct[part])).toBeLessThan(1e-9);
			expect([ours.people, ours.answers]).toEqual([direct.people, direct.answers]);
			compared += 1;
		}
	expect(compared).toBe(6);
	const byBand = new Map(
		['jong', 'oud'].map((band) => [
			band,
			sumsOf(experiment!, slices.get(bandSlice('leeftijd', band))!.numbers, 'lean', 0)
		])
	);
	const lean = { ...spec, joint: false };
	const direct = compareGroups(
		lean,
		new Map(
			['jong', 'oud'].map((band) => [
				band,
				accumulate(
					lean,
					rows.filter(({ group }) => group?.leeftijd === band),
					{ grouped: true }
				)
			])
		)
	);
	const ours = compareGroups(lean, new Map([...byBand].map(([band, { totals }]) => [band, totals])));
	ours.differences.forEach(({ difference }, at) => {
		const theirs = direct.differences[at]!.difference;
		if (difference.kind !== 'estimate' || theirs.kind !== 'estimate') throw new Error('no estimate');
		expect(Math.abs(difference.value - theirs.value)).toBeLessThan(1e-9);
		expect(Math.abs(difference.se - theirs.se)).toBeLessThan(1e-9);
	});
});

test('two processes show the same, before and after more people came', async () => {
	const key = await published(storage, house);
	const here = await seeded(key, 1500);
	const there = await compiledOf(key, elsewhere);
	await keepReleases(storage.db, here);
	const one = await resultsOf(storage.db, here);
	const two = await resultsOf(other.db, there);
	expect({ ...two, released: [] }).toEqual({ ...one, released: [] });
	await seeded(key, 400, 'twee');
	const later = await resultsOf(other.db, there);
	expect(later.revision).toBeGreaterThan(one.revision);
	expect({ ...(await resultsOf(storage.db, here)), released: [] }).toEqual({ ...later, released: [] });
	expect(later.figures['straf/scale/all']).not.toEqual(one.figures['straf/scale/all']);
});

describe('somebody who compares', () => {
	test('two moments finds no change of fewer than the minimum, in figures, lengths and tables', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 1500);
		await keepReleases(storage.db, compiled);
		const before = await resultsOf(storage.db, compiled);
		const shownBefore = Object.values(before.figures).filter(({ kind }) => kind === 'shown').length;
		expect(shownBefore).toBeGreaterThan(5);
		// One person more, of whom everything is known to whoever looks.
		await somebody(surveys, key);
		await foldAll(storage.db, compiled);
		await keepReleases(storage.db, compiled);
		const after = await resultsOf(storage.db, compiled);
		expect(after.revision).toBeGreaterThan(before.revision);
		const { figures, lengths, tables, people } = after;
		expect({ figures, lengths, tables }).toEqual({
			figures: before.figures,
			lengths: before.lengths,
			tables: before.tables
		});
		expect(people % before.minimum).toBe(0);
	});

	test('two filters gets none that was not declared, and no cell of few people', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 1500);
		await keepReleases(storage.db, compiled);
		const results = await resultsOf(storage.db, compiled);
		expect(tableOf(compiled, results, 'people', { by: ['doel'], where: { leeftijd: 'jong' } })).toMatchObject({
			kind: 'view'
		});
		expect(
			tableOf(compiled, results, 'people', { by: ['doel'], where: { leeftijd: 'jong', act: 'heavy' } })
		).toMatchObject({ kind: 'refused', reason: 'not-in-lattice' });
		const { releases } = await releasesOf(storage.db, compiled, 'people');
		const [{ snapshot, shown } = { snapshot: undefined, shown: new Set<string>() }] = releases;
		for (const cell of shown) expect(snapshot?.counts.get(cell)?.people).toBeGreaterThanOrEqual(10);
		expect(await releaseDue(storage.db, compiled)).toBe(0);
	});

	test('two groups of which one is small gets neither that one nor what is left without it', async () => {
		const key = await published(storage, house);
		await seeded(key, 1500);
		const compiled = await compiledOf(key);
		const none = await groupsOf(storage.db, compiled, { experiment: 'straf', outcome: 'scale', background: 'streek' });
		expect(none).toBeUndefined();
		const groups = await groupsOf(storage.db, compiled, {
			experiment: 'straf',
			outcome: 'scale',
			background: 'leeftijd'
		});
		expect(groups?.bands).toEqual(['jong', 'oud']);
		expect(Object.values(groups?.differences ?? {}).every(({ kind }) => kind === 'shown')).toBe(true);
	});

	test('two exports finds other names and another order, and no new people below the minimum', async () => {
		const key = await published(storage, house);
		const compiled = await compiledOf(key);
		for (let person = 0; person < 9; person += 1) await somebody(surveys, key);
		expect(await prepareExport(storage.db, house.editor, compiled)).toEqual({ ok: false, refusal: 'too-few-people' });
		expect(await prepareExport(storage.db, house.viewer, compiled)).toEqual({ ok: false, refusal: 'not-allowed' });
		for (let person = 0; person < 15; person += 1) await somebody(surveys, key);
		const first = await right(prepareExport(storage.db, house.editor, compiled));
		expect(first).toMatchObject({ release: 1, people: 24 });
		await somebody(surveys, key);
		expect(await right(prepareExport(storage.db, house.editor, compiled))).toEqual(first);
		const [one, two] = [await answersIn(key), await answersIn(key)];
		expect(one.length).toBe(24 * 2);
		const names = (rows: string[][]) => new Set(rows.map(([name]) => name));
		expect(names(one).size).toBe(24);
		expect([...names(one)].filter((name) => names(two).has(name))).toEqual([]);
		const log = await storage.db
			.selectFrom('account_log')
			.select('act')
			.where('object', '=', `survey:${key.survey}/1`)
			.where('act', '=', 'survey-export')
			.execute();
		expect(log).toHaveLength(2);
	});
});

/** The lines of answers.csv, taken out of the zip as a reader does. */
async function answersIn(key: VersionKey): Promise<string[][]> {
	const compiled = await compiledOf(key);
	const stream = await zipOf(storage.db, {
		compiled,
		labels: labelsOf([]),
		releases: await exportsOf(storage.db, key),
		notes: [],
		paper: {
			nl: { title: 'Codeboek', pageOf: (page, pages) => `${page}/${pages}` },
			en: { title: 'Codebook', pageOf: (page, pages) => `${page}/${pages}` }
		}
	});
	const { unzip } = await import('../journeys/unzip');
	const files = unzip(Buffer.from(await new Response(stream).arrayBuffer()));
	expect([...files.keys()].sort()).toEqual([
		'answers.csv',
		'codebook.en.pdf',
		'codebook.en.txt',
		'codebook.json',
		'codebook.nl.pdf',
		'codebook.nl.txt',
		'definition.json',
		'design.json',
		'read.R',
		'read.en.sps',
		'read.nl.sps',
		'receipts.json'
	]);
	const [, ...lines] = files.get('answers.csv')!.toString('utf8').trimEnd().split('\r\n');
	return lines.map((line) => line.split(','));
}

test('what is public is what the survey lists, as it was when an administrator released it', async () => {
	const key = await published(storage, house, { publish: ['straf'] });
	const compiled = await seeded(key, 1500);
	await keepReleases(storage.db, compiled);
	expect(await releasePublic(storage.db, house.editor, compiled)).toEqual({ ok: false, refusal: 'not-allowed' });
	expect(await publicOf(storage.db, key)).toBeUndefined();
	await right(releasePublic(storage.db, house.leader, compiled));
	const shown = (await publicOf(storage.db, key))!.data;
	const { people, minimum, figures, lengths, tables } = await resultsOf(storage.db, compiled);
	expect(shown).toEqual(
		JSON.parse(JSON.stringify(onlyPublished({ people, minimum, figures, lengths, tables }, ['straf'])))
	);
	expect(Object.keys(shown.figures).every((name) => name.startsWith('straf/'))).toBe(true);
	expect(JSON.stringify(shown.tables)).not.toContain('doel=');
	await seeded(key, 600, 'later');
	expect((await publicOf(storage.db, key))!.data).toEqual(shown);
	await right(takeBack(storage.db, house.leader, compiled));
	expect(await publicOf(storage.db, key)).toBeUndefined();
});

test('when a survey closes its tables are released a last time', async () => {
	const key = await published(storage, house);
	const compiled = await seeded(key, 300);
	await keepReleases(storage.db, compiled);
	const made = async () => (await releasesOf(storage.db, compiled, 'people')).releases.length;
	expect(await made()).toBe(1);
	await seeded(key, 100, 'laat');
	await keepReleases(storage.db, compiled);
	expect(await made()).toBe(1);
	await right(close(storage.db, house.leader, key));
	await keepReleases(storage.db, compiled);
	expect(await made()).toBe(2);
});
