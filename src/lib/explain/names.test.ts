import { expect, test } from 'vitest';
import { subject } from './fixture';
import { lower } from './words';
import { factorName, factPhrase, factsSentence, factsWords, levelName } from './names';

test('labels of facts and levels', () => {
	expect(factorName(subject, 'met-dwang', 'nl')).toBe('Dwang');
	expect(levelName(subject, { factor: 'schuld-vorm', level: 'met-schuld' }, 'en')).toBe('Had reason to suspect that');
	expect(factorName(subject, 'onbekend-feit', 'nl')).toBe('onbekend-feit');
});

test('a level stands alone only where it says enough', () => {
	expect(factPhrase(subject, { factor: 'soort-handeling', level: 'binnen-dringen' }, 'nl')).toBe('binnendringen');
	expect(factPhrase(subject, { factor: 'leeftijd-verdachte', level: '18-22' }, 'nl')).toBe(
		'leeftijd van de verdachte: 18 tot en met 22 jaar'
	);
	expect(factPhrase(subject, { factor: 'met-dwang', level: 'ja' }, 'en')).toBe('coercion');
});

test('a label inside a sentence loses its capital, names and accents do not suffer', () => {
	expect(['Eén of twee', 'OM', 'Nee', 'Eenmaal'].map(lower)).toEqual(['één of twee', 'OM', 'nee', 'eenmaal']);
});

test('a plain no comes last', () => {
	const facts = [
		{ factor: 'met-dwang', level: 'nee' },
		{ factor: 'soort-handeling', level: 'andere-handeling' }
	];
	expect(factsWords(subject, facts, 'nl')).toBe('andere handeling; niet: dwang');
	expect(factsWords(subject, facts.slice(0, 1), 'en')).toBe('not: coercion');
	expect(factsSentence(subject, facts, 'nl')).toBe('De feiten: andere handeling; niet: dwang');
	expect(factsSentence(subject, facts.slice(0, 1), 'nl')).toBe('Dit was er niet: dwang');
	expect(factsSentence(subject, [], 'en')).toBeUndefined();
});
