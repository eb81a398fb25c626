import { describe, expect, test } from 'vitest';
import { badness, faultsOf, missesOf } from './limits';
import { douma, measure } from './measure';
import { reportOn } from './report';
import { wordList } from './words';

const plain = 'de wet zegt dat een rechter over deze zaak niet zo veel hoeft te zeggen en beslist wordt door hem heeft';
const words = wordList(plain.split(' '), [], ['recidiveregeling']);
const one = (text: string) => measure(text, words)[0]!;

test('the formula as Douma printed it', () => {
	// 100 words in 10 sentences of 150 syllables: 206.84 - 0.77 x 150 - 0.93 x 10.
	expect(douma(100, 150, 10)).toBeCloseTo(82.04, 10);
	// One sentence of 10 words and 20 syllables: 206.84 - 154 - 9.3.
	expect(douma(10, 20)).toBeCloseTo(43.54, 10);
});

describe('a sentence', () => {
	test('has a length, an ease and its hard words', () => {
		const measured = one('De rechter heeft over deze zaak niet zo veel te promulgeren.');
		expect(measured.length).toBe(11);
		// de rech-ter heeft o-ver de-ze zaak niet zo veel te pro-mul-ge-ren: 17
		expect(measured.ease).toBeCloseTo(206.84 - (77 * 17) / 11 - 0.93 * 11, 10);
		expect(measured.hard).toEqual(['promulgeren']);
	});

	test('takes in a term that the glossary explains as two syllables', () => {
		const measured = one('De recidiveregeling heeft over deze zaak niet veel te zeggen.');
		// de x-x heeft o-ver de-ze zaak niet veel te zeg-gen: 15 in 10 words
		expect(measured.ease).toBeCloseTo(206.84 - (77 * 14) / 10 - 9.3, 10);
		expect(measured.hard).toEqual([]);
	});

	test('of few words, a label and a list have no ease', () => {
		expect(one('De rechter beslist.').ease).toBeUndefined();
		expect(one('De rechter heeft over deze zaak niet zo veel te zeggen').ease).toBeUndefined();
		expect(one('de rechter heeft over deze zaak niet zo veel te zeggen;').ease).toBeUndefined();
	});

	test('looks passive where something is done by nobody', () => {
		expect(one('De zaak wordt door hem beslist.').hints).toEqual(['passive']);
		expect(one('Er wordt over de zaak door hem niet beslist.').hints).toEqual(['passive']);
		expect(one('De rechter beslist over de zaak.').hints).toEqual([]);
	});
});

describe('a limit', () => {
	const long = `De rechter ${'zo veel '.repeat(12)}zegt.`;

	test('holds for length, ease and hard words', () => {
		expect(one(long).length).toBe(27);
		expect(faultsOf(one(long))).toEqual(['length']);
		expect(missesOf(one(`De rechter ${'zo veel '.repeat(6)}zegt niet.`))).toEqual(['length']);
		expect(faultsOf(one('De wet xaxaxaxa yabayabayaba zacazacazaca over deze zaak zegt.'))).toEqual(['ease', 'words']);
		expect(faultsOf(one('De rechter beslist.'))).toEqual([]);
		expect(missesOf(one('De oekaze beslist.'))).toEqual(['words']);
	});

	test('puts the worst first', () => {
		expect(badness(one(long))).toBeGreaterThan(badness(one('De oekaze beslist.')));
		expect(badness(one('De rechter beslist.'))).toBe(0);
	});

	test('lets a sentence through that is listed, and complains of one that is listed and good', () => {
		const found = [{ text: long, where: 'a' }];
		expect(reportOn(found, words, []).faults.map(({ where }) => where)).toEqual(['a']);
		expect(reportOn(found, words, [long]).faults).toEqual([]);
		expect(reportOn(found, words, ['De rechter beslist.']).stale).toEqual(['De rechter beslist.']);
	});
});
