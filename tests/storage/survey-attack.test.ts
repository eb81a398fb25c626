/**
 * Somebody with the rights of an editor who compares: what is shown and what is downloaded, before and after one person
 * came or went. On a real PostgreSQL, through the functions that the pages call.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePeople } from '../../scripts/lib/seed-survey';
import { exportedNow, exportsOf, prepareExport } from '../../src/lib/server/results/export';
import { foldAll } from '../../src/lib/server/results/fold';
import { freeTextsOf } from '../../src/lib/server/results/free';
import { labelsOf } from '../../src/lib/server/results/labels';
import { policyOf, releasesOf } from '../../src/lib/server/results/releases';
import { groupsOf, keepReleases, resultsOf } from '../../src/lib/server/results/view';
import { zipOf } from '../../src/lib/server/results/zip';
import { newSecret } from '../../src/lib/server/live/secrets';
import type { Storage } from '../../src/lib/server/storage/open';
import { close, empty, markDeleted, Surveys } from '../../src/lib/server/survey';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import type { Survey } from '../../src/lib/model';
import { unzip } from '../journeys/unzip';
import { newDataDir, open } from './help';
import {
	beginning,
	definition,
	given,
	type House,
	namesFor,
	newHouse,
	NOW,
	published,
	right,
	somebody
} from './survey-help';

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

const compiledOf = async (key: VersionKey) => (await surveys.versions.find(key))!;

async function seeded(key: VersionKey, answers: number, seed = 'een') {
	const compiled = await compiledOf(key);
	const name = namesFor(key, seed);
	await writePeople(storage.db, key, compiled.published, { seed, most: answers, name }, () => undefined);
	await foldAll(storage.db, compiled);
	await keepReleases(storage.db, compiled);
	return compiled;
}

/** With a case that comes back, so that reliability is worked out. */
const repeated: Partial<Survey> = {
	experiments: { straf: { ...definition.experiments.straf!, tasks: 4, repeat: 'among' } }
};

interface Said {
	band?: string;
	/** On the scale, to every case; by place where a function is given. */
	scale: number | ((place: number) => number);
	text?: string;
}

/** Somebody who answers everything, whatever the survey has for steps. */
async function answers(key: VersionKey, { band = 'jong', scale, text = 'Daarom' }: Said): Promise<string> {
	const secret = newSecret();
	const begun = await surveys.begin(key, secret, beginning);
	if (!begun.ok) throw new Error(begun.refusal);
	const of = (place: number) => ({ kind: 'scale', value: typeof scale === 'number' ? scale : scale(place) });
	const { tasks, repeat } = (await compiledOf(key)).published.survey.experiments.straf!;
	const count = tasks + (repeat === 'none' ? 0 : 1);
	const said: Record<string, unknown>[] = [
		{ leeftijd: { kind: 'band', value: band } },
		...Array.from({ length: count }, (_, at) => ({ [`straf/${at + 1}`]: of(at + 1) })),
		{ doel: { kind: 'choice', value: 'b' }, waarom: { kind: 'free', text } },
		{}
	];
	for (const [at, each] of said.entries()) {
		const all = Object.entries(each).map(([item, answer]) => given(item, answer));
		const answered = await surveys.answer(key, secret, { step: at + 2, answers: all, pass: true });
		if (!answered.ok) throw new Error(JSON.stringify(answered));
	}
	return secret;
}

const groups = async (key: VersionKey) =>
	groupsOf(storage.db, await compiledOf(key), { experiment: 'straf', outcome: 'scale', background: 'leeftijd' });

async function shownOf(key: VersionKey) {
	const compiled = await compiledOf(key);
	await foldAll(storage.db, compiled);
	await keepReleases(storage.db, compiled);
	const { figures, lengths, tables } = await resultsOf(storage.db, compiled);
	return { figures, lengths, tables, groups: await groups(key) };
}

describe('before and after', () => {
	test('one more person, and the same one going again: every figure, group, test and reliability stands', async () => {
		const key = await published(storage, house, repeated);
		await seeded(key, 6000);
		const before = await shownOf(key);
		expect(before.groups?.omnibus?.[0]?.means).toMatchObject({ kind: 'test' });
		expect(before.figures['straf/scale/icc']?.kind).toBe('shown');
		expect(before.figures['straf/scale/agreement']?.kind).toBe('shown');
		const secret = await answers(key, { scale: 7 });
		const revision = (await resultsOf(storage.db, await compiledOf(key))).revision;
		expect(await shownOf(key)).toEqual(before);
		expect((await resultsOf(storage.db, await compiledOf(key))).revision).toBeGreaterThan(revision);
		expect(await surveys.withdraw(key, { secret })).toEqual({ ok: true });
		expect(await shownOf(key)).toEqual(before);
	});

	test('enough people, and the test over groups moves with everything else', async () => {
		const key = await published(storage, house);
		await seeded(key, 3000);
		const { groups: before } = await shownOf(key);
		for (let at = 0; at < 30; at += 1)
			await answers(key, { band: at % 2 === 0 ? 'jong' : 'oud', scale: at % 2 === 0 ? 1 : 7 });
		const { groups: after } = await shownOf(key);
		expect(after?.omnibus).not.toEqual(before?.omnibus);
	}, 60_000);
});

