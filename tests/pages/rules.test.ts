/** The pages about the rules, over every edition of the seeds: nothing is lost and every link leads somewhere. */
import { describe, expect, it } from 'vitest';
import type { Edition, Language } from '../../src/lib/model';
import type { EditionView } from '../../src/lib/ui/views/rules';
import { ruleAnchor } from '../../src/lib/ui/views/rules';
import { presentEdition } from '../../src/routes/regels/edition';
import { editionsOf, gapsOf } from '../../src/routes/regels/gaps';
import { presentList } from '../../src/routes/regels/list';
import { byArticle } from '../../src/routes/regels/statute';
import { subjectsByWeight } from '../../src/routes/subjects';
import { corpus } from '../corpus/corpus';

const names = new Map<string, string>();
const subjectOf = (edition: Edition) => corpus.subjects.get(edition.subject)!;
const shown = (edition: Edition, lang: Language = 'nl'): EditionView =>
	presentEdition({ corpus, subject: subjectOf(edition), lang, names }, edition);

const editions = editionsOf(corpus);
const policies = corpus.policies;
const heling = policies.find(({ id }) => id === '2016R016.2017-01-01')!;

/** Every place on a page that a link can lead to. */
function anchors({ sections, gaps }: EditionView): string[] {
	return [
		...gaps.filter(({ alone }) => alone).map(({ anchor }) => anchor),
		...sections.flatMap(({ id, table, rules }) => [
			id,
			...rules.map(({ anchor }) => anchor),
			...(table?.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.anchor ?? [])) ?? [])
		])
	];
}

const rulesOf = (edition: Edition): { id: string }[] =>
	edition.kind === 'statute'
		? [
				...edition.offences,
				...edition.exclusions,
				...edition.notCovered,
				...edition.adjustments,
				...edition.ceilings,
				...edition.youth,
				...edition.bars,
				...edition.barExceptions,
				...edition.limits,
				...edition.notes,
				...edition.unreadBetween
			]
		: [...edition.rows, ...edition.modifiers];

describe('every edition as a document', () => {
	it('has a place for each of its rules, and each place once', () => {
		for (const edition of editions) {
			const places = anchors(shown(edition));
			const twice = places.filter((place, at) => places.indexOf(place) !== at);
			expect(twice, edition.id).toEqual([]);
			const missing = rulesOf(edition).filter(({ id }) => !places.includes(ruleAnchor(id)));
			expect(missing, edition.id).toEqual([]);
		}
	});

	it('leads from each gap to the rule that lacks something', () => {
		for (const edition of editions) {
			const view = shown(edition);
			const lost = view.gaps.filter(({ anchor }) => !anchors(view).includes(anchor));
			expect(lost, edition.id).toEqual([]);
		}
	});

	it('shows where each rule with a basis stands, and how far it can be trusted', () => {
		for (const edition of policies) {
			const { sections } = shown(edition);
			const modifiers = sections.find(({ id }) => id === 'modifiers')?.rules ?? [];
			expect(modifiers.map(({ source }) => source?.status)).toEqual(edition.modifiers.map(({ basis }) => basis.status));
			for (const { table } of sections) {
				for (const row of table?.rows ?? []) expect(row.source?.line, `${edition.id}: ${row.label}`).toBeTruthy();
			}
		}
	});

	it('is there in both languages', () => {
		for (const edition of editions) {
			const [nl, en] = [shown(edition, 'nl'), shown(edition, 'en')];
			expect(en.sections.map(({ id }) => id)).toEqual(nl.sections.map(({ id }) => id));
			expect(en.gaps.length, edition.id).toBe(nl.gaps.length);
		}
	});
});

