/**
 * Vignettes from the real rules: for every subject and every case of the library, with facts and levels drawn by chance,
 * held against the engine's own enumeration of all valid cases. And never a story of a minor victim.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, defaultLevel, editionSetAt, evaluate, mayBeTold, scenarios, stateOf } from '../../src/lib/engine';
import { factorsRead } from '../../src/lib/engine/reads';
import { boxHolds, parseScenario } from '../../src/lib/engine/scenario';
import { wordingFinder } from '../../src/lib/law/wording';
import { WordingFile, languages, type Answers, type EditionSet, type VariedFactor } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { studyLibrary } from '../../src/lib/study/library';
import { factsOf, scenarioOf, spaceOf, type Space, type SpaceChoice } from '../../src/lib/study/space';
import { partsOf, wordsOf } from '../../src/lib/study/vignette';
import { parse } from 'yaml';
import { corpus } from './corpus';

const cases = readCases(corpus);
const library = studyLibrary(corpus, cases);
const find = wordingFinder(WordingFile.parse(parse(readFileSync('seeds/wording.yaml', 'utf8'))));

function setOf(subject: string, date: string): EditionSet {
	const selected = editionSetAt(corpus, subject, date);
	if (!selected.ok) throw new Error(subject);
	return selected.set;
}

/** Whether the engine names this fact as one that no rule reads, at any of its levels, beside these facts. */
function isNamedIgnored(set: EditionSet, given: Answers, factor: string): boolean {
	const levels = set.subject.factors.find(({ id }) => id === factor)!.levels;
	return levels.some(({ id }) => {
		const parsed = parseScenario(set.subject, { offenceDate: set.date, answers: { ...given, [factor]: id } });
		return (
			parsed.ok &&
			evaluate(set, parsed.scenario).steps.some((step) => step.kind === 'ignored' && step.factor === factor)
		);
	});
}

/**
 * The combinations that stand in some valid case of the subject in which the given facts hold and all others follow
 * their defaults: by walking through the cases, where the space walks through the combinations.
 */
function bruteForce({ set, given, factors }: Space): Set<string> {
	const varied = new Map(factors.map(({ factor, levels }) => [factor, levels]));
	const program = compile(set);
	const found = new Set<string>();
	const read = new Set([...varied.keys()]);
	for (const facts of scenarios(set.subject, read, given)) {
		if (Object.keys(given).some((factor) => facts[factor] !== given[factor])) continue;
		if ([...varied].some(([factor, levels]) => facts[factor] === undefined || !levels.includes(facts[factor])))
			continue;
		const isUsual = set.subject.factors.every(
			(factor) =>
				facts[factor.id] === undefined ||
				varied.has(factor.id) ||
				given[factor.id] !== undefined ||
				defaultLevel(factor, facts) === facts[factor.id]
		);
		if (!isUsual || stateOf(program, facts).offence === null) continue;
		found.add(factors.map(({ factor }) => facts[factor]).join('+'));
	}
	if (
		factors.some(
			({ factor }) => [...found].length > 0 && isNamedIgnored(set, firstFacts(found, factors, given), factor)
		)
	)
		return new Set();
	return found;
}

const firstFacts = (found: ReadonlySet<string>, factors: readonly VariedFactor[], given: Answers): Answers => {
	const levels = [...found][0]!.split('+');
	return { ...given, ...Object.fromEntries(factors.map(({ factor }, at) => [factor, levels[at]!])) };
};

const combinations = ({ factors, vignettes }: Space) =>
	new Set(vignettes.map((vignette) => Object.values(factsOf(factors, vignette)).join('+')));

