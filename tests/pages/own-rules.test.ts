/** Rules of an installation's own, laid over the seeds in a folder: every page that shows one of them says so. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate, editionSetAt, parseScenario } from '../../src/lib/engine';
import { defaultSubject, languages, type Corpus, type Language } from '../../src/lib/model';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import { answerEvaluate } from '../../src/lib/server/api/answers';
import { listEditions, oneEdition } from '../../src/lib/server/api/editions';
import { loadLaw } from '../../src/lib/server/law';
import { readCases } from '../../src/lib/server/cases';
import { presentProofs } from '../../src/routes/bewezen/[[subject]]/view';
import { asJson, linesOf } from '../../src/routes/kaart/gegevens/[format]/table';
import { mapData, presentMap } from '../../src/routes/kaart/[[subject]]/view';
import { presentEdition } from '../../src/routes/regels/edition';
import { presentList } from '../../src/routes/regels/list';
import { guidelineOf } from '../../src/routes/sessie/reveal';
import { presentComparison } from '../../src/routes/vergelijken/view';
import { emptyCase } from '../../src/routes/verkennen/[[subject]]/address';
import { presentSheet } from '../../src/routes/verkennen/[[subject]]/sheet';
import { presentDifference } from '../../src/routes/voor-en-na/view';
import { wordsOf } from '../../src/routes/api/v1/words.server';
import { INVENTED, inventedEdition } from '../journeys/invented';
import { corpus as seeds } from '../corpus/corpus';

const DATE = '2024-09-01';
const answers = { handeling: 'seksuele-handelingen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' };
const KEY = `1_${defaultSubject}_${DATE}_handeling.seksuele-handelingen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet`;

let folder: string;
let corpus: Corpus;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'own-rules-'));
	mkdirSync(join(folder, 'law'));
	writeFileSync(join(folder, 'law', `${INVENTED}.yaml`), inventedEdition());
	corpus = loadLaw('seeds/law', join(folder, 'law'));
});

afterAll(() => {
	rmSync(folder, { recursive: true });
	overwriteGetLocale(() => 'nl');
});

const SHORT: Record<Language, string> = { nl: 'van deze installatie', en: 'from this installation' };
const LONG: Record<Language, RegExp> = {
	nl: /door de installatie die deze site aanbiedt/,
	en: /by the installation that offers this site/
};

function askedIn(law: Corpus, lang: Language) {
	const selected = editionSetAt(law, defaultSubject, DATE);
	if (!selected.ok) throw new Error(DATE);
	const { set } = selected;
	const parsed = parseScenario(set.subject, { offenceDate: DATE, answers });
	if (!parsed.ok) throw new Error(KEY);
	const evaluation = evaluate(set, parsed.scenario);
	return { corpus: law, subject: set.subject, set, scenario: parsed.scenario, evaluation, later: undefined, lang };
}

const setIn = (law: Corpus) => askedIn(law, 'nl').set;

describe.each(languages)('in %s', (lang) => {
	beforeAll(() => overwriteGetLocale(() => lang));

	/** What a page shows of both laws: the sentence stands with the own rules only. */
	function saysSo(show: (law: Corpus) => unknown, words: RegExp | string): void {
		expect(JSON.stringify(show(corpus))).toMatch(words);
		expect(JSON.stringify(show(seeds))).not.toMatch(words);
	}

	it('the explorer says so at the figure and in the proof, with its hash', () => {
		const sheet = presentSheet(askedIn(corpus, lang));
		expect(sheet.start).toMatchObject({ overlay: true, title: expect.stringContaining('111') as string });
		expect(presentSheet(askedIn(seeds, lang)).start?.overlay).toBe(false);
		saysSo((law) => presentSheet(askedIn(law, lang)).receipt, SHORT[lang]);
		const hash = (law: Corpus) => askedIn(law, lang).evaluation.receipt.hash;
		expect(hash(corpus)).not.toBe(hash(seeds));
		expect(JSON.stringify(sheet.receipt)).toContain(hash(corpus));
	});

	it('cases beside each other say so', () => {
		saysSo((law) => presentComparison(law, [KEY], lang, { today: '2026-11-26' }).results, LONG[lang]);
	});

	it('the map, what is proven, and before and after say of which edition they are made', () => {
		const subject = (law: Corpus) => law.subjects.get(defaultSubject)!;
		saysSo((law) => presentMap(law, subject(law), emptyCase(subject(law)), lang).view.editions, SHORT[lang]);
		saysSo((law) => presentProofs(law, setIn(law), lang).editions, SHORT[lang]);
		saysSo((law) => presentDifference(law, subject(law), '2024-07-01', lang)?.editions, SHORT[lang]);
	});

	it('a room and a survey that show where the guideline starts say so', () => {
		const shown = (law: Corpus) => guidelineOf(presentSheet(askedIn(law, lang)));
		expect(shown(corpus)).toMatchObject({ overlay: true, title: expect.stringContaining('111') as string });
		expect(shown(seeds)).toMatchObject({ overlay: false });
	});

	it('the list of rules and the page of the edition say so, with its hash', () => {
		const edition = corpus.policies.find(({ id }) => id === INVENTED)!;
		const subject = corpus.subjects.get(edition.subject)!;
		const view = presentEdition({ corpus, subject, lang, names: new Map() }, edition);
		expect(view.overlay).toBe(true);
		expect(JSON.stringify(view.about)).toContain(edition.hash.slice(0, 12));
		const own = (law: Corpus) =>
			presentList(law, [...law.subjects.values()], lang)
				.flatMap(({ kinds, ended }) => [...kinds.flatMap(({ editions }) => editions), ...ended])
				.filter(({ overlay }) => overlay);
		expect(own(corpus).map(({ label }) => label)).toEqual([edition.label[lang]]);
		expect(own(seeds)).toEqual([]);
	});
});

it('the data of the map says so', () => {
	const own = (law: Corpus) => {
		const subject = law.subjects.get(defaultSubject)!;
		const data = mapData(law, subject, { ...emptyCase(subject), date: DATE })!;
		const { editions } = JSON.parse(asJson(data, linesOf(data, 'nl'))) as {
			editions: { id: string; overlay: boolean }[];
		};
		return editions.filter(({ overlay }) => overlay).map(({ id }) => id);
	};
	expect(own(corpus)).toEqual([INVENTED]);
	expect(own(seeds)).toEqual([]);
});

it('the API says so: in the list, of the edition, and in the receipt of an answer', () => {
	const listed = (law: Corpus) => listEditions(law).editions.filter(({ overlay }) => overlay);
	expect(listed(corpus).map(({ id }) => id)).toEqual([INVENTED]);
	expect(listed(seeds)).toEqual([]);
	expect(oneEdition(corpus, INVENTED, null)).toMatchObject({ overlay: true });
	const ask = (law: Corpus) => answerEvaluate(law, { subject: defaultSubject, offenceDate: DATE, answers }, wordsOf);
	expect(ask(corpus).receipt.overlays).toEqual([INVENTED]);
	expect(ask(seeds).receipt.overlays).toEqual([]);
	expect(ask(corpus).receipt.hash).not.toBe(ask(seeds).receipt.hash);
});

it('the cases of the lessons agree with it', () => {
	expect(readCases(corpus).length).toBe(readCases(seeds).length);
});
