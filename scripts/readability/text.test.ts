import { expect, test } from 'vitest';
import { piecesOf, wordsOf } from './text';

const texts = (text: string) => piecesOf(text).map((piece) => piece.text);

test('a text falls into the units that Flesch counted', () => {
	expect(texts('De rechter beslist. Wat zegt de wet? Dit: niets; of toch.')).toEqual([
		'De rechter beslist.',
		'Wat zegt de wet?',
		'Dit:',
		'niets;',
		'of toch.'
	]);
});

test('an abbreviation, a figure and a quotation do not end a sentence', () => {
	expect(texts('Dat staat in art. 245 lid 1. Zie bijv. De Rechtspraak nr. 2.')).toEqual([
		'Dat staat in art. 245 lid 1.',
		'Zie bijv. De Rechtspraak nr. 2.'
	]);
	expect(texts('Hij noemt “de wet.” Daarna niets.')).toEqual(['Hij noemt “de wet.”', 'Daarna niets.']);
	expect(texts('De prijs is 1.500 euro · om.nl is de bron')).toEqual(['De prijs is 1.500 euro', 'om.nl is de bron']);
});

test('only what begins and ends as a sentence is one', () => {
	expect(
		piecesOf('De feiten: twee daders; in een woning. {count} dagen gelden.').map(({ sentence }) => sentence)
	).toEqual([false, false, false, true]);
	expect(piecesOf('Hoogste straf volgens de wet')[0]?.sentence).toBe(false);
	expect(piecesOf('·')).toEqual([]);
});

test('figures, codes, hosts and placeholders are no words of a language', () => {
	const figures = (text: string) => wordsOf(text).map((word) => [word.text, word.figure]);
	expect(figures('«Artikel 243», lid b: {count} u. op om.nl (2024R004)')).toEqual([
		['Artikel', false],
		['243', true],
		['lid', false],
		['b', true],
		['{count}', true],
		['u', false],
		['op', false],
		['om.nl', true],
		['2024R004', true]
	]);
	expect(figures('een (nep)vuurwapen')).toEqual([
		['een', false],
		['nepvuurwapen', false]
	]);
});
