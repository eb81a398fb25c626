import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { WordingFile, wordingCategories, type Language } from '../model';
import { wordingFinder } from './wording';

const list = WordingFile.parse(parse(readFileSync('seeds/wording.yaml', 'utf8')));
const find = wordingFinder(list);
const found = (text: string, language: Language = 'nl') => find(text, language).map(({ words }) => words);

describe('the list of words', () => {
	it.each(['nl', 'en'] as const)('has at least 25 entries in %s, of every kind', (language) => {
		expect(list[language].length).toBeGreaterThanOrEqual(25);
		expect(new Set(list[language].map(({ category }) => category))).toEqual(new Set(wordingCategories));
	});

	it.each(['nl', 'en'] as const)('finds every entry of its own in %s', (language) => {
		const missed = list[language].filter(({ words }) => !found(`Hier: ${words}.`, language).includes(words));
		expect(missed).toEqual([]);
	});
});

describe('a word is found', () => {
	it.each([
		['in capitals', 'EIGEN SCHULD', ['eigen schuld']],
		['at the start and the end of a text', 'eigen schuld', ['eigen schuld']],
		['between quotes and before a comma', 'Dat heet “eigen schuld”, zei hij.', ['eigen schuld']],
		['over the end of a line', 'eigen\n\t  schuld', ['eigen schuld']],
		['over a space that does not break', 'eigen\u00a0schuld', ['eigen schuld']],
		['with an accent that stresses it', 'éigen schúld', ['eigen schuld']],
		['without the accent that it has', 'Dat is naief', ['naïef']],
		['with the accent written as a sign of its own', 'Dat is nai\u0308ef', ['naïef']],
		['with a hyphen hidden in it', 'uit\u00addagende kleding', ['uitdagend']],
		['at the start of a longer word', 'twee sletten', ['slet']],
		['before a hyphen', 'een monster-achtig mens', ['monster']]
	])('%s', (_, text, words) => {
		expect(found(text)).toEqual(words);
	});
});

describe('a word is not found', () => {
	it.each([
		['where an exception says so', 'hoera, een bloedneus en junkfood'],
		['in the middle of a word', 'Het voertuig en het werktuig stonden in de loods.'],
		['at the end of a compound', 'de omgeving, het dagboef en de kogek'],
		['in a word that begins the same but is listed whole', 'de monsters en het slechtste boefje'],
		['where other words stand between', 'de eigen, nieuwe schuld'],
		['in a word that only looks like it', 'sleutel, dadels, huiskamer, gillend, nagaan'],
		['in another language', 'asked for it']
	])('%s', (_, text) => {
		expect(found(text)).toEqual([]);
	});

	it('in English either, in words that look like it', () => {
		expect(found('A crooked trampoline, a provider, an addition and cumbersome claim.', 'en')).toEqual([]);
	});
});
