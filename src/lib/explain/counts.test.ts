import { describe, expect, it } from 'vitest';
import { casesWords, decidingCases, decidingLead, factLine, havingCases, neededLead } from './counts';
import { subject } from './fixture';

describe('counts in words', () => {
	it('write exact numbers as each language does', () => {
		expect(casesWords(2_488_320n, 'nl')).toBe('2.488.320 zaken');
		expect(casesWords(2_488_320n, 'en')).toBe('2,488,320 cases');
		expect(casesWords(1n, 'nl')).toBe('1 zaak');
		expect(casesWords(9_007_199_254_740_993n, 'en')).toBe('9,007,199,254,740,993 cases');
	});

	it('say what decides and what would have to change, in the singular and the plural', () => {
		expect(decidingLead(1, 19, 'nl')).toBe('1 van de 19 feiten beslist dit:');
		expect(decidingLead(3, 19, 'en')).toBe('3 of the 19 facts decide this:');
		expect(decidingLead(0, 19, 'nl')).toBe('Geen enkel feit maakt hier verschil.');
		expect(neededLead(1, 'nl')).toBe('Daarvoor moet 1 feit anders zijn:');
		expect(neededLead(2, 'en')).toBe('2 facts would have to be different:');
		expect(decidingCases(540n, 'nl')).toContain('alle 540 zaken');
		expect(havingCases(12n, 40n, 'en')).toBe('It holds in 12 of the 40 cases of this subject.');
	});

	it('write a fact with its question', () => {
		const [factor] = subject.factors;
		const level = factor!.levels[0]!;
		expect(factLine(subject, { factor: factor!.id, level: level.id }, 'nl')).toContain(': ');
	});
});
