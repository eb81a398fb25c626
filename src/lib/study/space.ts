/**
 * The vignettes of an experiment: every combination of the chosen levels that the rules themselves allow, and no other.
 * A combination is judged whole, so that three facts that cannot be together are found as surely as two.
 */
import { compile, editionSetAt, mayBeTold, parseScenario, stateOf, boxHolds } from '../engine';
import { factorsRead } from '../engine/reads';
import type { Answers, Box, Case, EditionSet, Experiment, Factor, Scenario, VariedFactor } from '../model';
import type { StudyLibrary } from './library';
import { productOf } from './product';

/** Most combinations that are looked at, those that cannot be among them. */
export const MOST_COMBINATIONS = 50_000;

/** The parts of an experiment that decide its vignettes. */
export type SpaceChoice = Pick<Experiment, 'base' | 'factors' | 'leaveOut'>;

/** Why a combination is no vignette. */
export const exclusions = [
	'left-out',
	'no-story',
	'ignored',
	'inapplicable',
	'impossible',
	'open',
	'no-offence'
] as const;
export type Exclusion = (typeof exclusions)[number];

/** Why there are no vignettes to speak of. */
export type SpaceProblem =
	| { kind: 'unknown-case'; case: string }
	| { kind: 'unknown-subject'; subject: string }
	| { kind: 'date-not-read'; offenceDate: string; readFrom: string }
	| { kind: 'unknown-factor'; factor: string; subject: string }
	| { kind: 'unknown-level'; factor: string; level: string; known: readonly string[] }
	/** Varied twice, a level twice, or varied and fixed at once. */
	| { kind: 'twice'; factor: string }
	| { kind: 'too-many-combinations'; combinations: number; most: number };

export interface Space {
	set: EditionSet;
	/** The case that is told; absent where facts stand alone. */
	story?: Case | undefined;
	/** What is the same in every vignette and is told: what the story states, and what the organiser fixed. */
	given: Answers;
	factors: readonly VariedFactor[];
	/** For each fact the place of its level, from 0; in the order in which levels are counted up, the last fact fastest. */
	vignettes: readonly (readonly number[])[];
	/** How many combinations were excluded, by the first reason that holds. */
	excluded: Readonly<Record<Exclusion, number>>;
	combinations: number;
	/** Levels that no vignette has, with the reasons that keep them out. */
	neverShown: readonly { factor: string; level: string; because: readonly Exclusion[] }[];
}

export type SpaceResult = { ok: true; space: Space } | { ok: false; problems: readonly SpaceProblem[] };

/** Factor to level of one vignette. */
export const factsOf = (factors: readonly VariedFactor[], vignette: readonly number[]): Record<string, string> =>
	Object.fromEntries(factors.map(({ factor, levels }, at) => [factor, levels[vignette[at]!]!]));

/** What the sentences of a story state. Answers that no sentence tells are defaults, and follow those again. */
const stated = ({ text }: Case): Answers => Object.assign({}, ...text.map(({ states }) => states)) as Answers;

function namesAreKnown(known: readonly Factor[], subject: string, facts: readonly (readonly [string, string])[]) {
	const strangers = new Set<string>();
	return facts.flatMap(([factor, level]): SpaceProblem[] => {
		const levels = known.find(({ id }) => id === factor)?.levels.map(({ id }) => id);
		if (!levels) {
			if (strangers.has(factor)) return [];
			strangers.add(factor);
			return [{ kind: 'unknown-factor', factor, subject }];
		}
		return levels.includes(level) ? [] : [{ kind: 'unknown-level', factor, level, known: levels }];
	});
}

function problemsOf({ base, factors, leaveOut }: SpaceChoice, { subject }: EditionSet): SpaceProblem[] {
	const varied = factors.flatMap(({ factor, levels }) => levels.map((level) => [factor, level] as const));
	const out = leaveOut.flatMap((box) =>
		Object.entries(box).flatMap(([factor, levels]) => levels.map((level) => [factor, level] as const))
	);
	const unknown = namesAreKnown(subject.factors, subject.id, [...Object.entries(base.fixed), ...varied, ...out]);
	const names = factors.map(({ factor }) => factor);
	const twice = factors.filter(
		({ factor, levels }, at) =>
			names.indexOf(factor) < at || new Set(levels).size < levels.length || Object.hasOwn(base.fixed, factor)
	);
	const combinations = factors.reduce((product, { levels }) => product * levels.length, 1);
	return [
		...unknown,
		...twice.map(({ factor }): SpaceProblem => ({ kind: 'twice', factor })),
		...(combinations > MOST_COMBINATIONS
			? [{ kind: 'too-many-combinations', combinations, most: MOST_COMBINATIONS } as const]
			: [])
	];
}

type GroundResult = { ok: true; set: EditionSet; story: Case | undefined } | { ok: false; problem: SpaceProblem };

