/** An edition set compiled once: every box a mask, every offence class known. Evaluations only read it. */
import type {
	Adjustment,
	Bar,
	Box,
	BarException,
	Ceiling,
	EditionSet,
	Exclusion,
	Limit,
	MaximumClass,
	Modifier,
	NotCovered,
	Note,
	Offence,
	PolicyEdition,
	PolicyRow,
	StatuteEdition,
	YouthRule
} from '../model';
import { compare, fraction, inMonths, type Fraction } from './fraction';
import { compileBox, spaceOf, type Matcher, type Space } from './match';

export interface Compiled<R> {
	rule: R;
	matcher: Matcher;
}

export interface CompiledOffence {
	rule: Offence;
	/** Position in the offence factor. */
	at: number;
	months: Fraction;
	maximumClass: number;
	rows: readonly Matcher[];
}

export interface CompiledPolicy {
	edition: PolicyEdition;
	scope: readonly Matcher[];
	rows: readonly Compiled<PolicyRow>[];
	modifiers: readonly { modifier: Modifier; matcher: Matcher; edition: PolicyEdition }[];
}

export interface Program {
	set: EditionSet;
	space: Space;
	youth: readonly Matcher[];
	offences: readonly CompiledOffence[];
	exclusions: readonly Compiled<Exclusion>[];
	notCovered: readonly Compiled<NotCovered>[];
	adjustments: readonly Compiled<Adjustment>[];
	ceilings: readonly Compiled<Ceiling>[];
	youthRules: readonly Compiled<YouthRule>[];
	bars: readonly Compiled<Bar>[];
	barExceptions: readonly Compiled<BarException>[];
	limits: readonly Compiled<Limit>[];
	notes: readonly Compiled<Note>[];
	unreadChanges: readonly Compiled<StatuteEdition['unreadBetween'][number]>[];
	/** Compiles a further box in the same space. */
	boxes: (when: Box) => Matcher;
	/** Factors that some rule of these editions tests. */
	read: ReadonlySet<string>;
	policies: readonly CompiledPolicy[];
	judiciary: readonly CompiledPolicy[];
}

const classes: readonly [MaximumClass, (months: Fraction) => boolean][] = [
	['from-12', (months) => compare(months, fraction(144)) >= 0],
	['from-8', (months) => compare(months, fraction(96)) >= 0],
	['from-6', (months) => compare(months, fraction(72)) >= 0],
	['over-3', (months) => compare(months, fraction(36)) > 0],
	['up-to-3', () => true]
];

/** The class of an own-lid maximum, in months. */
export function maximumClassOf(months: Fraction): MaximumClass {
	return classes.find(([, holds]) => holds(months))![0];
}

function factorsRead({ statute, policies, subject }: EditionSet): ReadonlySet<string> {
	const rules = [
		...statute.exclusions,
		...statute.notCovered,
		...statute.adjustments,
		...statute.ceilings,
		...statute.youth,
		...statute.bars,
		...policies.flatMap((edition) => [...edition.rows, ...edition.modifiers])
	].map((rule) => rule.when);
	const boxes = [
		...rules,
		...statute.offences.flatMap((offence) => offence.rows),
		...policies.flatMap((edition) => edition.scope),
		...subject.youthLawWhen
	];
	const counted = policies.flatMap((edition) =>
		edition.modifiers.flatMap(({ effect }) => (effect.kind === 'count' ? [effect.factor] : []))
	);
	return new Set([...boxes.flatMap((when) => Object.keys(when)), ...counted]);
}

function compileProgram(set: EditionSet): Program {
	const { statute, subject } = set;
	const space = spaceOf(subject, statute);
	const box = (when: Box) => compileBox(space, when);
	const all = <R extends { when: Box }>(rules: readonly R[]): Compiled<R>[] =>
		rules.map((rule) => ({ rule, matcher: box(rule.when) })).filter(({ matcher }) => matcher !== undefined);
	const classLevels = space.factors[space.maximumClass]!.levels;
	const offenceLevels = space.factors[space.offence]!.levels;
	const frames = new Map(set.policies.filter((edition) => edition.scope.length === 0).map((e) => [e.instrument, e]));

	const policy = (edition: PolicyEdition): CompiledPolicy => {
		const frame = edition.frame === undefined ? undefined : frames.get(edition.frame);
		const borrowed = (frame?.modifiers ?? []).filter((modifier) => !edition.covers.includes(modifier.topic));
		return {
			edition,
			scope: edition.scope.map(box),
			rows: all(edition.rows),
			modifiers: [
				...edition.modifiers.map((modifier) => ({ modifier, edition })),
				...borrowed.map((modifier) => ({ modifier, edition: frame! }))
			]
				.map((entry) => ({ ...entry, matcher: box(entry.modifier.when) }))
				.filter(({ matcher }) => matcher !== undefined)
		};
	};
	const tables = set.policies.filter((edition) => edition.scope.length > 0);

	return {
		set,
		space,
		youth: subject.youthLawWhen.map(box),
		offences: statute.offences.map((rule) => {
			const months = inMonths(rule.maximum.term);
			return {
				rule,
				at: offenceLevels.indexOf(rule.id),
				months,
				maximumClass: classLevels.indexOf(maximumClassOf(months)),
				rows: rule.rows.map(box)
			};
		}),
		exclusions: all(statute.exclusions),
		notCovered: all(statute.notCovered),
		adjustments: all(statute.adjustments),
		ceilings: all(statute.ceilings),
		youthRules: all(statute.youth),
		bars: all(statute.bars),
		barExceptions: all(statute.barExceptions),
		limits: all(statute.limits),
		notes: statute.notes.flatMap((rule) => {
			const matcher = rule.when === undefined ? undefined : box(rule.when);
			return matcher === undefined ? [] : [{ rule, matcher }];
		}),
		unreadChanges: all(statute.unreadBetween),
		boxes: box,
		read: factorsRead(set),
		policies: tables.filter((edition) => edition.kind === 'policy').map(policy),
		judiciary: tables.filter((edition) => edition.kind === 'judiciary').map(policy)
	};
}

// Keyed by the statute and policies themselves: sets for different days of the same editions share a program.
const programs = new WeakMap<object, Map<string, Program>>();

/** The compiled form of an edition set; the same editions are compiled once. */
export function compile(set: EditionSet): Program {
	let byPolicies = programs.get(set.statute);
	if (!byPolicies) {
		byPolicies = new Map<string, Program>();
		programs.set(set.statute, byPolicies);
	}
	const key = set.policies.map((edition) => `${edition.id}#${edition.hash}`).join('|');
	let program = byPolicies.get(key);
	if (program?.set.subject !== set.subject) byPolicies.set(key, (program = compileProgram(set)));
	return program;
}
