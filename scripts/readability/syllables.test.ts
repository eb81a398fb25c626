import { expect, test } from 'vitest';
import { syllablesOf } from './syllables';

test.each([
	['straf', 1],
	['eeuw', 1],
	['nieuw', 1],
	['zaken', 2],
	['vrouwen', 2],
	['mooie', 2],
	['draaien', 2],
	['bloedneus', 2],
	['bureau', 2],
	['quota', 2],
	['yoghurt', 2],
	['ideeën', 3],
	['museum', 3],
	['rechtbank', 2],
	['beïnvloeden', 4],
	['naïef', 2],
	['geëist', 2],
	['systeem', 2],
	['royaal', 2],
	['materiaal', 4],
	['situatie', 4],
	['taakstraf', 2],
	['taakstrafverbod', 4],
	['gevangenisstraf', 5],
	['medeplichtigheid', 5],
	['verkrachting', 3],
	['één', 1],
	['vóór', 1]
])('%s has %i syllables', (word, count) => {
	expect(syllablesOf(word)).toBe(count);
});

test('capitals are read letter by letter, and nothing is silent', () => {
	expect(syllablesOf('OM')).toBe(2);
	expect(syllablesOf('PIJ')).toBe(3);
	expect(syllablesOf('Taakstraf')).toBe(2);
	expect(syllablesOf('nr')).toBe(1);
});
