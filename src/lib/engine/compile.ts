/**
 * An edition set compiled once: every box a mask, every list of rules a table, every part of a step that is the same
 * in each case written out. Evaluations only read it, and traces share it.
 */
import {
	phases,
	type Adjustment,
	type Bar,
	type BarException,
	type Box,
	type EditionSet,
	type MaximumClass,
	type Offence,
	type Push
} from '../model';
import { compilePolicy, framesOf, type CompiledPolicy } from './compile-policy';
import { compare, fraction, inMonths, parseExact, type Fraction } from './fraction';
import { compileBox, spaceOf, type Matcher, type Space } from './match';
import { termOf } from './maximum';
import type { Compiled, CompiledAdjustment, CompiledBar, CompiledOffence, Program } from './program';
import { factorsRead } from './reads';
import { compileTable } from './table';
import { ref, refTo } from './trace';

export type { Compiled, CompiledOffence, Program } from './program';

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

const raises = ({ effect }: Adjustment) =>
	effect.kind !== 'multiply' || compare(parseExact(effect.factor), fraction(1)) > 0;

function compileOffence(space: Space, rule: Offence): CompiledOffence {
	const months = inMonths(rule.maximum.term);
	const { kind, fineCategory } = rule.maximum;
	return {
		rule,
		at: space.factors[space.offence]!.levels.indexOf(rule.id),
		months,
		maximumClass: space.factors[space.maximumClass]!.levels.indexOf(maximumClassOf(months)),
		rows: rule.rows.map((row) => compileBox(space, row)),
		ref: refTo(rule),
		base: { kind, term: termOf([{ months, life: false }]), fineCategory }
	};
}

function compileProgram(set: EditionSet): Program {
	const { statute, subject } = set;
	const space = spaceOf(subject, statute);
	const box = (when: Box) => compileBox(space, when);
	const all = <R extends { when: Box }>(rules: readonly R[]): Compiled<R>[] =>
		rules.map((rule) => ({ rule, matcher: box(rule.when) })).filter(({ matcher }) => matcher !== undefined);
	const table = <E extends { matcher: Matcher }>(entries: readonly E[]) => compileTable(space, entries);
	const frames = framesOf(set.policies);
	const guidelines = set.policies.filter((edition) => edition.scope.length > 0);
	const compiled = guidelines.map((edition) => compilePolicy(space, edition, frames));
	const scopes = (policies: readonly CompiledPolicy[]) =>
		table(policies.flatMap((policy) => policy.scope.map((matcher) => ({ policy, matcher }))));
	const withGround = <R extends Bar | BarException>(entry: Compiled<R>): CompiledBar<R> => {
		const { id, text, basis } = entry.rule;
		return { ...entry, ground: { rule: id, text, basis } };
	};

	const offences = statute.offences.map((rule) => compileOffence(space, rule));
	const adjustments = all(statute.adjustments).map((entry): CompiledAdjustment => {
		const push: Push = { ...ref(entry.rule, statute.id), label: entry.rule.label, voice: 'law' };
		return { ...entry, push, side: raises(entry.rule) ? 'aggravating' : 'mitigating' };
	});
	const notes = statute.notes.flatMap((rule) => {
		const matcher = rule.when === undefined ? undefined : box(rule.when);
		return matcher === undefined ? [] : [{ rule, matcher }];
	});
	const lists = {
		exclusions: all(statute.exclusions),
		notCovered: all(statute.notCovered),
		ceilings: all(statute.ceilings),
		youthRules: all(statute.youth),
		bars: all(statute.bars).map(withGround),
		barExceptions: all(statute.barExceptions).map(withGround),
		unreadChanges: all(statute.unreadBetween)
	};
	const limits = all(statute.limits);
	const policies = compiled.filter(({ edition }) => edition.kind === 'policy');
	const judiciary = compiled.filter(({ edition }) => edition.kind === 'judiciary');
	const service = limits.find(({ rule }) => rule.key === 'community-service')?.rule.value.amount;
	const read = factorsRead(set);

	return {
		...lists,
		set,
		space,
		asked: new Map(
			subject.factors.map(({ id, levels }, at) => [
				id,
				{ at, levels: new Map(levels.map((l, number) => [l.id, number])) }
			])
		),
		youth: subject.youthLawWhen.map(box),
		offences,
		adjustments,
		limits,
		notes,
		tables: {
			offences: table(offences.flatMap((offence) => offence.rows.map((matcher) => ({ offence, matcher })))),
			exclusions: table(lists.exclusions),
			notCovered: table(lists.notCovered),
			phases: phases.map((phase) => ({
				phase,
				order: statute.order.find((candidate) => candidate.phase === phase),
				grounds: table(adjustments.filter(({ rule }) => rule.phase === phase))
			})),
			ceilings: table(lists.ceilings),
			youthRules: table(lists.youthRules),
			bars: table(lists.bars),
			barExceptions: table(lists.barExceptions),
			notes: table(notes),
			unreadChanges: table(lists.unreadChanges),
			policies: scopes(policies),
			judiciary: scopes(judiciary)
		},
		mostService: service === undefined ? undefined : parseExact(service),
		boxes: box,
		read,
		unread: subject.factors.map((factor) => factor.id).filter((id) => !read.has(id)),
		policies,
		judiciary
	};
}

// Keyed by the statute and policies themselves: sets for different days of the same editions share a program.
const programs = new WeakMap<object, Map<string, Program>>();
// The last program of a set, so that evaluating one set again and again does not write its key each time.
const bySet = new WeakMap<EditionSet, Program>();

/** The compiled form of an edition set; the same editions are compiled once. */
export function compile(set: EditionSet): Program {
	const known = bySet.get(set);
	if (known) return known;
	let byPolicies = programs.get(set.statute);
	if (!byPolicies) {
		byPolicies = new Map<string, Program>();
		programs.set(set.statute, byPolicies);
	}
	const key = set.policies.map((edition) => `${edition.id}#${edition.hash}`).join('|');
	let program = byPolicies.get(key);
	if (program?.set.subject !== set.subject) byPolicies.set(key, (program = compileProgram(set)));
	bySet.set(set, program);
	return program;
}
