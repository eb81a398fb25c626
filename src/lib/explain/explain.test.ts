import { describe, expect, it } from 'vitest';
import { languages, type Step, type StepKind } from '../model';
import { ids, known, life, missed, months, steps, subject, text, years } from './fixture';
import { explainStep, explainTrace } from '.';

const context = { subject };
const kinds = Object.keys(steps) as StepKind[];
const nl = (step: Step) => explainStep(step, context, 'nl');
const en = (step: Step) => explainStep(step, context, 'en');

/** What no sentence may show: gaps of the program, ids, Dutch words left in English and the other way round. */
function expectSentence(words: string) {
	expect(words).toMatch(/^[\p{Lu}“‘'].*[.!?”)]$/su);
	expect(words).not.toMatch(/undefined|null|NaN|\[object|\{|\}| {2}|\.\.| [.,;]/);
	for (const id of ids) expect(words).not.toContain(id);
}

describe.each(languages)('in %s', (language) => {
	it.each(kinds)('%s is a whole sentence', (kind) => {
		expectSentence(explainStep(steps[kind], context, language));
	});

	it('every variant of a kind is a whole sentence', () => {
		const variants: Step[] = [
			{ ...steps.qualified, facts: [] },
			{ ...steps['not-covered'], reason: { ...steps['not-covered'].reason, kind: 'unread', provisions: ['sr-242'] } },
			{ ...steps.barred, status: 'undecided' },
			{ ...steps['not-barred'], missed: [{ ...missed, why: 'offence' }] },
			{
				...steps['not-barred'],
				missed: [{ ...missed, why: 'facts', needed: [{ factor: 'met-dwang', levels: ['ja', 'nee'] }] }]
			},
			{ ...steps['not-barred'], missed: [] },
			{ ...steps['no-guideline'], reason: 'youth' },
			{ ...steps['no-guideline'], reason: 'no-offence' },
			{ ...steps.pushed, direction: 'mitigating' },
			{ ...steps['start-above-maximum'], limit: 'maximum' },
			{ ...steps['later-law'], component: 'offence' },
			{ ...steps['later-law'], component: 'bar' },
			{ ...steps['to-confirm'], lastSeen: undefined },
			{ ...steps.adjusted, effect: { kind: 'multiply', factor: '2/3' }, before: life, result: years(20) },
			{
				...steps.adjusted,
				effect: { kind: 'replace', term: { amount: 30, unit: 'year' }, life: true, fineCategory: 5 },
				result: life
			},
			...(['limitation', 'definition', 'reading', 'measure', 'penalty'] as const).map((topic) => ({
				...steps.note,
				topic
			})),
			...(
				[
					{ kind: 'add', amount: { amount: 40, unit: 'hour' }, sign: 'minus' },
					{ kind: 'count', factor: 'met-dwang', share: '1/4', base: 'start' },
					{ kind: 'atLeast', amount: { amount: 6, unit: 'month' } },
					{ kind: 'replace', cell: { kind: 'bespoke', text: text('Maatwerk.', 'Tailored.') } },
					{ kind: 'choice', factor: '3/2', text: text('De bron laat dit open.', 'The source leaves this open.') },
					{ kind: 'untranscribed', text: text('Niet gelezen.', 'Not read.') },
					{ kind: 'direction', direction: 'aggravating' },
					{ kind: 'direction', direction: 'mitigating' }
				] as const
			).map((effect) => ({ ...steps.modified, effect, result: known }))
		];
		for (const variant of variants) expectSentence(explainStep(variant, context, language));
	});

	it('keeps the order of the trace', () => {
		const all = kinds.map((kind) => steps[kind]);
		expect(explainTrace({ steps: all }, context, language).map(({ step }) => step.kind)).toEqual(kinds);
	});
});

describe('the sentences that matter most', () => {
	it('qualified names the facts and the offence', () => {
		expect(nl(steps.qualified)).toBe(
			'De feiten: binnendringen en wist dat de wil ontbrak; niet: dwang. De wet noemt dat opzetverkrachting (artikel 243 lid 1).'
		);
		expect(en(steps.qualified)).toBe(
			'The facts: penetration and knew that the will was absent; not: coercion. The law calls this intentional rape (article 243(1)).'
		);
	});

	it('base-maximum and adjusted say from what to what', () => {
		expect(nl(steps['base-maximum'])).toBe(
			'Het artikel zelf noemt ten hoogste 9 jaar gevangenisstraf, of een geldboete van de vijfde categorie. Dat is het begin van de berekening.'
		);
		expect(nl(steps.adjusted)).toBe('Samen met anderen: 3 jaar erbij. De hoogste straf was 9 jaar en wordt 12 jaar.');
		expect(en(steps.adjusted)).toBe(
			'Together with others: 3 years more. The maximum was 9 years and becomes 12 years.'
		);
		expect(
			nl({ ...steps.adjusted, effect: { kind: 'multiply', factor: '4/3' }, result: { kind: 'term', months: '256/3' } })
		).toBe('Samen met anderen: een derde erbij. De hoogste straf was 9 jaar en wordt 7 jaar en 1 1/3 maand.');
		expect(nl({ ...steps.adjusted, before: life, result: life })).toContain(
			'De hoogste straf blijft levenslang of ten hoogste 30 jaar.'
		);
	});

	it('youth law without detention leaves the fine', () => {
		const result = { ...steps.youth.result, term: { kind: 'term', months: '0' } } as const;
		expect(nl({ ...steps.youth, result })).toContain(
			'De wet laat dan toe: geen jeugddetentie, wel een geldboete van de vijfde categorie.'
		);
	});

	it('an open combination gives every reading', () => {
		expect(nl(steps['combination-open'])).toContain(
			'Daarom zijn er meer uitkomsten voor de hoogste straf: 9 of 12 jaar.'
		);
		expect(en(steps['ground-open'])).toContain('The maximum is 9 or 12 years; the law leaves it open.');
	});

	it('what was not read is never called not punishable', () => {
		const unread = { ...steps['not-covered'], reason: { ...steps['not-covered'].reason, kind: 'unread' as const } };
		expect(nl(unread)).not.toContain('niet strafbaar');
		expect(en(unread)).not.toContain('not punishable');
		expect(nl(steps['not-covered'])).toContain('is dit niet strafbaar (artikel 242 en 243).');
	});

	it('the bar names its reason', () => {
		expect(nl(steps.barred)).toBe(
			'De feiten: binnendringen. Een straf met alleen een taakstraf mag hier niet. De regel zegt dit.'
		);
		expect(en(steps['not-barred'])).toBe(
			'The bar on community service does not apply here. Article 22b(1)(a) only covers a crime that carries six years or more. This crime carries 4 years.'
		);
		const other = { ...steps['not-barred'], missed: [{ ...missed, why: 'offence' as const }] };
		expect(nl(other)).toContain('Artikel 22b lid 1 onder a noemt dit misdrijf niet.');
		const needed = [{ factor: 'met-dwang', levels: ['ja'] }];
		const facts = { ...steps['not-barred'], missed: [{ ...missed, why: 'facts' as const, needed }] };
		expect(nl(facts)).toContain('geldt alleen hierbij: dwang. Dat is hier niet zo.');
	});

	it('a row that was not transcribed says what is known and no more', () => {
		expect(nl(steps.row)).toBe(
			'Hierbij hoort “Samen met anderen”. Zo delen wij de richtlijn in, want haar tabel is niet gelezen. Het uitgangspunt: onvoorwaardelijke gevangenisstraf (het getal is nog niet overgenomen). Het begin is onvoorwaardelijk.'
		);
	});

	it('a modifier names its base, a push no number', () => {
		expect(nl(steps.modified)).toBe(
			'Samen met anderen: de helft erbij, gerekend over het begin in de tabel. Het uitgangspunt was: gevangenisstraf van 24 maanden. Het wordt: gevangenisstraf van 36 maanden (3 jaar).'
		);
		expect(nl({ ...steps.modified, result: months(24) })).toContain(
			'Het uitgangspunt blijft: gevangenisstraf van 24 maanden.'
		);
		for (const words of [nl(steps.pushed), en(steps.pushed)]) expect(words).not.toMatch(/\d/);
	});

	it('later law is named, not decided', () => {
		expect(nl(steps['later-law'])).toBe(
			'De latere wet, zoals die geldt sinds 1 juli 2026, is op een punt milder: de hoogste straf is lager. Dan kan de mildere wet gelden (artikel 1 lid 2); hier is dat niet beslist.'
		);
	});
});