describe('closed earlier than people were told', () => {
	test('nobody who goes after the last tables can be taken from them: nothing moves before enough people went', async () => {
		const key = await published(storage, house);
		const compiled = await seeded(key, 900);
		const secrets: string[] = [];
		for (let at = 0; at < 30; at += 1)
			secrets.push(await answers(key, { band: at % 2 === 0 ? 'jong' : 'oud', scale: 1 + (at % 7) }));
		await shownOf(key);
		await right(close(storage.db, house.leader, key));
		const before = await shownOf(key);
		const made = async () => (await releasesOf(storage.db, compiled, 'people')).releases;
		const last = await made();
		expect(last.length).toBeGreaterThan(0);
		const go = async (count: number) => {
			for (const secret of secrets.splice(0, count)) expect((await surveys.withdraw(key, { secret })).ok).toBe(true);
		};
		await go(1);
		expect(await shownOf(key)).toEqual(before);
		await go(8);
		expect(await shownOf(key)).toEqual(before);
		expect(await made()).toHaveLength(last.length);
		await go(11);
		await shownOf(key);
		const after = await made();
		expect(after).toHaveLength(last.length + 1);
		const [one, two] = after.slice(-2);
		const { minimum } = policyOf(compiled);
		const both = [...two!.shown].filter((cell) => one!.shown.has(cell));
		expect(both.length).toBeGreaterThan(0);
		for (const cell of both) {
			const went = one!.snapshot.counts.get(cell)!.people - two!.snapshot.counts.get(cell)!.people;
			expect(Math.abs(went), cell).toBeGreaterThanOrEqual(minimum);
		}
	}, 120_000);
});

describe('what all have in common', () => {
	test('is not told by the test over groups where the differences are hidden', async () => {
		const key = await published(storage, house);
		for (let at = 0; at < 24; at += 1) await answers(key, { band: at % 2 === 0 ? 'jong' : 'oud', scale: 4 });
		const { groups: shown } = await shownOf(key);
		const differences = Object.values(shown?.differences ?? {});
		expect(differences.filter(({ kind }) => kind !== 'shown').length).toBeGreaterThan(0);
		expect(shown?.omnibus?.length).toBeGreaterThan(0);
		for (const { means, effects } of shown?.omnibus ?? []) {
			expect(means.kind).toBe('withheld');
			expect(effects.kind).toBe('withheld');
		}
	}, 60_000);

	test('is not told by how alike answers were: nobody learns that all repeated theirs', async () => {
		const key = await published(storage, house, repeated);
		for (let at = 0; at < 20; at += 1) await answers(key, { scale: 1 + (at % 7) });
		const { figures } = await shownOf(key);
		for (const name of ['agreement', 'icc'])
			expect(figures[`straf/scale/${name}`], name).toMatchObject({ kind: 'withheld' });
	}, 60_000);
});

/** The files of a download, as whoever asked for it has them. */
async function filesOf(key: VersionKey): Promise<Map<string, Buffer>> {
	const paper = { title: 'Codeboek', pageOf: (page: number, pages: number) => `${page}/${pages}` };
	const stream = await zipOf(storage.db, {
		compiled: await compiledOf(key),
		labels: labelsOf([]),
		releases: await exportsOf(storage.db, key),
		notes: [],
		paper: { nl: paper, en: paper }
	});
	return unzip(Buffer.from(await new Response(stream).arrayBuffer()));
}

/** What everybody in a file said, without the names that are of that file alone. */
async function recordsOf(key: VersionKey): Promise<string[]> {
	const [, ...lines] = (await filesOf(key)).get('answers.csv')!.toString('utf8').trimEnd().split('\r\n');
	const people = new Map<string, string[]>();
	for (const line of lines) {
		const at = line.indexOf(',');
		const own = people.get(line.slice(0, at)) ?? [];
		people.set(line.slice(0, at), [...own, line.slice(at)]);
	}
	return [...people.values()].map((rows) => rows.join('\n'));
}

