/** The pages of the case library: the list, a case, and the two sheets, in both languages. */
import { describe, expect, it } from 'vitest';
import { parseKey, result } from '../../src/lib/engine';
import { capital, describeBar, outcomeWords } from '../../src/lib/explain';
import { languages, type Language } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { maximumTitle } from '../../src/lib/ui/views/amounts';
import { ask } from '../../src/routes/verkennen/[[subject]]/asked';
import { presentCase, toldOf } from '../../src/routes/zaken/cases';
import { presentAnswers, presentWorksheet } from '../../src/routes/zaken/handout';
import { presentCases } from '../../src/routes/zaken/list';
import { qrOf } from '../../src/routes/zaken/qr';
import { corpus } from '../corpus/corpus';

const cases = readCases(corpus);
const support = [{ id: 'a', name: 'Lijn', phone: '1', confirmed: true }];
const list = (subject = '', level = '') => presentCases(corpus, cases, { subject, level }, 'nl');

const asked = (lang: Language) =>
	cases.map((story) => {
		const { subject: id, offenceDate, answers } = story;
		const asking = ask(corpus, corpus.subjects.get(id)!, { date: offenceDate, answers }, lang);
		const [told] = toldOf(corpus, story, lang);
		if (!asking.ok || !told) throw new Error(story.id);
		return { story, told, asked: asking.asked };
	});

describe('the list of cases', () => {
	it('holds every case, those with a note last and without their first words', () => {
		const { plain, noted, count } = list();
		expect(count).toBe(cases.length);
		expect(plain.every(({ teaser }) => teaser !== undefined)).toBe(true);
		expect(noted.length).toBeGreaterThan(0);
		expect(noted.every(({ note, teaser }) => note !== undefined && teaser === undefined)).toBe(true);
	});

	it('is narrowed down by subject, and by level to what suits it', () => {
		const theft = list('winkeldiefstal');
		expect(theft.plain.map(({ about }) => about)).toEqual(['Winkeldiefstal · vanaf klas 3']);
		expect(theft.noted).toEqual([]);
		const counts = ['klas-3', 'klas-4', 'klas-5', 'klas-6', 'volwassenen'].map((level) => list('', level).count);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
		expect(counts[0]).toBeGreaterThan(0);
		expect(counts.at(-1)).toBe(cases.length);
		expect(list('', 'klas-3').noted).toEqual([]);
	});

	it('takes what it does not know for everything', () => {
		expect(list('<script>', 'klas-9').count).toBe(cases.length);
		expect(list('belediging').count).toBe(cases.length);
	});
});

describe.each(languages)('a case in %s', (lang) => {
	it.each(asked(lang))(
		'$story.id opens as it is told, and changed in one fact',
		({ story, told, asked: { scenario } }) => {
			const view = presentCase(told, scenario.facts, support);
			const answersAt = (href: string) => {
				const parsed = parseKey(new URL(href, 'http://a.example').searchParams.get('z') ?? '');
				if (!parsed.ok) throw new Error(href);
				return parsed.key.answers;
			};
			expect(answersAt(view.explorer)).toEqual(story.answers);
			story.vary.forEach(({ factor, levels }, at) => {
				expect(view.changes[at]?.rows.map(({ href }) => answersAt(href)[factor])).toEqual(levels);
			});
			expect(view.support).toEqual(story.contentNote ? support : []);
		}
	);
});

describe.each(languages)('the sheets in %s', (lang) => {
	it.each(asked(lang))('$story.id: the worksheet holds no answer, the answer sheet holds them all', (one) => {
		const { offence, maximum, bar, start } = result(one.asked.evaluation);
		const worksheet = JSON.stringify(
			presentWorksheet(one.told, one.asked, 'https://voorbeeld.nl', support)
		).toLowerCase();
		const answers = presentAnswers(one.told, one.asked, support);
		const shown = JSON.stringify(answers.sheet);
		const words = [
			maximumTitle(maximum!, lang),
			...(bar ? [describeBar(bar, lang).heading] : []),
			...(start ? [capital(outcomeWords(start.outcome, lang))] : [])
		];
		expect(answers.sheet.offence.title).toBe(offence!.label[lang]);
		expect(answers.sheet.receipt.length).toBeGreaterThan(0);
		for (const word of words) expect(worksheet).not.toContain(word.toLowerCase());
		for (const word of words.slice(0, 1)) expect(shown).toContain(word);
		// The head names the subject, which a trainer needs in the list; the sheet itself never shows it.
		const {
			about: _,
			description: __,
			...printed
		} = presentWorksheet(one.told, one.asked, 'https://voorbeeld.nl', support);
		const offenceAsWord = new RegExp(`(?<!\\p{L})${offence!.label[lang].replace(/[()]/g, '\\$&')}(?!\\p{L})`, 'iu');
		expect(JSON.stringify(printed)).not.toMatch(offenceAsWord);
		expect(JSON.stringify(printed)).not.toMatch(/artikel \d|article \d/i);
		expect(answers.changes.flatMap(({ rows }) => rows).every(({ effects }) => effects.length > 0)).toBe(true);
	});

	it.each(asked(lang).slice(0, 2))('$story.id is found by its whole address, typed or with a camera', (one) => {
		const { find, links } = presentWorksheet(one.told, one.asked, 'https://voorbeeld.nl:8080', support);
		expect(find).toEqual({
			address: `voorbeeld.nl:8080${links.case.href}`,
			qr: qrOf(`https://voorbeeld.nl:8080${links.case.href}`)
		});
	});

	it.each(asked(lang).slice(0, 2))('$story.id without a site has no address to type and nothing to scan', (one) => {
		expect(presentWorksheet(one.told, one.asked, undefined, support).find).toBeUndefined();
	});
});
