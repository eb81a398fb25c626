/** Spaces on made-up rules; those of the real rules are held against the engine's own enumeration in tests/corpus. */
import { describe, expect, it } from 'vitest';
import { libraryWith } from './fixture';
import { numberOf, productOf } from './product';
import { factsOf, scenarioOf, spaceOf, type Space, type SpaceChoice } from './space';

const base = (fixed: Record<string, string> = {}): SpaceChoice['base'] => ({
	kind: 'offence',
	subject: 'test',
	offenceDate: '2024-02-01',
	fixed
});
const vary = (levels: Record<string, string[]>) =>
	Object.entries(levels).map(([factor, each]) => ({ factor, levels: each }));
const told = (fixed: Record<string, string> = {}): SpaceChoice['base'] => ({ kind: 'case', case: 'a-story', fixed });

function made(choice: Partial<SpaceChoice>, library = libraryWith()): Space {
	const result = spaceOf({ base: base(), factors: [], leaveOut: [], ...choice }, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.space;
}
const kindsOf = (choice: Partial<SpaceChoice>) => {
	const result = spaceOf({ base: base(), factors: [], leaveOut: [], ...choice }, libraryWith());
	return result.ok ? [] : result.problems.map(({ kind }) => kind);
};
const words = ({ factors, vignettes }: Space) =>
	vignettes.map((vignette) => Object.values(factsOf(factors, vignette)).join('+'));

describe('the vignettes of an experiment', () => {
	it('leave out what cannot be, and say how much', () => {
		const space = made({ factors: vary({ act: ['light', 'heavy'], stage: ['done', 'prepared'] }) });
		expect(words(space)).toEqual(['light+done', 'light+prepared', 'heavy+done']);
		expect(space.excluded).toMatchObject({ impossible: 1, inapplicable: 0 });
		expect(space.combinations).toBe(4);
	});

	it('leave out a fact where it does not apply, whatever the order in which facts are listed', () => {
		const expected = ['heavy+nee', 'heavy+ja'];
		expect(words(made({ factors: vary({ act: ['light', 'heavy'], together: ['nee', 'ja'] }) }))).toEqual(expected);
		const turned = made({ factors: vary({ together: ['nee', 'ja'], act: ['light', 'heavy'] }) });
		expect(words(turned)).toEqual(['nee+heavy', 'ja+heavy']);
		expect(turned.excluded.inapplicable).toBe(2);
	});

	it('leave out what three facts make impossible though any two can be', () => {
		const library = libraryWith({
			impossible: [
				{
					id: 'three',
					when: { act: ['heavy'], together: ['ja'], again: ['ja'] },
					text: { nl: 'kan niet', en: 'cannot be' }
				}
			]
		});
		const factors = vary({ again: ['nee', 'ja'], together: ['nee', 'ja'] });
		expect(words(made({ factors, base: base({ act: 'heavy' }) }, library))).toEqual(['nee+nee', 'nee+ja', 'ja+nee']);
	});

	it('leave out facts that no rule of that day reads, for they make no other case', () => {
		const space = made({
			base: base({ act: 'light' }),
			factors: vary({ 'unread-fact': ['nee', 'wel'], again: ['nee', 'ja'] })
		});
		expect(space.vignettes).toEqual([]);
		expect(space.excluded.ignored).toBe(4);
	});

	it('leave out what is no offence, what leaves a fact open, and what the organiser leaves out', () => {
		expect(words(made({ factors: vary({ act: ['light', 'allowed'] }) }))).toEqual(['light']);
		expect(made({ factors: vary({ again: ['nee', 'ja'] }) }).excluded.open).toBe(2);
		const factors = vary({ act: ['light', 'heavy'], again: ['nee', 'ja'] });
		const space = made({ factors, leaveOut: [{ act: ['light'], again: ['ja'] }] });
		expect(words(space)).toEqual(['light+nee', 'heavy+nee', 'heavy+ja']);
		expect(space.excluded['left-out']).toBe(1);
	});

	it('make a scenario each, the varied and the given facts in it', () => {
		const space = made({ base: base({ act: 'heavy' }), factors: vary({ together: ['nee', 'ja'] }) });
		expect(scenarioOf(space, space.vignettes[1]!).facts).toMatchObject({ act: 'heavy', together: 'ja', stage: 'done' });
		const all = made({ factors: vary({ act: ['light', 'heavy'], stage: ['done', 'prepared'] }) });
		expect(() => scenarioOf(all, [1, 1])).toThrow(/no vignette/);
	});
});

describe('the vignettes of a case', () => {
	it('keep what its sentences tell', () => {
		const space = made({ base: told(), factors: vary({ again: ['nee', 'ja'] }) });
		expect(space.given).toEqual({ act: 'heavy', together: 'ja' });
		expect(words(space)).toEqual(['nee', 'ja']);
	});

	it('leave out what makes a told fact fall away', () => {
		// "Together" applies beside a heavy act alone, and a sentence tells it.
		const space = made({ base: told(), factors: vary({ act: ['light', 'heavy'] }) });
		expect(words(space)).toEqual(['heavy']);
	});

	it('leave out what may not be told, also where only a fixed fact leads there', () => {
		const library = libraryWith({ noStory: [{ age: ['minor'] }] });
		expect(words(made({ base: told(), factors: vary({ age: ['adult', 'minor'] }) }, library))).toEqual(['adult']);
		const fixed = made({ base: told({ age: 'minor' }), factors: vary({ again: ['nee', 'ja'] }) }, library);
		expect(fixed.vignettes).toEqual([]);
		expect(fixed.excluded['no-story']).toBe(2);
		// The same facts without a story can be asked about.
		const facts = made(
			{ base: base({ act: 'heavy', age: 'minor' }), factors: vary({ again: ['nee', 'ja'] }) },
			library
		);
		expect(facts.vignettes).toHaveLength(2);
	});
});

describe('an experiment that names what is not there', () => {
	const factors = vary({ again: ['nee', 'ja'] });
	it.each<[string, Partial<SpaceChoice>]>([
		['unknown-case', { base: { kind: 'case', case: 'nergens', fixed: {} }, factors }],
		['unknown-subject', { base: { ...base(), subject: 'nergens' } as SpaceChoice['base'], factors }],
		['date-not-read', { base: { ...base(), offenceDate: '2020-01-01' } as SpaceChoice['base'], factors }],
		['unknown-factor', { factors: vary({ toString: ['nee', 'ja'] }) }],
		['unknown-factor', { factors, base: base({ nergens: 'nee' }) }],
		['unknown-factor', { factors, leaveOut: [{ nergens: ['nee'] }] }],
		['unknown-level', { factors: vary({ again: ['nee', 'misschien'] }) }],
		['twice', { factors: [...factors, ...factors] }],
		['twice', { factors: vary({ again: ['nee', 'nee'] }) }],
		['twice', { factors, base: base({ again: 'nee' }) }]
	])('%s', (kind, choice) => {
		expect(kindsOf(choice)).toEqual([kind]);
	});

	it('too-many-combinations', () => {
		const many = Array.from({ length: 12 }, () => ['nee', 'ja']).flat();
		expect(kindsOf({ factors: vary({ again: many, together: many, act: many, stage: many }) })).toContain(
			'too-many-combinations'
		);
	});
});

describe('combinations in order', () => {
	it('are all there once, and numbered', () => {
		const all = [...productOf([2, 3, 2])];
		expect(all).toHaveLength(12);
		expect(all.map((each) => numberOf([2, 3, 2], each))).toEqual(all.map((_, at) => at));
		expect([...productOf([2, 0])]).toEqual([]);
		expect([...productOf([])]).toEqual([[]]);
	});
});
