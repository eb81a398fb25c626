import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Corpus } from '../model';
import { loadCorpus } from './corpus';
import { rechecks } from './recheck';

const folder = 'tests/broken/base';
let files: { path: string; text: string }[];

beforeAll(() => {
	files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
});

/** The small law of the tests, with something else written in one of its files. */
function corpus(file: string, from: string, to: string): Corpus {
	const changed = files.map((one) =>
		one.path.endsWith(file) ? { ...one, text: one.text.replace(from, () => to) } : one
	);
	expect(changed).not.toEqual(files);
	const loaded = loadCorpus(changed);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.complaints));
	return loaded.corpus;
}

const dated = (recheck: string) =>
	corpus('sources.yaml', '{id: eerste, date: 2024-01-01}', `{id: eerste, date: 2024-01-01, recheck: ${recheck}}`);

const seenOn = (day: string) => corpus('F1.2024-01-01.yaml', 'from: 2024-01-01', `from: 2024-01-01\nlastSeen: ${day}`);

it('lists a reading from its day on, with every edition that rests on it', () => {
	const law = dated('2026-03-01');
	expect(rechecks(law, '2026-02-28').readings).toEqual([]);
	const [due, ...others] = rechecks(law, '2026-03-01').readings;
	expect(others).toEqual([]);
	expect(due).toMatchObject({ source: { id: 'fietswet' }, reading: { id: 'eerste' }, recheck: '2026-03-01' });
	expect(due?.editions.map(({ id }) => id)).toEqual([
		'F1.2024-01-01',
		'F2.2024-01-01',
		'F3.2024-01-01',
		'fietswet.2024-01-01'
	]);
	expect(rechecks(law, '2031-01-01').readings).toHaveLength(1);
});

it('does not list a reading that named no day', () => {
	expect(rechecks(seenOn('2024-01-01'), '2099-01-01').readings).toEqual([]);
});

it('puts the longest overdue first, and knows readings of one source apart', () => {
	const law = corpus(
		'sources.yaml',
		'{id: eerste, date: 2024-01-01}',
		'{id: eerste, recheck: 2026-03-01}\n      - {id: tweede, recheck: 2025-03-01}'
	);
	expect(rechecks(law, '2026-06-01').readings.map(({ reading, editions }) => [reading.id, editions.length])).toEqual([
		['tweede', 0],
		['eerste', 4]
	]);
});

it('lists an edition without an end once it was last seen more than a year before', () => {
	const law = seenOn('2024-06-15');
	expect(rechecks(law, '2025-06-15').editions).toEqual([]);
	expect(rechecks(law, '2025-06-16').editions).toMatchObject([{ id: 'F1.2024-01-01', lastSeen: '2024-06-15' }]);
});

it('counts a year back from 29 February to the 28th', () => {
	const law = seenOn('2027-02-28');
	expect(rechecks(law, '2028-02-29').editions).toEqual([]);
	expect(rechecks(law, '2028-03-01').editions).toHaveLength(1);
});

it('does not list an edition that has ended, however long ago it was seen', () => {
	const ended = corpus(
		'F1.2024-01-01.yaml',
		'from: 2024-01-01',
		'from: 2024-01-01\nthrough: 2024-12-31\nlastSeen: 2024-06-15'
	);
	expect(rechecks(ended, '2099-01-01').editions).toEqual([]);
});
