import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '$lib/model';
import { compileTerms, splitTerms, termsIn, termsOf } from './terms';

const entry = (id: string, kind: GlossaryEntry['kind'], nl: string, en: string, more: Partial<GlossaryEntry> = {}) => ({
	...{ id, kind, ...more },
	term: { nl, en },
	text: { nl: `Uitleg van ${nl}.`, en: `About ${en}.` }
});

const entries: GlossaryEntry[] = [
	entry('taakstraf', 'term', 'Taakstraf', 'Community service', { also: ['werkstraf'], forms: ['taakstraffen'] }),
	entry('kale-taakstraf', 'term', 'Kale taakstraf', 'Bare community service'),
	entry('om', 'abbreviation', 'OM', 'OM', { also: ['Openbaar Ministerie'] }),
	entry('art', 'abbreviation', 'art.', 'art.'),
	entry('poging', 'level', 'Poging', 'Attempt', { inText: true }),
	entry('woning', 'level', 'Woning', 'Home'),
	entry('officieel', 'term', 'Officieel', 'Official', { inText: false })
];

const compiled = (lang: 'nl' | 'en') =>
	compileTerms(termsOf(entries, lang, (anchor) => `/regels/woordenlijst#${anchor}`));
const marked = (text: string, lang: 'nl' | 'en' = 'nl') =>
	splitTerms(text, compiled(lang)).flatMap(({ text: word, term }) => (term ? [`${word}=${term.id}`] : []));

describe('words of the glossary in a sentence', () => {
	it('are found whatever their capitals, and the sentence stays as it was', () => {
		const text = 'Een taakstraf mag. TAAKSTRAF en poging.';
		const parts = splitTerms(text, compiled('nl'));
		expect(parts.map((part) => part.text).join('')).toBe(text);
		expect(parts.map(({ term }) => term?.id)).toEqual([undefined, 'taakstraf', undefined, 'poging', undefined]);
	});

	it('are marked where they stand first, once in a block', () => {
		expect(marked('Taakstraf, werkstraf en taakstraffen zijn één woord.')).toEqual(['Taakstraf=taakstraf']);
	});

	it('are left alone in the sentence that explains them', () => {
		const parts = splitTerms('OM: het openbaar ministerie. Een taakstraf.', compiled('nl'), 'om');
		expect(parts.flatMap(({ term }) => term?.id ?? [])).toEqual(['taakstraf']);
	});

	it('are the longest that fit', () => {
		expect(marked('De kale taakstraf en de taakstraf.')).toEqual([
			'kale taakstraf=kale-taakstraf',
			'taakstraf=taakstraf'
		]);
	});

	it.each(['taakstrafverbod', 'ontaakstraf', 'taakstraf-eis', 'niet-taakstraf', 'étaakstraf'])(
		'are whole words, so not part of %s',
		(text) => {
			expect(marked(text)).toEqual([]);
		}
	);

	it('are found beside any mark that is no letter', () => {
		for (const text of [
			'(taakstraf)',
			'‘taakstraf’',
			'taakstraf.',
			'taakstraf/boete',
			'taakstraf-',
			'de\ntaakstraf,'
		]) {
			expect(marked(text), text).toEqual(['taakstraf=taakstraf']);
		}
		expect(marked('zie art. 9')).toEqual(['art.=art']);
	});

	it('tell an abbreviation from a word with the same letters', () => {
		expect(marked('Om te beginnen: het OM eist.')).toEqual(['OM=om']);
		expect(marked('Het openbaar ministerie eist.')).toEqual(['openbaar ministerie=om']);
	});

	it('are found in English sentences in both languages', () => {
		expect(marked('A bare community service (kale taakstraf) or an attempt.', 'en')).toEqual([
			'bare community service=kale-taakstraf',
			'attempt=poging'
		]);
		expect(splitTerms('an attempt', compiled('en'))[1]?.term).toMatchObject({
			name: 'Attempt',
			text: 'About Attempt.',
			href: '/regels/woordenlijst#level-poging'
		});
	});

	it('are no facts or answers that mean something of their own in a sentence', () => {
		expect(marked('In een woning.')).toEqual([]);
		expect(marked('a public official', 'en')).toEqual([]);
	});
});

describe('what a page sends', () => {
	it('holds the terms that stand in it, however deep, and no others', () => {
		const content = { title: 'Zaak', rules: [{ lines: ['Het OM'], count: 2, none: null }, 'een werkstraf'] };
		expect(termsIn(content, compiled('nl')).map(({ id }) => id)).toEqual(['om', 'taakstraf']);
		expect(termsIn({ text: 'niets' }, compiled('nl'))).toEqual([]);
	});

	it('is nothing where there is no glossary', () => {
		expect(compileTerms([])).toBeUndefined();
		expect(splitTerms('een taakstraf', undefined)).toEqual([{ text: 'een taakstraf' }]);
		expect(termsIn('een taakstraf', undefined)).toEqual([]);
	});
});
