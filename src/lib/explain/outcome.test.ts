import { describe, expect, it } from 'vitest';
import { languages, type BarState, type Legality, type NoOffence, type Outcome } from '../model';
import { basis, known, life, maximum, months, open, text, undetermined } from './fixture';
import { describeLegality } from './legality';
import { describeBar, describeMaximum, describeNoOffence, describeOutcome } from './outcome';

const bespoke: Outcome = { kind: 'bespoke', text: text('Elke zaak is anders.', 'Every case differs.') };
const unknown: Outcome = { kind: 'untranscribed', text: text('Niet gelezen.', 'Not read.') };
const ground = { rule: 'een-regel', text: text('De grond.', 'The ground.'), basis };
const barred: BarState = { status: 'barred', grounds: [ground], exception: ground };
const unlawful: Legality = {
	lawful: false,
	objections: [{ rule: 'een-regel', article: 'art. 22c', text: ground.text, weight: 'unlawful' }]
};
const gap: NoOffence = { kind: 'unread', rule: 'een-regel', provisions: ['242'], text: ground.text, basis };

describe.each(languages)('in %s', (language) => {
	it('every heading is a heading and every sentence a sentence', () => {
		const lines = [
			...[known, unknown, bespoke, undetermined, months(6)].map((outcome) => describeOutcome(outcome, language)),
			describeOutcome(months(6), language, 'court'),
			describeMaximum(maximum, language),
			describeMaximum({ ...maximum, term: open }, language),
			describeMaximum({ ...maximum, term: life }, language),
			...[
				null,
				barred,
				{ status: 'not-barred', grounds: [] } as const,
				{ status: 'undecided', grounds: [ground] } as const
			].map((bar) => describeBar(bar, language)),
			describeLegality(unlawful, language),
			describeLegality({ lawful: true, objections: [] }, language),
			describeLegality({ lawful: 'undecided', objections: unlawful.objections }, language),
			describeNoOffence(gap, language),
			describeNoOffence({ ...gap, kind: 'not-punishable' }, language)
		];
		for (const { heading, sentence, reasons } of lines) {
			expect(heading).toMatch(/^\p{Lu}.*[^.]$/u);
			for (const words of [sentence, ...reasons]) expect(words).toMatch(/^\p{Lu}.*\.$/u);
			expect([heading, sentence].join()).not.toMatch(/undefined|een-regel|\[object/);
		}
	});
});

it('a start that was not transcribed', () => {
	expect(describeOutcome(known, 'nl')).toEqual({
		heading: 'Onvoorwaardelijke gevangenisstraf',
		sentence: 'Het aantal maanden is nog niet overgenomen.',
		options: [],
		reasons: ['Het begin is onvoorwaardelijk.', 'Het bedrag is niet gelezen.']
	});
	expect(describeOutcome(unknown, 'nl').heading).toBe('Nog niet overgenomen');
	expect(describeOutcome(bespoke, 'nl').heading).toBe('Maatwerk');
	expect(describeOutcome(undetermined, 'nl')).toMatchObject({
		heading: 'Niet vast te stellen',
		options: ['Taakstraf van 60 uur', 'Gevangenisstraf vanaf 1 maand']
	});
});

it('a court-side point is not called a guideline', () => {
	expect(describeOutcome(months(24), 'nl', 'court').sentence).not.toContain('richtlijn');
});

it('the maximum in its readings', () => {
	expect(describeMaximum({ ...maximum, term: open }, 'nl')).toMatchObject({
		heading: 'Ten hoogste 9 of 12 jaar gevangenisstraf',
		options: ['Ten hoogste 9 jaar gevangenisstraf', 'Ten hoogste 12 jaar gevangenisstraf']
	});
});

it('the bar with its reasons, the exception last', () => {
	expect(describeBar(barred, 'nl')).toMatchObject({
		heading: 'Een straf met alleen een taakstraf mag niet',
		sentence: 'De wet verbiedt hier een taakstraf zonder gevangenisstraf ernaast. Er is een uitzondering.',
		reasons: ['De grond.', 'De grond.']
	});
	expect(describeLegality(unlawful, 'nl').reasons).toEqual(['De grond (art. 22c).']);
	expect(describeNoOffence(gap, 'nl').sentence).not.toContain('niet strafbaar');
});
