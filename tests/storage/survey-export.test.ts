/** What people answer once, on its way from a real PostgreSQL into a file: all of it, and of nobody who is one of few. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Codebook, Survey } from '../../src/lib/model';
import { exportsOf, prepareExport } from '../../src/lib/server/results/export';
import { labelsOf } from '../../src/lib/server/results/labels';
import { zipOf } from '../../src/lib/server/results/zip';
import { newSecret } from '../../src/lib/server/live/secrets';
import type { Storage } from '../../src/lib/server/storage/open';
import { Surveys } from '../../src/lib/server/survey';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import { unzip } from '../journeys/unzip';
import { newDataDir, open } from './help';
import { beginning, definition, given, type House, newHouse, NOW, published, right } from './survey-help';

let storage: Storage;
let house: House;
let surveys: Surveys;

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	house = await newHouse(storage);
	surveys = new Surveys(storage, () => NOW);
});

afterAll(() => surveys.close());

const text = (nl: string) => ({ nl });
const options = [
	{ id: 'a', text: text('=1+1 één') },
	{ id: 'b', text: text('-bé') },
	{ id: 'c', text: text('@cé') }
];

/** Every kind of question, and decks. */
const changed: Partial<Survey> = {
	screens: Survey.shape.screens.parse([
		{ kind: 'note', id: 'vooraf' },
		{ kind: 'consent', id: 'toestemming' },
		{ kind: 'background', id: 'over-jou', questions: ['leeftijd'] },
		{ kind: 'experiment', id: 'zaken', experiment: 'straf' },
		{ kind: 'questions', id: 'mening', questions: ['doel', 'meer', 'getal', 'vertrouwen', 'waarom'] },
		{ kind: 'attention', id: 'lezen', attention: 'let-op' },
		{ kind: 'end', id: 'einde' }
	]),
	showAfter: { guideline: false, others: false },
	experiments: { straf: { ...definition.experiments.straf!, design: { kind: 'balanced', decks: 2 } } },
	questions: {
		doel: { kind: 'choice', text: text('+waarvoor?'), options, shuffle: false },
		meer: { kind: 'multiple', text: text('Wat nog meer?'), options, shuffle: false },
		getal: { kind: 'number', text: text('Hoeveel?'), min: 0, max: 100, decimals: 0 },
		vertrouwen: { kind: 'scale', text: text('Hoe erg?'), from: 1, to: 7, low: text('Niet'), high: text('Heel') },
		waarom: definition.questions.waarom!
	},
	attention: { 'let-op': { text: text('Kies b.'), options, expected: 'b' } }
};

interface Said {
	doel?: string | null;
	meer?: string[];
	getal?: number;
	attention?: string;
}

async function answers(key: VersionKey, { doel = 'a', meer = ['a'], getal = 12, attention = 'b' }: Said = {}) {
	const secret = newSecret();
	const begun = await surveys.begin(key, secret, beginning);
	if (!begun.ok) throw new Error(begun.refusal);
	const steps: Record<string, unknown>[] = [
		{ leeftijd: { kind: 'band', value: 'jong' } },
		{ 'straf/1': { kind: 'scale', value: 3 } },
		{ 'straf/2': null },
		{
			doel: doel === null ? null : { kind: 'choice', value: doel },
			meer: { kind: 'multiple', values: meer },
			getal: { kind: 'number', value: getal },
			waarom: { kind: 'free', text: 'Geheime woorden' }
		},
		{ 'let-op': { kind: 'choice', value: attention } }
	];
	for (const [at, each] of steps.entries()) {
		const all = Object.entries(each).map(([item, answer]) => given(item, answer, { band: at === 4 ? null : at }));
		const answered = await surveys.answer(key, secret, { step: at + 2, answers: all, pass: true });
		if (!answered.ok) throw new Error(JSON.stringify(answered));
	}
	return secret;
}

/** The rows of a file by the names of their columns, and all files as text. */
async function file(key: VersionKey) {
	const compiled = (await surveys.versions.find(key))!;
	const paper = { title: 'Codeboek', pageOf: (page: number, pages: number) => `${page}/${pages}` };
	const stream = await zipOf(storage.db, {
		compiled,
		labels: labelsOf([]),
		releases: await exportsOf(storage.db, key),
		notes: [],
		paper: { nl: paper, en: paper }
	});
	const files = unzip(Buffer.from(await new Response(stream).arrayBuffer()));
	const [head = '', ...lines] = files.get('answers.csv')!.toString('utf8').slice(1).trimEnd().split('\r\n');
	const names = head.split(',').map((name) => name.slice(1, -1));
	const codebook = Codebook.parse(JSON.parse(files.get('codebook.json')!.toString('utf8')));
	const rows = lines.map((line) =>
		Object.fromEntries(line.split(',').map((cell, at): [string, string] => [names[at]!, cell]))
	);
	return { rows, codebook, files };
}

const make = async (key: VersionKey) =>
	right(prepareExport(storage.db, house.editor, (await surveys.versions.find(key))!));

const countOf = (rows: readonly Record<string, string>[], column: string) => {
	const counts: Record<string, number> = {};
	for (const row of rows) counts[row[column]!] = (counts[row[column]!] ?? 0) + 1;
	return counts;
};

