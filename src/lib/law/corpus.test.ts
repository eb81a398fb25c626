import { describe, expect, it } from 'vitest';
import type { Corpus } from '../model';
import { formatComplaint, loadCorpus, type LawFile } from './index';

const text = '{nl: Woord, en: Word}';
const basis = '{source: boek, locator: art. 1, readings: [r], status: official}';
const entry = (id: string, kind: string) => `  - {id: ${id}, kind: ${kind}, term: ${text}, text: ${text}}`;
const ids = { daad: 'factor', lenen: 'level', houden: 'level', 'f-1': 'offence', 'f-2': 'offence', G1: 'edition' };
const offence = (id: string, daad: string, window = '') =>
	`  - {id: ${id}, article: "1", class: misdrijf, label: ${text}, text: ${text}, rows: [{daad: ${daad}}], basis: ${basis}, ` +
	`maximum: {kind: hechtenis, term: {amount: 1, unit: week}, fineCategory: 1}${window}}`;
const statute = (part: string, from: string, subjects: string, rest: string) =>
	`format: 1\nkind: statute\nid: wet.${part}.${from}\ninstrument: wet\npart: ${part}\nlabel: ${text}\nfrom: ${from}\nsubjects: [${subjects}]\n${rest}`;
const subject = (id: string) =>
	`format: 1\nkind: subject\nid: ${id}\nlabel: ${text}\nintro: ${text}\nreadFrom: 2024-01-01\nexampleDate: 2024-06-01\n` +
	`youthLawWhen: []\ngroups: [{id: feit, label: ${text}}]\nfactors: [{use: daad, group: feit, default: lenen}]\nimpossible: []`;
const policy = (label: string) =>
	`format: 1\nkind: policy\nid: G1.2024-01-01\ninstrument: G1\nlabel: {nl: ${label}, en: ${label}}\ntext: ${text}\nsubject: een\n` +
	`from: 2024-01-01\nbasis: ${basis}`;
const bar = (id: string, window = '') =>
	`  - {id: ${id}, when: {offence: "@alle"}, status: barred, text: ${text}, basis: ${basis}${window}}`;

const files: Record<string, string> = {
	'sources.yaml': `format: 1\nkind: sources\nsources: [{id: boek, kind: statute, label: ${text}, readings: [{id: r}]}]`,
	'glossary.yaml': `format: 1\nkind: glossary\nentries:\n${Object.entries(ids)
		.map(([id, kind]) => entry(id, kind))
		.join('\n')}`,
	'shared.yaml': `format: 1\nkind: factors\nfactors: [{id: daad, label: ${text}, question: ${text}, levels: [{id: lenen, label: ${text}}, {id: houden, label: ${text}}]}]`,
	'een.yaml': subject('een'),
	'twee.yaml': subject('twee'),
	'wet.algemeen.2024-01-01.yaml': statute(
		'algemeen',
		'2024-01-01',
		'een, twee',
		`groups: {alle: [f-1, f-2]}\nbars:\n${bar('b-1')}\n${bar('b-2', ', from: 2025-01-01')}`
	),
	'wet.eerst.2024-01-01.yaml': statute(
		'eerst',
		'2024-01-01',
		'een',
		`offences:\n${offence('f-1', 'lenen', ', through: 2024-06-30')}`
	),
	'wet.later.2024-07-01.yaml': statute(
		'later',
		'2024-07-01',
		'een, twee',
		`offences:\n${offence('f-1', 'lenen')}\n${offence('f-2', 'houden')}\nbars:\n${bar('b-3').replace('@alle', 'f-2')}`
	),
	'G1.2024-01-01.yaml': policy('Zaad')
};

const seeds = (changed: Record<string, string> = {}): LawFile[] =>
	Object.entries({ ...files, ...changed }).map(([path, content]) => ({ path: `seeds/law/${path}`, text: content }));

