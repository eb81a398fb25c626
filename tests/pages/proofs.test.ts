/** The page of proven properties: what it says is what the checks found, in both languages. */
import { describe, expect, it } from 'vitest';
import { editionSetAt, proofs } from '../../src/lib/engine';
import { languages } from '../../src/lib/model';
import { presentProofs } from '../../src/routes/bewezen/[[subject]]/view';
import { page } from '../../src/routes/bewezen/[[subject]]/data';
import { corpus } from '../corpus/corpus';

const subjects = [...corpus.subjects.values()].map((subject) => [subject.id, subject] as const);

const setOn = (subject: string, date: string) => {
	const selected = editionSetAt(corpus, subject, date);
	if (!selected.ok) throw new Error(date);
	return selected.set;
};

describe.each(subjects)('%s', (id, subject) => {
	it.each(languages)('says every property as a sentence in %s, and all hold', (lang) => {
		const set = setOn(id, subject.exampleDate);
		const { proofs: shown, total } = presentProofs(corpus, set, lang);
		const looked = proofs(set).filter(({ scenarios }) => scenarios > 0n);
		expect(shown.map((proof) => proof.id)).toEqual(looked.map(({ check }) => check));
		expect(shown.length).toBeGreaterThanOrEqual(5);
		for (const { says, holds, findings, scope } of shown) {
			expect(says).toMatch(/^\p{Lu}.*\.$/su);
			expect({ holds, findings }).toEqual({ holds: true, findings: [] });
			expect(scope).toMatch(/\d/);
		}
		expect(shown[0]!.scope).toContain(total);
	});
});

it('says beforehand what it is about where the subject asks for that', () => {
	const noteOf = (id: string) => presentProofs(corpus, setOn(id, corpus.subjects.get(id)!.exampleDate), 'nl').note;
	expect(noteOf('seksuele-misdrijven')).toContain('seksueel geweld');
	expect(noteOf('straatroof')).toBeUndefined();
});

it('names the exceptions that the law makes, with their number, on the days on which they exist', () => {
	const exceptions = (date: string) =>
		presentProofs(corpus, setOn('seksuele-misdrijven', date), 'nl').proofs.flatMap((proof) => proof.exceptions);
	expect(exceptions('2024-03-01')).toEqual([
		{ text: expect.stringContaining('242 en 244') as string, count: '(552.960 paren)' }
	]);
	expect(exceptions('2024-09-01')).toEqual([
		{ text: expect.stringContaining('levenslang') as string, count: '(1.258.200 paren)' }
	]);
});

it.each(['2023-12-31', '2024-02-30', '2024-9-1', 'morgen', ''])(
	'a day that was not read, as %j, shows another and says so',
	(dag) => {
		const house = { corpus, cases: [], support: [], contact: undefined, securityContact: undefined };
		const url = new URL(`http://x/bewezen?${new URLSearchParams({ dag }).toString()}`);
		const { view, notice } = page(house, { params: {}, url });
		expect(view.proofs.length).toBeGreaterThan(0);
		expect(notice).toBe(`De wet van die dag hebben wij niet gelezen. Je ziet wat op ${view.day} geldt.`);
	}
);