describe('what people answer once', () => {
	test('stands on each of their rows, with deck, vignette and time, as the codebook says', async () => {
		const key = await published(storage, house, changed);
		for (let at = 0; at < 24; at += 1)
			await answers(key, {
				doel: at % 2 === 0 ? 'a' : null,
				meer: at % 2 === 0 ? ['a', 'c'] : ['b'],
				getal: at % 2 === 0 ? 12 : 70 + at,
				attention: at % 2 === 0 ? 'b' : 'a'
			});
		await make(key);
		const { rows, codebook, files } = await file(key);
		expect(rows).toHaveLength(48);
		const labelsIn = (name: string) => {
			const found = codebook.variables.find((one) => one.name === name);
			return found?.type === 'category' ? found.categories.map(({ code, label }) => [code, label.nl]) : [];
		};
		expect(labelsIn('answer_doel')).toEqual([
			[1, '=1+1 één'],
			[2, '-bé'],
			[3, '@cé']
		]);
		expect(countOf(rows, 'answer_doel')).toEqual({ 1: 24, '-97': 24 });
		expect(countOf(rows, 'answer_meer_a')).toEqual({ 1: 24, 2: 24 });
		expect(countOf(rows, 'answer_meer_b')).toEqual({ 1: 24, 2: 24 });
		expect(countOf(rows, 'attention_let_op')).toEqual({ 1: 24, 2: 24 });
		// Twelve people said 12, the other twelve each something else, in three classes of at most five.
		for (const [column, code] of [
			['answer_getal', '-999999996'],
			['answer_getal_band', '-96']
		] as const)
			expect(Object.entries(countOf(rows, column)).map(([value, count]) => [value === code, count])).toEqual(
				expect.arrayContaining([
					[true, 24],
					[false, 24]
				])
			);
		expect(countOf(rows, 'answer_vertrouwen')).toEqual({ '-999999997': 48 });
		expect(labelsIn('answer_getal_band').slice(0, 2)).toEqual([
			[1, '0 tot en met 9'],
			[2, '10 tot en met 19']
		]);
		expect(countOf(rows, 'time_mening')).toEqual({ 4: 48 });
		expect(countOf(rows, 'time_lezen')).toEqual({ '-99': 48 });
		expect(countOf(rows, 'time')).toEqual({ 2: 24, 3: 24 });
		const design = JSON.parse(files.get('design.json')!.toString('utf8')) as {
			straf: { decks: number[][]; vignettes: number[][] };
		};
		for (const { deck, vignette } of rows) expect(design.straf.decks[Number(deck) - 1]).toContain(Number(vignette) - 1);
		expect(new Set(rows.map(({ deck }) => deck)).size).toBe(2);
		// Both rows of a person say the same of them.
		const people = new Map<string, string[]>();
		for (const row of rows) people.set(row.respondent!, [...(people.get(row.respondent!) ?? []), row.answer_doel!]);
		for (const own of people.values()) expect(new Set(own).size).toBe(1);
		for (const [name, bytes] of files) expect(bytes.includes('Geheime woorden'), name).toBe(false);
		expect(codebook.survey).toMatchObject({ id: 'proef', version: 1 });
		expect(codebook.variables.some(({ name }) => name.includes('waarom'))).toBe(false);
	}, 60_000);

	test('is withheld where few said it, with others, and in the rows of each release by itself', async () => {
		const key = await published(storage, house, changed);
		const secrets: string[] = [];
		// Three of forty chose c, and twelve chose b.
		for (let at = 0; at < 40; at += 1)
			secrets.push(await answers(key, { doel: at < 3 ? 'c' : at < 15 ? 'b' : 'a', getal: at < 20 ? 12 : 50 }));
		await make(key);
		const first = await file(key);
		expect(countOf(first.rows, 'answer_doel')).toEqual({ 1: 50, '-96': 30 });
		expect(countOf(first.rows, 'answer_getal')).toEqual({ 12: 40, 50: 40 });
		// Twelve more, of whom four chose c: with the three before they are too few still, in their own release.
		for (let at = 0; at < 12; at += 1) await answers(key, { doel: at < 4 ? 'c' : 'a', getal: 12 });
		await make(key);
		const second = await file(key);
		expect(countOf(second.rows, 'answer_doel')).toEqual({ 1: 50, '-96': 54 });
		// Somebody goes, and others of the first release with them: what was withheld stays so.
		expect(await surveys.withdraw(key, { secret: secrets[39]! })).toEqual({ ok: true });
		await make(key);
		const third = await file(key);
		expect(third.rows).toHaveLength(84);
		for (const column of ['answer_doel', 'answer_getal'])
			for (const count of Object.values(countOf(third.rows, column))) expect(count, column).toBeGreaterThanOrEqual(20);
	}, 120_000);

	test('of a release that was made before this was decided is decided with the next file', async () => {
		const key = await published(storage, house, changed);
		for (let at = 0; at < 12; at += 1) await answers(key);
		await make(key);
		await storage.db.deleteFrom('survey_shown').where('survey', '=', key.survey).execute();
		expect(countOf((await file(key)).rows, 'answer_doel')).toEqual({ '-96': 24 });
		await make(key);
		expect(countOf((await file(key)).rows, 'answer_doel')).toEqual({ 1: 24 });
	}, 60_000);
});