/** What is in the first and not in the second, each as often as it is missing. */
function missing(first: readonly string[], second: readonly string[]): string[] {
	const left = [...second];
	return first.filter((record) => {
		const at = left.indexOf(record);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

describe('two files, before and after somebody had their answers removed,', () => {
	test('differ by at least the minimum of people who look alike, and by nobody who is new', async () => {
		const key = await published(storage, house);
		const compiled = await compiledOf(key);
		const secrets: string[] = [];
		// Each person says something of their own, so that a record that is gone is recognised by whoever kept the first file.
		for (let at = 0; at < 44; at += 1)
			secrets.push(
				await answers(key, {
					band: at % 4 === 0 ? 'oud' : 'jong',
					scale: (place) => 1 + (Math.floor(at / 7 ** (place - 1)) % 7)
				})
			);
		await right(prepareExport(storage.db, house.editor, compiled));
		const first = await recordsOf(key);
		expect(first).toHaveLength(44);
		// One of the young, of whom there are 33.
		expect(await surveys.withdraw(key, { secret: secrets[1]! })).toEqual({ ok: true });
		await right(prepareExport(storage.db, house.editor, compiled));
		const second = await recordsOf(key);
		const gone = missing(first, second);
		expect(gone).toHaveLength(10);
		expect(missing(second, first)).toEqual([]);
		const header = (await filesOf(key)).get('answers.csv')!.toString('utf8').slice(1).split('\r\n')[0]!.split(',');
		// The name is left out of a record, and what is left begins with a comma.
		const bandOf = (record: string) => record.split('\n')[0]!.split(',')[header.indexOf('"group_leeftijd"')];
		expect(new Set(gone.map(bandOf)).size).toBe(1);
		// One of the old, of whom there are 11: one alone would stay behind, so all go.
		expect(await surveys.withdraw(key, { secret: secrets[0]! })).toEqual({ ok: true });
		const third = await recordsOf(key);
		expect(missing(second, third)).toHaveLength(11);
		expect(new Set(third.map(bandOf)).size).toBe(1);
		expect(await exportedNow(storage.db, key)).toBe(third.length);
		// Who went out with somebody does not come back as new.
		for (let at = 0; at < 10; at += 1) await somebody(surveys, key);
		await right(prepareExport(storage.db, house.editor, compiled));
		expect(missing(await recordsOf(key), third)).toHaveLength(10);
	}, 120_000);

	test('and whoever was in none changes no file by going', async () => {
		const key = await published(storage, house);
		const compiled = await compiledOf(key);
		for (let at = 0; at < 12; at += 1) await somebody(surveys, key);
		await right(prepareExport(storage.db, house.editor, compiled));
		const before = await recordsOf(key);
		const late = await somebody(surveys, key);
		expect(await surveys.withdraw(key, { secret: late })).toEqual({ ok: true });
		expect(missing(before, await recordsOf(key))).toEqual([]);
	}, 60_000);
});

test('free text is in no file and in no figure', async () => {
	const key = await published(storage, house);
	const words = 'Woorden die nergens anders staan';
	for (let at = 0; at < 40; at += 1) await answers(key, { scale: 1 + (at % 7), text: words });
	const compiled = await compiledOf(key);
	await right(prepareExport(storage.db, house.editor, compiled));
	const files = await filesOf(key);
	for (const [name, bytes] of files) expect(bytes.includes(words), name).toBe(false);
	expect(JSON.stringify(await shownOf(key))).not.toContain(words);
	const kept = await storage.db.selectFrom('survey_total').select('counts').where('survey', '=', key.survey).execute();
	expect(JSON.stringify(kept)).not.toContain(words);
}, 60_000);

describe('free text, read by members,', () => {
	const read = async (key: VersionKey, order: string, page = 0, now = NOW) =>
		freeTextsOf(storage.db, await compiledOf(key), { question: 'waarom', order, page, now });

	test('is there after the planned end alone, of enough people alone, with nothing beside it', async () => {
		const key = await published(storage, house);
		for (let at = 0; at < 9; at += 1) await answers(key, { scale: 3, text: `Tekst ${at}` });
		const secret = await answers(key, { scale: 3, text: 'Weg ermee' });
		expect(await read(key, 'a')).toEqual({ kind: 'later' });
		expect(await surveys.withdraw(key, { secret })).toEqual({ ok: true });
		await answers(key, { scale: 3, text: '   ' }).catch(() => undefined);
		await right(close(storage.db, house.leader, key));
		// Closed earlier than people were told: they may still go, so nothing is read.
		expect(await read(key, 'a')).toEqual({ kind: 'later' });
		expect(await read(key, 'a', 0, Date.parse(definition.closesAt))).toEqual({ kind: 'few', minimum: 10 });
	}, 60_000);

	test('comes in another order each time, and each text once', async () => {
		const key = await published(storage, house);
		const texts = Array.from({ length: 12 }, (_, at) => `Tekst ${at}`);
		for (const text of texts) await answers(key, { scale: 3, text });
		// Closed by its moment, before anybody closed it.
		const closed = Date.parse(definition.closesAt);
		const [one, two] = [await read(key, 'een', 0, closed), await read(key, 'twee', 0, closed)];
		if (one.kind !== 'texts' || two.kind !== 'texts') throw new Error('there are texts');
		expect([...one.texts].sort()).toEqual([...texts].sort());
		expect([...two.texts].sort()).toEqual([...texts].sort());
		expect(one.texts).not.toEqual(two.texts);
		expect(await read(key, 'een', 0, closed)).toEqual(one);
		expect(Object.keys(one).sort()).toEqual(['count', 'from', 'kind', 'texts']);
		await right(markDeleted(storage.db, house.leader, key));
		await empty(storage.db, key, new Date(NOW));
		expect(await read(key, 'een', 0, closed)).toEqual({ kind: 'few', minimum: 10 });
	}, 60_000);
});