function load(given: LawFile[]): Corpus {
	const result = loadCorpus(given);
	if (!result.ok) throw new Error(result.complaints.map((one) => formatComplaint(one)).join('\n'));
	return result.corpus;
}

describe('editions of a code', () => {
	const corpus = load(seeds());
	const of = (id: string) => corpus.statutes.filter((edition) => edition.subject === id);

	it('start wherever a rule or a part does, and the day after a rule ends', () => {
		expect(of('een').map(({ id, from, through }) => [id, from, through])).toEqual([
			['wet.2024-01-01', '2024-01-01', '2024-06-30'],
			['wet.2024-07-01', '2024-07-01', '2024-12-31'],
			['wet.2025-01-01', '2025-01-01', undefined]
		]);
	});

	it('start with the first offence that was read for the subject', () => {
		expect(of('twee').map((edition) => edition.from)).toEqual(['2024-07-01', '2025-01-01']);
	});

	it('hold only rules in force, the general part last, groups written out', () => {
		const [first, second, third] = of('een');
		expect(first?.bars.map((rule) => rule.id)).toEqual(['b-1']);
		expect(second?.bars.map((rule) => rule.id)).toEqual(['b-3', 'b-1']);
		expect(third?.bars.map((rule) => rule.id)).toEqual(['b-3', 'b-1', 'b-2']);
		expect(third?.bars[1]?.when).toEqual({ offence: ['f-1', 'f-2'] });
		expect(first?.origins.map((origin) => origin.file)).toEqual([
			'seeds/law/wet.eerst.2024-01-01.yaml',
			'seeds/law/wet.algemeen.2024-01-01.yaml'
		]);
	});

	it('join the shared definition of a factor with its use', () => {
		expect(corpus.subjects.get('een')?.factors[0]).toMatchObject({
			id: 'daad',
			group: 'feit',
			default: [{ level: 'lenen' }]
		});
	});
});

describe('hashes', () => {
	it('do not depend on the order of files or keys', () => {
		const shuffled = load([...seeds()].reverse());
		expect(shuffled.hash).toBe(load(seeds()).hash);
	});

	it('change with one rule, in the editions that hold it and in the whole', () => {
		const before = load(seeds());
		const path = 'wet.eerst.2024-01-01.yaml';
		const after = load(seeds({ [path]: files[path]!.replace('amount: 1', 'amount: 2') }));
		const same = after.statutes.map((edition, at) => edition.hash === before.statutes[at]?.hash);
		expect(same).toEqual([false, true, true, true, true]);
		expect(after.hash).not.toBe(before.hash);
	});
});

describe('overlays', () => {
	it('replace the seed of the same id and say so', () => {
		const own = { path: 'data/law/G1.2024-01-01.yaml', text: policy('Eigen'), overlay: true };
		const [edition, ...others] = load([...seeds(), own]).policies;
		expect(others).toEqual([]);
		expect(edition?.label.nl).toBe('Eigen');
		expect(edition?.origins).toEqual([{ file: 'data/law/G1.2024-01-01.yaml', overlay: true }]);
	});

	it('may add to the glossary and replace an entry', () => {
		const own = {
			path: 'data/law/glossary.yaml',
			text: `format: 1\nkind: glossary\nentries:\n${entry('daad', 'term')}`,
			overlay: true
		};
		expect(load([...seeds(), own]).glossary.get('daad')?.kind).toBe('term');
	});
});

describe('ties', () => {
	it('are no ties where the windows, the rows or an exclusion keep the offences apart', () => {
		const path = 'wet.later.2024-07-01.yaml';
		const tied = files[path]!.replace('{daad: houden}', '{}');
		expect(loadCorpus(seeds({ [path]: tied })).ok).toBe(false);
		const excluded = `exclusions: [{id: e-1, when: {offence: f-2, daad: lenen}, text: ${text}, basis: ${basis}}]`;
		expect(loadCorpus(seeds({ [path]: `${tied}\n${excluded}` })).ok).toBe(true);
	});
});
