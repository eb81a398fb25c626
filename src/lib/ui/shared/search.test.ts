import { expect, test } from 'vitest';
import { letterOf, matcher } from './search';

test('every word that was asked has to be there, in any writing and any order', () => {
	const finds = matcher('  Orientatie  PUNT ');
	expect(finds('Oriëntatiepunt')).toBe(true);
	expect(finds('punt', undefined, 'oriëntatie')).toBe(true);
	expect(finds('Oriëntatie')).toBe(false);
});

test('nothing asked finds everything', () => {
	expect(matcher('')('Eis')).toBe(true);
	expect(matcher('   ')('')).toBe(true);
});

test('signs of a pattern are signs like others', () => {
	expect(matcher('art.')('artikel')).toBe(false);
	expect(matcher('(lid')('paragraaf (lid)')).toBe(true);
});

test('words stand under their first letter', () => {
	expect(letterOf('Eis')).toBe('E');
	expect(letterOf('éis')).toBe('E');
	expect(letterOf("'s Nachts")).toBe('N');
	expect(letterOf('§ 3')).toBe('#');
	expect(letterOf('12 tot en met 15 jaar')).toBe('#');
});
