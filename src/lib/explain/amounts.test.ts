import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages, type Amount, type Unit } from '../model';
import { amountWords, maximumPhrase, monthsWords, termWords } from './amounts';
import { fineCategoryWords, rangeWords } from './ranges';
import { life, maximum, open } from './fixture';
import { mixed, readExact, reduce } from './numbers';
import { factorWords } from './shares';
import { outcomeWords, sanctionWords } from './sanctions';

const of = (amount: number | string, unit: Unit): Amount => ({ amount, unit });
const exactly = (amount: number | string, unit: Unit) => ({ min: of(amount, unit), max: of(amount, unit) });

test.each([
	['128', '10 jaar en 8 maanden', '10 years and 8 months'],
	['256/3', '7 jaar en 1 1/3 maand', '7 years and 1 1/3 months'],
	['12', '1 jaar', '1 year'],
	['13', '1 jaar en 1 maand', '1 year and 1 month'],
	['24', '2 jaar', '2 years'],
	['1', '1 maand', '1 month'],
	['2', '2 maanden', '2 months'],
	['5/2', '2 1/2 maanden', '2 1/2 months'],
	['2/5', '12 dagen', '12 days'],
	['1/30', '1 dag', '1 day'],
	['1/7', '1/7 maand', '1/7 month'],
	['0', '0 maanden', '0 months']
])('%s months', (months, nl, en) => {
	expect(monthsWords(months, 'nl')).toBe(nl);
	expect(monthsWords(months, 'en')).toBe(en);
});

test.each([
	[of(1, 'year'), '1 jaar', '1 year'],
	[of(9, 'year'), '9 jaar', '9 years'],
	[of(1, 'week'), '1 week', '1 week'],
	[of(6, 'week'), '6 weken', '6 weeks'],
	[of(1, 'hour'), '1 uur', '1 hour'],
	[of('240', 'hour'), '240 uur', '240 hours'],
	[of(1, 'day'), '1 dag', '1 day'],
	[of(24, 'month'), '24 maanden', '24 months'],
	[of('9/2', 'year'), '4 jaar en 6 maanden', '4 years and 6 months'],
	[of(44, 'month'), '44 maanden (3 jaar en 8 maanden)', '44 months (3 years and 8 months)'],
	[of(1500, 'euro'), '€\u00a01.500', '€1,500'],
	[of('75/2', 'euro'), '€\u00a037,50', '€37.50'],
	[of('100/3', 'euro'), '€ 33 1/3', '€ 33 1/3']
] as const)('%o', (amount, nl, en) => {
	expect(amountWords(amount, 'nl')).toBe(nl);
	expect(amountWords(amount, 'en')).toBe(en);
});

test.each([
	[{ min: of(3, 'month'), max: of(12, 'month') }, '3 tot 12 maanden', '3 to 12 months'],
	[{ min: of(2, 'week'), max: of(6, 'month') }, '2 weken tot 6 maanden', '2 weeks to 6 months'],
	[{ min: of(80, 'hour') }, 'vanaf 80 uur', 'from 80 hours'],
	[exactly('4/2', 'year'), '2 jaar', '2 years']
])('range %o', (range, nl, en) => {
	expect(rangeWords(range, 'nl')).toBe(nl);
	expect(rangeWords(range, 'en')).toBe(en);
});

test('terms, maxima and fine categories', () => {
	expect(termWords(life, 'nl')).toBe('levenslang of ten hoogste 30 jaar');
	expect(termWords(open, 'nl')).toBe('9 of 12 jaar; de wet laat het open');
	expect(termWords(open, 'en')).toBe('9 or 12 years; the law leaves it open');
	const mixedTerm = { kind: 'undetermined', readings: [{ kind: 'term', months: '128' }, life] } as const;
	expect(termWords(mixedTerm, 'nl')).toBe(
		'10 jaar en 8 maanden; of levenslang of ten hoogste 30 jaar; de wet laat het open'
	);
	expect(maximumPhrase(maximum, 'nl')).toBe('ten hoogste 9 jaar gevangenisstraf');
	expect(maximumPhrase({ ...maximum, term: life }, 'nl')).toBe('levenslange gevangenisstraf of ten hoogste 30 jaar');
	expect(maximumPhrase({ ...maximum, kind: 'jeugddetentie', term: { kind: 'term', months: '0' } }, 'nl')).toBe(
		'geen jeugddetentie'
	);
	expect(fineCategoryWords(4, 'nl')).toBe('geldboete van de vierde categorie');
	expect(fineCategoryWords(6, 'en')).toBe('fine of the sixth category');
	expect(factorWords('3/2', 'nl')).toBe('de helft erbij');
	expect(factorWords('5/4', 'en')).toBe('25 percent more');
});

describe('sanctions', () => {
	it('are joined by "en"', () => {
		const sanction = { custody: exactly(2, 'year'), unconditional: true, fine: exactly(500, 'euro') };
		expect(sanctionWords(sanction, 'nl')).toBe(
			'onvoorwaardelijke gevangenisstraf van 2 jaar en geldboete van €\u00a0500'
		);
		expect(sanctionWords({ communityService: { min: of(80, 'hour') } }, 'nl')).toBe('taakstraf vanaf 80 uur');
		expect(sanctionWords({ conditionalCustody: exactly(1, 'month'), probation: exactly(2, 'year') }, 'en')).toBe(
			'conditional prison sentence of 1 month, with a probation period of 2 years'
		);
		expect(sanctionWords({ fineCategory: 3, asPrinted: 'cat. III' }, 'nl')).toBe(
			'geldboete van de derde categorie (in de bron: “cat. III”)'
		);
	});

	it('are alternatives by "of", with the printed demand marked', () => {
		const options = [
			{ sanction: { fine: exactly(150, 'euro') } },
			{ sanction: { communityService: exactly(16, 'hour') }, demand: true }
		];
		expect(outcomeWords({ kind: 'alternatives', options }, 'nl')).toBe(
			'geldboete van €\u00a0150 of taakstraf van 16 uur (eis bij de rechter)'
		);
	});
});

/** Reads the words back: what was written is what was meant. */
function readBack(words: string): string {
	let [n, d] = [0, 1];
	for (const [, whole = '0', above = '0', below = '1', unit] of words.matchAll(
		/(?:(\d+)(?!\/)(?: |$))?(?:(\d+)\/(\d+) )?(jaar|years?|maand(?:en)?|months?|dag(?:en)?|days?)/g
	)) {
		const scale = /jaar|year/.test(unit!) ? 12 * 30 : /maand|month/.test(unit!) ? 30 : 1;
		const [a, b] = [(Number(whole) * Number(below) + Number(above)) * scale, Number(below) * 30];
		({ n, d } = reduce(n * b + a * d, d * b));
	}
	return d === 1 ? String(n) : `${n}/${d}`;
}

test('any number of months reads back exactly', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 120 }), (n, d) => {
			const exact = reduce(n, d);
			const months = exact.d === 1 ? String(exact.n) : `${exact.n}/${exact.d}`;
			for (const language of languages) expect(readBack(monthsWords(months, language))).toBe(months);
			expect(mixed(readExact(months))).not.toMatch(/\./);
		})
	);
});
