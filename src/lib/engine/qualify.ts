/** Which offence it is: all that match, the heaviest wins (art. 55 lid 1), the rest stand beside it. */
import type { NoOffence } from '../model';
import type { Compiled, CompiledOffence, Program } from './compile';
import { compare } from './fraction';
import { matchedFacts, type Matcher, type Vector } from './match';
import { all, first } from './table';
import { noFacts, type Trace } from './trace';

export interface Qualification {
	offence: CompiledOffence;
	matcher: Matcher;
}

/** Writes an offence into the derived positions of the vector. */
export function charge(program: Program, vector: Vector, offence: CompiledOffence | undefined): void {
	vector[program.space.offence] = offence ? offence.at : -1;
	vector[program.space.maximumClass] = offence ? offence.maximumClass : -1;
}

const heavier = (a: CompiledOffence, b: CompiledOffence): number =>
	compare(b.months, a.months) || Number(b.rule.specific ?? false) - Number(a.rule.specific ?? false);

export interface Matches {
	winner?: Qualification | undefined;
	others: readonly CompiledOffence[];
	excluded: readonly { offence: CompiledOffence; by: Compiled<Program['exclusions'][number]['rule']> }[];
	/** Two offences that nothing separates: a defect of the corpus, found by the checks. */
	tie: boolean;
}

const none: readonly never[] = [];

/** Leaves the winner in the derived positions of the vector. */
export function matchOffences(program: Program, vector: Vector): Matches {
	const { tables } = program;
	const matching: Qualification[] = [];
	let excluded: Matches['excluded'][number][] | undefined;
	let last: CompiledOffence | undefined;
	for (const row of all(tables.offences, vector)) {
		// Rows of one offence stand together, and its first row that holds speaks for it.
		if (row.offence === last) continue;
		last = row.offence;
		charge(program, vector, last);
		const by = first(tables.exclusions, vector);
		if (by) (excluded ??= []).push({ offence: last, by });
		else matching.push(row);
	}
	if (matching.length > 1) matching.sort((a, b) => heavier(a.offence, b.offence));
	const [winner, second] = matching;
	charge(program, vector, winner?.offence);
	return {
		winner,
		others: second ? matching.slice(1).map(({ offence }) => offence) : none,
		excluded: excluded ?? none,
		tie: winner !== undefined && second !== undefined && heavier(winner.offence, second.offence) === 0
	};
}

/** What is charged in a case, or was before it was excluded, as numbers (-1: nothing); and the rule that says why nothing is. */
export interface ChargedCase {
	offence: number;
	maximumClass: number;
	law: number;
	reason: string | undefined;
}

/** @param vector the asked facts and `sanctionLaw` */
export function chargeOf(program: Program, vector: Vector): ChargedCase {
	const { space, tables } = program;
	const copy = vector.slice();
	const { winner, excluded } = matchOffences(program, copy);
	if (winner) {
		const { at, maximumClass } = winner.offence;
		return { offence: at, maximumClass, law: vector[space.sanctionLaw]!, reason: undefined };
	}
	const [top] = excluded;
	// The offence that was taken away is named: rules about it are reached, although nothing is charged.
	if (top) return { offence: top.offence.at, maximumClass: top.offence.maximumClass, law: -1, reason: top.by.rule.id };
	return { offence: -1, maximumClass: -1, law: -1, reason: first(tables.notCovered, copy)?.rule.id };
}

function nameExclusions(program: Program, vector: Vector, excluded: Matches['excluded'], trace: Trace): void {
	for (const { offence, by } of excluded) {
		charge(program, vector, offence);
		const { id, text, basis } = by.rule;
		const after = trace.next(basis);
		after.noOffence ??= { kind: 'not-punishable', rule: id, provisions: [offence.rule.id], text, basis };
		trace.add({
			facts: matchedFacts(by.matcher, vector),
			kind: 'excluded',
			rule: id,
			edition: program.set.statute.id,
			basis,
			offence: offence.ref,
			text,
			after
		});
	}
}

function nameGap(program: Program, vector: Vector, trace: Trace): void {
	const gap = first(program.tables.notCovered, vector);
	if (!gap) return;
	const { kind, id, provisions, text, basis } = gap.rule;
	const reason: NoOffence = { kind, rule: id, provisions, text, basis };
	const after = trace.next(basis);
	after.noOffence = reason;
	const facts = matchedFacts(gap.matcher, vector);
	trace.add({ facts, kind: 'not-covered', rule: id, edition: program.set.statute.id, basis, reason, after });
}

/** Steps of the qualification. Returns the winner, or nothing where no offence remains. */
export function qualify(program: Program, vector: Vector, trace: Trace): CompiledOffence | undefined {
	const { winner, others, excluded } = matchOffences(program, vector);
	if (!winner) {
		nameExclusions(program, vector, excluded, trace);
		charge(program, vector, undefined);
		if (excluded.length === 0) nameGap(program, vector, trace);
		return undefined;
	}
	const { rule, ref: offence } = winner.offence;
	const after = trace.next(rule.basis);
	after.offence = offence;
	trace.add({
		facts: matchedFacts(winner.matcher, vector),
		kind: 'qualified',
		rule: rule.id,
		edition: program.set.statute.id,
		basis: rule.basis,
		offence,
		after
	});
	if (others.length > 0) {
		const beside = trace.next();
		beside.alsoMatches = others.map((other) => other.rule.id).sort();
		trace.add({ facts: noFacts, kind: 'also-matches', offences: others.map((other) => other.ref), after: beside });
	}
	return winner.offence;
}