function made(choice: SpaceChoice): Space {
	const result = spaceOf(choice, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.space;
}

/**
 * Two to four facts of a subject that are not among the given, each with at least two of its levels, in any order.
 * @param among only these, where they are named
 */
const variedOf = (subject: string, given: Answers, among?: ReadonlySet<string>) => {
	const free = corpus.subjects
		.get(subject)!
		.factors.filter(({ id }) => given[id] === undefined && (!among || among.has(id)));
	return fc
		.shuffledSubarray(free, { minLength: Math.min(2, free.length), maxLength: Math.min(4, free.length) })
		.chain((chosen) =>
			fc.tuple(
				...chosen.map(({ id, levels }) =>
					fc
						.shuffledSubarray(
							levels.map((level) => level.id),
							{ minLength: 2, maxLength: Math.min(4, levels.length) }
						)
						.map((picked): VariedFactor => ({ factor: id, levels: picked }))
				)
			)
		);
};

/** A valid case of the subject: what has to be answered, with the first levels that can be. */
function required(subject: string, date: string): Answers {
	const { factors } = corpus.subjects.get(subject)!;
	const program = compile(setOf(subject, date));
	for (const facts of scenarios(corpus.subjects.get(subject)!, new Set())) {
		if (stateOf(program, facts).offence === null) continue;
		return Object.fromEntries(
			factors
				.filter((factor) => facts[factor.id] !== undefined && defaultLevel(factor, facts) === undefined)
				.map(({ id }) => [id, facts[id]!])
		);
	}
	throw new Error(`${subject} has no case.`);
}

describe('the vignettes of facts alone', () => {
	it.each([...corpus.subjects.values()].map(({ id, exampleDate }) => [id, exampleDate]))(
		'%s: are what the engine enumerates',
		(subject, offenceDate) => {
			const given = required(subject, offenceDate);
			const parsed = parseScenario(corpus.subjects.get(subject)!, { offenceDate, answers: given });
			const read = factorsRead(setOf(subject, offenceDate));
			const likely = new Set(parsed.ok ? Object.keys(parsed.scenario.facts).filter((factor) => read.has(factor)) : []);
			let some = 0;
			fc.assert(
				fc.property(fc.subarray(Object.keys(given)), fc.nat(), fc.boolean(), (drawn, salt, isLikely) => {
					// Half of the draws begin from a whole case and vary what the rules read in it.
					const kept = isLikely ? Object.keys(given) : drawn;
					const fixed = Object.fromEntries(kept.map((factor) => [factor, given[factor]!]));
					const [factors] = fc.sample(variedOf(subject, fixed, isLikely ? likely : undefined), {
						numRuns: 1,
						seed: salt
					});
					const space = made({
						base: { kind: 'offence', subject, offenceDate, fixed },
						factors: factors!,
						leaveOut: []
					});
					expect(combinations(space)).toEqual(bruteForce(space));
					expect(combinations(space).size).toBe(space.vignettes.length);
					const excluded = Object.values(space.excluded).reduce((sum, count) => sum + count, 0);
					expect(space.vignettes.length + excluded).toBe(space.combinations);
					if (space.vignettes.length > 0) some++;
				}),
				{ numRuns: 40, seed: 6 }
			);
			// A test in which nothing was ever allowed would prove nothing.
			expect(some).toBeGreaterThan(0);
		}
	);
});

describe('the vignettes of a case', () => {
	it.each(cases.map((story) => [story.id, story] as const))('%s: are those that may be told', (id, story) => {
		const { noStory = [] } = corpus.subjects.get(story.subject)!;
		fc.assert(
			fc.property(variedOf(story.subject, {}), (factors) => {
				const space = made({ base: { kind: 'case', case: id, fixed: {} }, factors, leaveOut: [] });
				const expected = [...bruteForce(space)].filter((key) => {
					const facts = Object.fromEntries(factors.map(({ factor }, at) => [factor, key.split('+')[at]!]));
					return mayBeTold(corpus, story, facts);
				});
				expect(combinations(space)).toEqual(new Set(expected));
				for (const vignette of space.vignettes) {
					const { facts } = scenarioOf(space, vignette);
					expect(noStory.some((box) => boxHolds(box, facts))).toBe(false);
					expect(['18-plus', undefined]).toContain(facts['leeftijd-slachtoffer']);
				}
			}),
			{ numRuns: 12, seed: 7 }
		);
	});

	it('can be varied as the library offers, in words that the list of words allows', () => {
		for (const story of cases) {
			const base = { kind: 'case' as const, case: story.id, fixed: {} };
			for (const { factor, levels } of story.vary) {
				// With the level that the case has already.
				const now = parseScenario(corpus.subjects.get(story.subject)!, story);
				const own = now.ok ? now.scenario.facts[factor]! : '';
				const space = made({ base, factors: [{ factor, levels: [...new Set([own, ...levels])] }], leaveOut: [] });
				for (const vignette of space.vignettes) {
					for (const part of partsOf(space, vignette)) {
						const hits = languages.flatMap((language) => find(wordsOf(part, language), language));
						const words = hits.map(({ words }) => words);
						// What the case gives a reason for; and the law's own word for a suspect who did not know.
						const isOfTheLaw = part.kind === 'fact' && part.factor === 'wetenschap-heling';
						const allowed = isOfTheLaw ? ['had moeten', 'should have'] : story.allow.map(({ word }) => word);
						expect(words.filter((word) => !allowed.includes(word))).toEqual([]);
					}
				}
			}
		}
	});

	it('never has a minor victim, though facts alone can', () => {
		const factors = [{ factor: 'leeftijd-slachtoffer', levels: ['18-plus', '16-17', '12-15', 'onder-12'] }];
		const told = made({ base: { kind: 'case', case: 'vermoeden', fixed: {} }, factors, leaveOut: [] });
		expect([...combinations(told)]).toEqual(['18-plus']);
		const fixed = { handeling: 'seksuele-handelingen' };
		const base = { kind: 'offence' as const, subject: 'seksuele-misdrijven', offenceDate: '2025-02-01', fixed };
		const alone = made({ base, factors: [...factors, { factor: 'dwang', levels: ['nee', 'ja'] }], leaveOut: [] });
		expect(alone.vignettes.length).toBeGreaterThan(2);
	});
});
