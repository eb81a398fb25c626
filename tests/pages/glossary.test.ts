/** The glossary and the sources as lists that can be searched. */
import { describe, expect, it } from 'vitest';
import { presentGlossary } from '../../src/routes/regels/woordenlijst/glossary';
import { presentSources } from '../../src/routes/regels/bronnen/sources';
import { corpus } from '../corpus/corpus';

const all = (words = '', kind = '', lang: 'nl' | 'en' = 'nl') =>
	presentGlossary(corpus.glossary.values(), { words, kind }, lang);
const terms = (view: ReturnType<typeof all>) => view.letters.flatMap(({ entries }) => entries.map(({ term }) => term));

describe('the glossary', () => {
	it('holds every entry once, under its letter', () => {
		const view = all();
		expect(view.count).toBe(corpus.glossary.size);
		const anchors = view.letters.flatMap(({ entries }) => entries.map(({ anchor }) => anchor));
		expect(new Set(anchors).size).toBe(corpus.glossary.size);
		for (const { letter, entries } of view.letters) {
			if (letter !== '#') for (const { term } of entries) expect(term.toUpperCase()).toContain(letter);
		}
	});

	it('is searched in words, explanations and other names, and by kind', () => {
		expect(terms(all('taakstrafverbod'))).toContain('Taakstrafverbod');
		expect(terms(all('werkstraf'))).toContain('Taakstraf');
		expect(terms(all('orientatiepunt'))).toContain('Oriëntatiepunt');
		expect(all('', 'abbreviation').letters.flatMap(({ entries }) => entries.map(({ kind }) => kind))).toContain(
			'afkorting'
		);
		expect(all('', 'no-such-kind').count).toBe(corpus.glossary.size);
		expect(all('zzzz').letters).toEqual([]);
	});

	it('is searched in English by Dutch words too', () => {
		expect(terms(all('taakstraf', '', 'en'))).toContain('Community service');
	});
});

describe('the sources', () => {
	it('stand once each, with the rules that rest on them', () => {
		const { groups, count } = presentSources(corpus, '', '', 'nl');
		const sources = groups.flatMap((group) => group.sources);
		expect(count).toBe(corpus.sources.size);
		expect(sources.map(({ id }) => id).sort()).toEqual([...corpus.sources.keys()].sort());
		const code = sources.find(({ id }) => id === 'sr')!;
		expect(code.rests.length).toBeGreaterThanOrEqual(corpus.statutes.length);
	});

	it('are searched by number', () => {
		const { groups } = presentSources(corpus, '2016R001', '', 'nl');
		expect(groups.flatMap(({ sources }) => sources.map(({ id }) => id))).toContain('2016r001');
		expect(presentSources(corpus, '', 'press', 'nl').groups.every(({ kind }) => kind === 'press')).toBe(true);
	});
});
