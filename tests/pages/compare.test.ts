/** Cases beside each other, over the real rules: what differs is said, what nobody read is never called equal. */
import { describe, expect, it, test } from 'vitest';
import { editionSetAt, editionSets, evaluate, parseScenario, result, scenarios } from '../../src/lib/engine';
import { defaultSubject, type State } from '../../src/lib/model';
import { keysOf, readCase } from '../../src/routes/vergelijken/address';
import { startsOf } from '../../src/routes/vergelijken/starts';
import { presentComparison } from '../../src/routes/vergelijken/view';
import { keyOf } from '../../src/routes/verkennen/[[subject]]/address';
import { corpus } from '../corpus/corpus';

const ADULT = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm';
const [SCHULD, OPZET] = [`${ADULT}.schuld`, `${ADULT}.opzet`];
const SHOP = '1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50';
const AGAIN = `${SHOP}_recidive-termijn.binnen-2-jaar`;
const YOUNG = `${SHOP}_leeftijd-verdachte.12-15`;
const ROBBERY = '1_straatroof_2025-02-01_geweld-straatroof.fysiek-geweld';

const compare = (...keys: string[]) => presentComparison(corpus, keys, 'nl', { today: '2026-11-26' });
const rowsOf = (view: ReturnType<typeof compare>) => view.results.flatMap(({ rows }) => rows);
const row = (view: ReturnType<typeof compare>, id: string) => rowsOf(view).find((one) => one.id === id);
const keysIn = (href: string) => keysOf(new URL(href, 'http://x').searchParams);

/** "256/3" as a number. */
const monthsOf = (text: string) => {
	const [n, d = '1'] = text.split('/');
	return Number(n) / Number(d);
};

function stateOf(key: string): State | undefined {
	const read = readCase(corpus, key);
	if (read.kind !== 'case') return undefined;
	const { subject, state } = read;
	const parsed = parseScenario(subject, { offenceDate: state.date, answers: state.answers });
	const selected = editionSetAt(corpus, subject.id, state.date);
	return parsed.ok && selected.ok ? result(evaluate(selected.set, parsed.scenario)) : undefined;
}

describe('two cases', () => {
	const view = compare(SCHULD, OPZET);

	test('the sentence names the one fact, what follows, what differs and what nobody can say', () => {
		const said = view.lead.join(' ');
		expect(said).toContain('maar één ding anders gekozen: schuldvorm (A: schuld; B: opzet)');
		expect(said).toMatch(/Daardoor verschilt: .*de hoogste straf/);
		expect(said).toMatch(/Niet te zeggen is of dit verschilt: het uitgangspunt van het OM/);
		expect(said).not.toMatch(/Gelijk blijft: .*uitgangspunt/);
	});

	test('differing facts stand in sight, equal ones are counted, what follows stands apart', () => {
		expect(view.facts?.differ.map(({ id }) => id)).toEqual(['schuldvorm']);
		expect(view.facts?.follow.map(({ id }) => id)).toEqual(['gevolg']);
		expect(view.facts?.count).toContain(String(view.facts?.same.length));
		expect(view.facts?.same.every(({ cells }) => cells.length === 1)).toBe(true);
	});

	test('law, guideline and court are groups of their own, and only the law has a maximum', () => {
		expect(view.results.map(({ voice }) => voice)).toEqual(['law', 'guideline', 'court']);
		expect(view.results[1]?.rows.map(({ id }) => id)).toContain('uitgangspunt');
		expect(row(view, 'maximum')?.cells.map(({ text }) => text)).toEqual([
			'4 jaar gevangenisstraf',
			'9 jaar gevangenisstraf'
		]);
		expect(row(view, 'taakstraf')?.cells.map(({ verdict }) => verdict)).toEqual(['yes', 'no']);
	});

	test('two starts of which no figure was read are not called equal', () => {
		expect(row(view, 'uitgangspunt')).toMatchObject({ likeness: 'open', cells: [{}, {}] });
		expect(row(view, 'richtlijn')?.likeness).toBe('same');
	});

	test('each proof holds engine, editions, hash and the key of the case', () => {
		const told = JSON.stringify(view.receipt?.rows);
		for (const words of ['schuldvorm.schuld', 'schuldvorm.opzet', '2024R004.2024-07-01', '1.0.0']) {
			expect(told).toContain(words);
		}
		expect(view.receipt?.sources.some(({ cases }) => cases === 'A')).toBe(true);
		expect(view.receipt?.sources.some(({ cases }) => cases === undefined)).toBe(true);
	});
});

describe('what is drawn', () => {
	test('one axis per voice and per kind of custody', () => {
		const { charts } = compare(SHOP, AGAIN, YOUNG);
		expect(charts.map(({ voice, kind, rows }) => [voice, kind, rows.length])).toEqual([
			['law', 'gevangenisstraf', 2],
			['law', 'jeugddetentie', 1]
		]);
		expect(charts.every(({ voice, rows }) => rows.every(({ lane }) => lane.voice === voice))).toBe(true);
	});
});

