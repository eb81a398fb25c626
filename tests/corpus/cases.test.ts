/** The case library against the real rules: every case loads, and there is something for every lesson. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatComplaint } from '../../src/lib/law';
import { caseLevels } from '../../src/lib/model';
import { checkCases } from '../../src/lib/server/cases';
import { readLawFiles } from '../../src/lib/server/law';
import { corpus } from './corpus';

const list = 'seeds/wording.yaml';
const loaded = checkCases(corpus, readLawFiles('seeds/cases'), { path: list, text: readFileSync(list, 'utf8') });
const cases = loaded.ok ? loaded.cases.map((placed) => placed.case) : [];
const about = (...subjects: string[]) => cases.filter(({ subject }) => subjects.includes(subject));

describe('seeds/cases', () => {
	it('loads without a complaint: form, words, and the law itself', () => {
		expect(loaded.ok ? [] : loaded.complaints.map((one) => formatComplaint(one))).toEqual([]);
	});

	it('has cases of many kinds', () => {
		expect(cases.length).toBeGreaterThanOrEqual(12);
		expect(about('straatroof', 'overvallen', 'woninginbraak', 'winkeldiefstal').length).toBeGreaterThanOrEqual(4);
		expect(about('mishandeling', 'openlijke-geweldpleging', 'bedreiging').length).toBeGreaterThanOrEqual(3);
		expect(about('vernieling', 'heling').length).toBeGreaterThanOrEqual(1);
		expect(about('seksuele-misdrijven').length).toBeGreaterThanOrEqual(4);
		expect(new Set(cases.map(({ level }) => level))).toEqual(new Set(caseLevels));
	});

	it('tells no sexual offence against a minor, nor a way from a case into one', () => {
		const { noStory } = corpus.subjects.get('seksuele-misdrijven')!;
		expect(noStory).toEqual([
			{ 'leeftijd-slachtoffer': ['16-17', '12-15', 'onder-12'] },
			{ handeling: ['seksuele-benadering', 'voorstelling-bijwonen', 'materiaal', 'kindpop'] }
		]);
		const told = about('seksuele-misdrijven');
		expect(told.length).toBeGreaterThan(0);
		for (const { answers, vary } of told) {
			expect(['18-plus', undefined]).toContain(answers['leeftijd-slachtoffer']);
			expect(vary.map(({ factor }) => factor)).not.toContain('leeftijd-slachtoffer');
		}
	});
});
