/** Where the guideline starts: its one row, its modifiers in order, its rounding, and what the law still refuses. */
import type { Modifier, Outcome, Start } from '../model';
import type { CompiledModifier, CompiledPolicy } from './compile-policy';
import { confirm } from './confirm';
import { matchedFacts, type Vector } from './match';
import { hasFractions, round } from './outcome';
import type { Program } from './program';
import { Readings } from './readings';
import { begin, startIn, traceRow } from './row';
import { all, first } from './table';
import { noFacts, type Trace } from './trace';

export function startOf(program: Program, vector: Vector, trace: Trace): void {
	if (!trace.state.offence) {
		return trace.add({ facts: noFacts, kind: 'no-guideline', reason: 'no-offence', after: trace.state });
	}
	const found = tabled(program, vector, trace);
	if (!found) return;
	const { policy, outcome } = found;
	confirm(program, trace, outcome, policy);
	const { id: edition, label, through, lastSeen } = policy.edition;
	if (through === undefined) {
		const base = { facts: noFacts, kind: 'to-confirm', edition, label } as const;
		trace.add(lastSeen ? { ...base, lastSeen, after: trace.state } : { ...base, after: trace.state });
	}
}

/** What the guideline itself makes of the case, before the law refuses anything: row, modifiers, rounding. */
function tabled(
	program: Program,
	vector: Vector,
	trace: Trace
): { policy: CompiledPolicy; outcome: Outcome } | undefined {
	const found = traceRow(program, vector, trace);
	if (!found) return undefined;
	const { policy, row } = found;
	const readings = new Readings(row.outcome);
	for (const hit of all(policy.tables.modifiers, vector)) {
		modify(program, vector, trace, { policy, hit, readings });
	}
	const { outcome } = readings;
	const fractions = outcome !== row.outcome && hasFractions(outcome);
	return { policy, outcome: fractions ? settleFractions(policy, outcome, trace) : outcome };
}

/**
 * The same without a trace: for questions asked over whole groups of cases.
 * @param vector the asked facts and the derived ones, with an offence charged
 * @returns nothing where no guideline has the case in its scope
 */
export function tableStartOf(program: Program, vector: Vector): Pick<Start, 'edition' | 'outcome'> | undefined {
	const policy = first(program.tables.policies, vector)?.policy;
	const row = policy && first(policy.tables.rows, vector);
	if (!policy || !row) return undefined;
	const readings = new Readings(row.outcome);
	for (const { modifier } of all(policy.tables.modifiers, vector)) {
		if (modifier.effect.kind !== 'direction') applyModifier(program, vector, policy, modifier, readings);
	}
	const { outcome } = readings;
	const rounded = outcome !== row.outcome && hasFractions(outcome) ? round(outcome, policy.edition.rounding) : outcome;
	return { edition: policy.edition.id, outcome: rounded };
}

function applyModifier(
	program: Program,
	vector: Vector,
	{ edition }: CompiledPolicy,
	{ effect, summons }: Modifier,
	readings: Readings
): void {
	readings.apply(effect, effect.kind === 'count' ? levelCount(program, vector, effect.factor) : 1, edition.rows);
	if (summons) readings.demand();
}

interface Modification {
	policy: CompiledPolicy;
	hit: CompiledModifier;
	readings: Readings;
}

/** One modifier: a direction pushes and changes no figure, anything else makes a new outcome. */
function modify(program: Program, vector: Vector, trace: Trace, { policy, hit, readings }: Modification): void {
	const { id, basis, label, effect, summons } = hit.modifier;
	const edition = hit.edition.id;
	const facts = matchedFacts(hit.matcher, vector);
	if (effect.kind === 'direction') {
		const { direction } = effect;
		const after = trace.next(basis);
		after[direction] = [...after[direction], hit.push];
		trace.add({ facts, kind: 'pushed', rule: id, edition, basis, label, direction, after });
		return;
	}
	const before = readings.outcome;
	applyModifier(program, vector, policy, hit.modifier, readings);
	const result = readings.outcome;
	const after = begin(trace.next(basis), startIn(policy, result));
	const step = { facts, kind: 'modified', rule: id, edition, basis, label, effect, before, result } as const;
	trace.add(summons ? { ...step, summons, after } : { ...step, after });
}

/** Rounds as the source says; a scale that was not read leaves the fraction and says so. */
function settleFractions(policy: CompiledPolicy, before: Outcome, trace: Trace): Outcome {
	const { rounding, instrument, id: edition } = policy.edition;
	if (rounding.kind === 'unread') {
		trace.add({ facts: noFacts, kind: 'rounding-unread', text: rounding.text, after: trace.state });
	}
	if (rounding.kind !== 'down') return before;
	const { basis } = rounding;
	const result = round(before, rounding);
	const after = begin(trace.next(basis), startIn(policy, result));
	const rule = `${instrument}-rounding`;
	trace.add({ facts: noFacts, kind: 'rounded', rule, edition, basis, before, result, after });
	return result;
}

function levelCount(program: Program, vector: Vector, factorId: string): number {
	const factor = program.set.subject.factors.find((candidate) => candidate.id === factorId);
	const at = program.space.index.get(factorId);
	return (at === undefined ? undefined : factor?.levels[vector[at]!]?.count) ?? 1;
}

/** The court-side orientation point, beside the guideline: it decides nothing, so its basis weakens no result. */
export function orient(program: Program, vector: Vector, trace: Trace): void {
	const policy = first(program.tables.judiciary, vector)?.policy;
	const row = policy && first(policy.tables.rows, vector);
	if (!policy || !row) return;
	const { outcome, start, rule } = row;
	const { id: edition, label } = policy.edition;
	const after = trace.next();
	after.orientation = start;
	const { id, basis } = rule;
	trace.add({ facts: noFacts, kind: 'orientation', rule: id, edition, basis, label, outcome, after });
}