describe('cases that are equal or far apart', () => {
	test('the same case twice differs in nothing', () => {
		const view = compare(SHOP, `${SHOP}_stadium.voltooid`);
		expect(view.lead).toEqual(['Deze twee zaken zijn gelijk: geen enkel feit is anders.']);
		expect(rowsOf(view).every(({ likeness }) => likeness === 'same')).toBe(true);
	});

	test('other subjects are said to be so, and their own questions stand apart', () => {
		const view = compare(SHOP, ROBBERY);
		expect(view.lead[0]).toContain('verschillende onderwerpen');
		expect(view.facts?.differ.map(({ id }) => id)).toEqual(['onderwerp', 'waarde-winkeldiefstal', 'geweld-straatroof']);
		expect(view.names.map(({ short }) => short)).toEqual(['Winkeldiefstal', 'Straatroof']);
	});

	test('of three cases each is called by what it has and the others have not', () => {
		const [first, second, third] = compare(SHOP, AGAIN, YOUNG).names;
		expect(second?.short).toMatch(/^Eerder veroordeeld/);
		expect(third?.short).toMatch(/^Leeftijd van de verdachte/);
		expect(first?.short).not.toBe('');
	});

	it('never stands above a column as a bare yes or no, nor twice with the same words', () => {
		const names = (...keys: string[]) => compare(...keys).names.map(({ short }) => short);
		const together = `${ROBBERY}_medeplegen.ja`;
		expect(names(`${ROBBERY}_medeplegen.nee`, together)).toEqual(['Medeplegen: nee', 'Medeplegen']);
		expect(new Set(names(SHOP, ROBBERY, together)).size).toBe(3);
	});
});

describe('what cannot be compared', () => {
	const view = compare('1_kapot', SHOP, '1_winkeldiefstal_2025-02-01', `${SHOP}_leeftijd-verdachte.99`);

	test('has a sentence in its own column, and the others stay', () => {
		const [broken, fine, open, refused] = view.columns;
		expect(broken?.problem).toContain('niet te lezen');
		expect(fine?.problem).toBeUndefined();
		expect(open?.problem).toMatch(/nog geen antwoord.*waarde/);
		expect(open?.open.href).toBe('/verkennen/winkeldiefstal?z=1_winkeldiefstal_2025-02-01');
		expect(refused?.problem).toContain('99');
		expect(view.names.map(({ letter }) => letter)).toEqual(['B']);
		expect(view.lead).toEqual(['Leg er nog een zaak naast. Dan zie je wat er verschilt.']);
	});

	test('a fifth case is refused, and its key stands in no link', () => {
		const five = compare(SHOP, AGAIN, YOUNG, ROBBERY, OPZET);
		expect(five.columns).toHaveLength(4);
		expect(five.notices[0]).toContain('hoogstens vier');
		expect(five.add).toBeNull();
		expect(JSON.stringify(five)).not.toContain('seksuele-misdrijven_');
	});

	test('a day that is still to come is said to be so', () => {
		expect(compare(SHOP.replace('2025', '2090')).notices[0]).toContain('zaak A');
	});
});

describe('links', () => {
	test('remove, swap and vary lead to other comparisons', () => {
		const view = compare(SHOP, AGAIN);
		const [first] = view.columns;
		expect(keysIn(first!.remove.href)).toEqual([AGAIN]);
		expect(first!.swaps.map(({ href }) => keysIn(href))).toEqual([[AGAIN, SHOP]]);
		const offered = view.add!.vary[0]!.changes.flatMap(({ rows }) => rows.map(({ href }) => keysIn(href)));
		expect(offered.length).toBeGreaterThan(3);
		for (const keys of offered) {
			expect(keys).toHaveLength(3);
			expect([keys[0], keys[2]]).toEqual([SHOP, AGAIN]);
			expect(keys[1]).not.toBe(AGAIN);
		}
	});

	const set = editionSets(corpus).filter(
		({ subject, date }) => subject.id === defaultSubject && date >= subject.readFrom
	);
	it.each(set.map((one) => [one.date, one] as const))(
		'on %s no change in the subject of sexual offences leads to a milder answer',
		(date, { subject }) => {
			let offered = 0;
			const least = (state: State | undefined) => {
				const term = state?.maximum?.term;
				const all = term === undefined ? [] : term.kind === 'undetermined' ? term.readings : [term];
				return Math.min(...all.map(({ months }) => monthsOf(months)));
			};
			for (const answers of scenarios(subject, new Set())) {
				const before = compare(keyOf(subject, { date, answers }));
				const now = stateOf(keyOf(subject, { date, answers }));
				for (const { href } of before.add!.vary.flatMap(({ changes }) => changes.flatMap(({ rows }) => rows))) {
					const after = stateOf(keysIn(href)[1] ?? '');
					// What has to be asked after the change is asked there.
					if (!after) continue;
					offered += 1;
					expect(after.offence).not.toBeNull();
					if (now?.maximum) expect(least(after)).toBeGreaterThanOrEqual(least(now));
					if (now?.bar?.status === 'barred') expect(after.bar?.status).toBe('barred');
				}
			}
			expect(offered).toBeGreaterThan(10);
		},
		60_000
	);
});

describe('where one begins', () => {
	const starts = startsOf(corpus, 'nl');

	test('every subject has two cases that differ in one fact, sexual offences last', () => {
		expect(starts).toHaveLength(corpus.subjects.size);
		expect(starts.at(-1)?.note).toBeDefined();
		for (const { subject, links } of starts) {
			const [pair] = links;
			const keys = keysIn(pair?.href ?? '');
			expect(keys, subject).toHaveLength(2);
			const view = compare(...keys);
			expect(view.columns.map(({ problem }) => problem)).toEqual([undefined, undefined]);
			expect(view.facts?.differ, subject).toHaveLength(1);
			expect(
				rowsOf(view).some(({ likeness }) => likeness === 'differs'),
				subject
			).toBe(true);
		}
	});

	test('with sexual offences only between adults, and once before and since 1 July 2024', () => {
		const hrefs = starts.at(-1)!.links.map(({ href }) => href);
		expect(hrefs).toHaveLength(2);
		for (const key of hrefs.flatMap(keysIn)) expect(key).toContain('leeftijd-slachtoffer.18-plus');
		expect(compare(...keysIn(hrefs[1]!)).facts?.differ.map(({ id }) => id)).toEqual(['datum']);
	});
});
