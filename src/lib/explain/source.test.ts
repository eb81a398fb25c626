import { expect, test } from 'vitest';
import type { Source } from '../model';
import { basis, text } from './fixture';
import { locatorWords, placeLine, sourceLine, statusWords } from './source';

const sources = new Map<string, Source>([
	[
		'sr',
		{
			id: 'sr',
			kind: 'statute',
			label: text('Wetboek van Strafrecht', 'Criminal Code'),
			readings: [
				{ id: '24-07', date: '2024-07-01' },
				{ id: '26-07', date: '2026-07-01' }
			]
		}
	],
	['brief', { id: 'brief', kind: 'parliament', label: text('Brief', 'Letter'), readings: [{ id: 'kopie' }] }]
]);

test('a basis in one line', () => {
	expect(sourceLine(basis, sources, 'nl')).toBe(
		'Wetboek van Strafrecht, artikel 243 lid 1; gelezen in de versies van 1 juli 2024 en 1 juli 2026'
	);
	expect(sourceLine(basis, sources, 'en')).toBe(
		'Criminal Code, article 243(1); read in the versions of 1 July 2024 and 1 July 2026'
	);
	expect(sourceLine({ ...basis, readings: ['24-07'] }, sources, 'nl')).toContain('in de versie van 1 juli 2024');
	const letter = { ...basis, source: 'brief', locator: 'par. 4', readings: ['kopie'] };
	expect(sourceLine(letter, sources, 'nl')).toBe('Brief, par. 4');
});

test('the place alone, where the source is named already', () => {
	expect(placeLine({ ...basis, readings: ['24-07'] }, sources, 'nl')).toBe(
		'Artikel 243 lid 1; gelezen in de versie van 1 juli 2024'
	);
	const letter = { ...basis, source: 'brief', locator: undefined, readings: ['kopie'] };
	expect(placeLine({ ...letter, locator: 'tabel, rij vermomming' }, sources, 'en')).toBe('Tabel, rij vermomming');
	expect(placeLine(letter, sources, 'nl')).toBe('Brief');
});

test('locators are spelled out, printed names of cells are not', () => {
	expect(locatorWords('art. 317 lid 3 met art. 312 lid 2', 'nl')).toBe('artikel 317 lid 3 met artikel 312 lid 2');
	expect(locatorWords('art. 317 lid 3 met art. 312 lid 2', 'en')).toBe('article 317(3) with article 312(2)');
	expect(locatorWords('tabel, rij vermomming', 'en')).toBe('tabel, rij vermomming');
});

test.each([
	['art. 77d lid 1 tot en met 3', 'article 77d(1) to (3)'],
	['art. 9 lid 2 en 3', 'article 9(2) and (3)'],
	['art. 22b lid 1 onder b (oud)', 'article 22b(1)(b) (old)'],
	['art. 70 lid 1 en lid 2 nr. 1', 'article 70(1) and (2), no. 1'],
	['art. 22b lid 3 en art. 9 lid 4', 'article 22b(3) and article 9(4)'],
	['art. 248d en art. 248e', 'article 248d and article 248e']
])('the place %s in English', (locator, words) => {
	expect(locatorWords(locator, 'en')).toBe(words);
});

test('status words', () => {
	expect(statusWords('secondary', 'nl')).toBe('tweede hand');
	expect(statusWords('untranscribed', 'en')).toBe('not transcribed');
});