/** The rules that all vignettes share, or why there are none. */
function groundOf({ base }: SpaceChoice, { corpus, cases }: StudyLibrary): GroundResult {
	const story = base.kind === 'case' ? cases.get(base.case) : undefined;
	if (base.kind === 'case' && !story) return { ok: false, problem: { kind: 'unknown-case', case: base.case } };
	const { subject, offenceDate } = story ?? (base as Extract<typeof base, { kind: 'offence' }>);
	const selected = editionSetAt(corpus, subject, offenceDate);
	if (selected.ok) return { ok: true, set: selected.set, story };
	const { refusal } = selected;
	return refusal.kind === 'date-not-read'
		? { ok: false, problem: { kind: 'date-not-read', offenceDate, readFrom: refusal.readFrom } }
		: { ok: false, problem: { kind: 'unknown-subject', subject } };
}

/**
 * Every vignette of an experiment, judged by the engine: facts that apply, can be together, are read by the rules of that
 * day, and come to an offence. Where a story is told, only what may be told (`mayBeTold`): never of a minor victim.
 * @returns the space, which may be empty, or what has to be mended before there can be one
 */
export function spaceOf(choice: SpaceChoice, library: StudyLibrary): SpaceResult {
	const ground = groundOf(choice, library);
	if (!ground.ok) return { ok: false, problems: [ground.problem] };
	const { set, story } = ground;
	const problems = problemsOf(choice, set);
	if (problems.length > 0) return { ok: false, problems };

	const { factors, leaveOut, base } = choice;
	const varied = new Set(factors.map(({ factor }) => factor));
	const shared = Object.entries({ ...(story ? stated(story) : {}), ...base.fixed });
	const given = Object.fromEntries(shared.filter(([factor]) => !varied.has(factor)));
	const whyNot = judgeOf({ set, story, given, leaveOut, fixed: base.fixed, library, varied });
	const excluded = Object.fromEntries(exclusions.map((why) => [why, 0])) as Record<Exclusion, number>;
	const vignettes: (readonly number[])[] = [];
	const fates = factors.map(({ levels }) => levels.map(() => ({ shown: false, because: new Set<Exclusion>() })));
	let combinations = 0;
	for (const vignette of productOf(factors.map(({ levels }) => levels.length))) {
		combinations++;
		const why = whyNot(factsOf(factors, vignette));
		if (why) excluded[why]++;
		else vignettes.push(vignette);
		vignette.forEach((level, at) => {
			const fate = fates[at]![level]!;
			if (why) fate.because.add(why);
			else fate.shown = true;
		});
	}
	const neverShown = factors.flatMap(({ factor, levels }, at) =>
		levels.flatMap((level, place) => {
			const { shown, because } = fates[at]![place]!;
			return shown ? [] : [{ factor, level, because: exclusions.filter((why) => because.has(why)) }];
		})
	);
	return { ok: true, space: { set, story, given, factors, vignettes, excluded, combinations, neverShown } };
}

interface Ground {
	set: EditionSet;
	story: Case | undefined;
	given: Answers;
	fixed: Answers;
	leaveOut: readonly Box[];
	library: StudyLibrary;
	varied: ReadonlySet<string>;
}

function judgeOf({ set, story, given, fixed, leaveOut, library, varied }: Ground) {
	const { subject, date } = set;
	const program = compile(set);
	const read = factorsRead(set);
	const isIgnored = [...varied].some((factor) => !read.has(factor));
	const isStory = (facts: Answers) => !(subject.noStory ?? []).some((box) => boxHolds(box, facts));
	return (combination: Answers): Exclusion | undefined => {
		if (leaveOut.some((box) => boxHolds(box, combination))) return 'left-out';
		const answers = { ...given, ...combination };
		// Before all else: whoever asked for such a story has to know that it is not told.
		if (story && !isStory(answers)) return 'no-story';
		if (isIgnored) return 'ignored';
		const parsed = parseScenario(subject, { offenceDate: date, answers });
		if (!parsed.ok) {
			const kinds = parsed.refusals.map(({ kind }) => kind);
			// A fact that is told and does not apply is told in vain, whether it varies or not.
			if (kinds.includes('inapplicable')) return 'inapplicable';
			return kinds.includes('impossible') ? 'impossible' : 'open';
		}
		const { facts } = parsed.scenario;
		if (stateOf(program, facts).offence === null) return 'no-offence';
		if (story && !(isStory(facts) && mayBeTold(library.corpus, story, { ...fixed, ...combination }))) return 'no-story';
		return undefined;
	};
}

/**
 * The case that a vignette comes to, for the guideline and the receipt.
 * @throws where the vignette is not one of the space
 */
export function scenarioOf({ set, given, factors }: Space, vignette: readonly number[]): Scenario {
	const answers = { ...given, ...factsOf(factors, vignette) };
	const parsed = parseScenario(set.subject, { offenceDate: set.date, answers });
	if (!parsed.ok) throw new Error('This combination is no vignette of the experiment.');
	return parsed.scenario;
}
