/** Where the guideline starts: the edition in scope, its one row, its modifiers in order, and what the law still refuses. */
import type { Outcome, Sanction, Start, State, Status, Text } from '../model';
import type { CompiledPolicy, Program } from './compile';
import { compare, inMonths, parseExact } from './fraction';
import { holds, matchedFacts, type Vector } from './match';
import { applyEffect, hasFractions, outcomeOf, round, sanctionsOf } from './outcome';
import { ref, type Trace } from './trace';

const barredText: Text = {
	nl: 'De tabel noemt een taakstraf, maar een kale taakstraf mag hier niet. De tabel zegt niet wat er dan voor in de plaats komt.',
	en: 'The table names a community service, but a bare community service is barred here. The table does not say what takes its place.'
};
const aboveText: Text = {
	nl: 'De uitkomst van de tabel is hoger dan de wet hier toelaat. Wat dan het uitgangspunt is, staat niet vast.',
	en: 'The outcome of the table is above what the law allows here. What the starting point then is, is not settled.'
};

const policyFor = (policies: readonly CompiledPolicy[], vector: Vector) =>
	policies.find(({ scope }) => scope.some((box) => holds(box, vector)));

const rowFor = (policy: CompiledPolicy, vector: Vector) => policy.rows.find(({ matcher }) => holds(matcher, vector));

/** A community service with no custody that must be served. */
const isBare = (sanction: Sanction) => sanction.communityService !== undefined && sanction.custody === undefined;

export function startOf(program: Program, vector: Vector, trace: Trace): void {
	if (!trace.state.offence) return trace.push({ kind: 'no-guideline', reason: 'no-offence' });
	const policy = policyFor(program.policies, vector);
	if (!policy) {
		const youth =
			program.space.factors[program.space.sanctionLaw]!.levels[vector[program.space.sanctionLaw]!] === 'youth';
		return trace.push({ kind: 'no-guideline', reason: youth ? 'youth' : 'none-in-scope' });
	}
	const { edition } = policy;
	trace.push({ kind: 'guideline', rule: edition.id, edition: edition.id, basis: edition.basis, label: edition.label });
	const row = rowFor(policy, vector);
	if (!row) return;
	const first = outcomeOf(row.rule.cell, edition.rows);
	const at = (result: Outcome): Pick<State, 'start'> & { status?: Status } => ({
		start: { edition: edition.id, label: edition.label, outcome: result },
		...(result.kind === 'untranscribed' && { status: 'untranscribed' })
	});
	trace.push(
		{
			kind: 'row',
			...ref(row.rule, edition.id),
			facts: matchedFacts(program.space, row.matcher, vector),
			label: row.rule.label,
			outcome: first
		},
		at(first)
	);
	let outcome = first;
	for (const { modifier, matcher, edition: from } of policy.modifiers) {
		if (!holds(matcher, vector)) continue;
		const facts = matchedFacts(program.space, matcher, vector);
		const base = { ...ref(modifier, from.id), facts, label: modifier.label };
		const { effect } = modifier;
		if (effect.kind === 'direction') {
			const pushed = { ...ref(modifier, from.id), label: modifier.label, voice: 'guideline' as const };
			const { direction } = effect;
			trace.push({ kind: 'pushed', ...base, direction }, { [direction]: [...trace.state[direction], pushed] });
			continue;
		}
		const count = effect.kind === 'count' ? levelCount(program, vector, effect.factor) : 1;
		const before = outcome;
		outcome = applyEffect(outcome, first, effect, count, edition.rows);
		trace.push({ kind: 'modified', ...base, effect, before, result: outcome }, at(outcome));
	}
	if (outcome !== first && hasFractions(outcome)) {
		const { rounding } = edition;
		if (rounding.kind === 'unread') trace.push({ kind: 'rounding-unread', text: rounding.text });
		if (rounding.kind === 'down') {
			const before = outcome;
			outcome = round(outcome, rounding);
			const refs = { rule: `${edition.instrument}-rounding`, edition: edition.id, basis: rounding.basis };
			trace.push({ kind: 'rounded', ...refs, before, result: outcome }, at(outcome));
		}
	}
	confirm(program, trace, outcome, at);
	if (edition.through === undefined) {
		const { lastSeen } = edition;
		trace.push({ kind: 'to-confirm', edition: edition.id, label: edition.label, ...(lastSeen && { lastSeen }) });
	}
}

function levelCount(program: Program, vector: Vector, factorId: string): number {
	const factor = program.set.subject.factors.find((candidate) => candidate.id === factorId);
	const at = program.space.index.get(factorId);
	return (at === undefined ? undefined : factor?.levels[vector[at]!]?.count) ?? 1;
}

/** A start that the law refuses in this case is no start: it becomes undetermined and keeps its readings. */
function confirm(program: Program, trace: Trace, outcome: Outcome, at: (outcome: Outcome) => Partial<State>): void {
	let current = outcome;
	if (trace.state.bar?.status === 'barred' && sanctionsOf(current).some(isBare)) {
		if (current.kind === 'alternatives') {
			const options = current.options.filter((option) => !isBare(option.sanction));
			current =
				options.length === 0
					? { kind: 'undetermined', text: barredText, readings: sanctionsOf(current) }
					: options.length === 1
						? { kind: 'sanction', sanction: options[0]!.sanction }
						: { kind: 'alternatives', options };
		} else {
			current = { kind: 'undetermined', text: barredText, readings: sanctionsOf(current) };
		}
		trace.push({ kind: 'start-barred', result: current }, at(current));
	}
	const limit = aboveLimit(program, trace, current);
	if (limit && current.kind !== 'undetermined') {
		current = { kind: 'undetermined', text: aboveText, readings: sanctionsOf(current) };
		trace.push({ kind: 'start-above-maximum', limit, result: current }, at(current));
	}
}

function aboveLimit(program: Program, trace: Trace, outcome: Outcome): 'maximum' | 'community-service' | undefined {
	const term = trace.state.maximum!.term;
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	const top = readings.some((reading) => reading.kind === 'life')
		? undefined
		: readings.map((reading) => parseExact(reading.months)).reduce((a, b) => (compare(a, b) > 0 ? a : b));
	const hours = program.limits.find(({ rule }) => rule.key === 'community-service')?.rule.value.amount;
	for (const sanction of sanctionsOf(outcome)) {
		const custody = sanction.custody?.max ?? sanction.custody?.min;
		if (custody && top && compare(inMonths(custody), top) > 0) return 'maximum';
		const service = sanction.communityService?.max ?? sanction.communityService?.min;
		if (service && hours !== undefined && compare(parseExact(service.amount), parseExact(hours)) > 0) {
			return 'community-service';
		}
	}
	return undefined;
}

/** The court-side orientation point, beside the guideline. */
export function orient(program: Program, vector: Vector, trace: Trace): void {
	const policy = policyFor(program.judiciary, vector);
	const row = policy && rowFor(policy, vector);
	if (!policy || !row) return;
	const outcome = outcomeOf(row.rule.cell, policy.edition.rows);
	const orientation: Start = { edition: policy.edition.id, label: policy.edition.label, outcome };
	trace.push(
		{ kind: 'orientation', ...ref(row.rule, policy.edition.id), label: policy.edition.label, outcome },
		{ orientation }
	);
}