describe('a table that was printed as rows and columns', () => {
	const view = shown(heling);
	const table = view.sections.find(({ id }) => id === 'tabel')!.table!;

	it('is set as rows and columns', () => {
		expect(table.columns.map(({ label }) => label)).toEqual(heling.grid!.columns.map(({ label }) => label.nl));
		expect(table.rows.map(({ label }) => label)).toEqual(heling.grid!.rows.map(({ label }) => label.nl));
		for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
	});

	it('holds each figure in its own cell', () => {
		const [first] = table.rows;
		const printed = heling.grid!.columns.map(({ id }) => ruleAnchor(`${heling.grid!.rows[0]!.id}-${id}`));
		expect(first?.cells.map((cell) => cell?.anchor)).toEqual(printed);
		// An amount of money holds a space that does not break.
		const words = first?.cells.map((cell) => cell?.lines.map((line) => line.replace(/\s/g, ' ')));
		expect(words?.[0]).toEqual(['Geldboete van € 150']);
		expect(words?.[2]).toEqual(['Geldboete van € 225', 'of taakstraf van 16 uur']);
	});

	it('leaves out a fact that the name of the row says already', () => {
		const facts = table.rows.flatMap(({ label, when }) =>
			when.filter((fact) => label.toLowerCase().includes(fact.slice(fact.indexOf(': ') + 2).toLowerCase()))
		);
		expect(facts).toEqual([]);
	});
});

describe('gaps', () => {
	it('name an unread table once, and not each of its rows', () => {
		const unread = policies.find(({ id }) => id === '2024R004.2024-07-01')!;
		const gaps = gapsOf(unread, 'nl');
		expect(gaps.filter(({ anchor }) => anchor === 'tabel')).toHaveLength(1);
		expect(
			gaps.some(({ anchor }) => anchor.startsWith('regel-') && unread.rows.some(({ id }) => anchor.endsWith(id)))
		).toBe(false);
	});

	it('name the rounding that was not read, and each circumstance without its size once', () => {
		const robbery = policies.find(({ id }) => id === '2016R001.2016-02-01')!;
		const texts = gapsOf(robbery, 'nl').map(({ text }) => text);
		expect(texts).toContain('Hoeveel het uitmaakt: Poging');
		expect(texts.some((text) => text.includes('afrondt'))).toBe(true);
		expect(new Set(texts).size).toBe(texts.length);
	});
});

describe('the overview', () => {
	const list = presentList(corpus, subjectsByWeight(corpus), 'nl');

	it('names every edition once, what has ended apart', () => {
		for (const { id, kinds, ended } of list) {
			const own = editions.filter(({ subject }) => subject === id);
			expect(kinds.flatMap(({ editions: open }) => open).length).toBe(
				own.filter(({ through }) => through === undefined).length
			);
			expect(ended.length).toBe(own.filter(({ through }) => through !== undefined).length);
		}
		expect(list.map(({ id }) => id).sort()).toEqual([...corpus.subjects.keys()].sort());
	});

	it('says of a table whether it was read, in words and not as a class', () => {
		const lines = list.flatMap(({ kinds, ended }) => [...kinds.flatMap((kind) => kind.editions), ...ended]);
		const of = (part: string) => lines.find(({ label }) => label.includes(part))?.evidence;
		expect(of('2024R004')).toBe('tabel niet gelezen');
		expect(of('2016R001')).toBe('gezien als geldend');
		expect(of('2015R047')).toBe('niet meer geldend');
		expect(lines.some(({ evidence }) => /S[123]/.test(evidence ?? ''))).toBe(false);
	});
});

describe('subjects', () => {
	it('come from light to heavy, and one with a content note last', () => {
		const order = subjectsByWeight(corpus);
		expect(order.at(-1)?.id).toBe('seksuele-misdrijven');
		expect(order.at(-1)?.contentNote?.nl).toBeTruthy();
		const at = (id: string) => order.findIndex((subject) => subject.id === id);
		expect(at('belediging')).toBeLessThan(at('heling'));
		expect(at('heling')).toBeLessThan(at('overvallen'));
	});
});

describe('offences', () => {
	it('stand in the order of a code', () => {
		const offence = (article: string, lid?: string) => ({
			...corpus.statutes[0]!.offences[0]!,
			article,
			...(lid ? { lid } : {})
		});
		const mixed = [offence('248a', '1'), offence('248', '10'), offence('1000', '1'), offence('248', '2')];
		expect(byArticle(mixed).map(({ article, lid }) => `${article}.${lid}`)).toEqual([
			'248.2',
			'248.10',
			'248a.1',
			'1000.1'
		]);
	});
});
