/** The guidelines as one decision table: which of them speaks in a case, and which of its rows. */
import type { Outcome, Start, State } from '../model';
import type { CompiledPolicy, CompiledRow } from './compile-policy';
import { matchedFacts, type Vector } from './match';
import type { Program } from './program';
import { first } from './table';
import { noFacts, weakest, type Trace } from './trace';

/** Puts a start into a state that the next step carries; a start without a figure weakens the status. */
export function begin(state: State, start: Start): State {
	state.start = start;
	if (start.outcome.kind === 'untranscribed') state.status = weakest(state.status, 'untranscribed');
	return state;
}

export const startIn = ({ edition }: CompiledPolicy, outcome: Outcome): Start => ({
	edition: edition.id,
	label: edition.label,
	outcome
});

/**
 * The row that speaks, without a trace: for questions asked over millions of cases. It agrees with the `row` step of
 * an evaluation.
 * @param vector the asked facts and `sanctionLaw`; where scopes or rows test the offence, it must be charged first
 * @returns nothing where no guideline has the case in its scope
 */
export function rowOf(program: Program, vector: Vector): CompiledRow | undefined {
	const found = first(program.tables.policies, vector);
	return found && first(found.policy.tables.rows, vector);
}

/** The same with its steps: the guideline that speaks, then its row. */
export function traceRow(
	program: Program,
	vector: Vector,
	trace: Trace
): { policy: CompiledPolicy; row: CompiledRow } | undefined {
	const policy = first(program.tables.policies, vector)?.policy;
	if (!policy) {
		const law = program.space.factors[program.space.sanctionLaw]!.levels[vector[program.space.sanctionLaw]!];
		const reason = law === 'youth' ? 'youth' : 'none-in-scope';
		trace.add({ facts: noFacts, kind: 'no-guideline', reason, after: trace.state });
		return undefined;
	}
	const { id: edition, basis, label } = policy.edition;
	const speaking = trace.under(basis);
	trace.add({ facts: noFacts, kind: 'guideline', rule: edition, edition, basis, label, after: speaking });
	const row = first(policy.tables.rows, vector);
	if (!row) return undefined;
	const { rule, matcher, outcome, start } = row;
	const after = begin(trace.next(rule.basis), start);
	const facts = matchedFacts(matcher, vector);
	trace.add({ facts, kind: 'row', rule: rule.id, edition, basis: rule.basis, label: rule.label, outcome, after });
	return { policy, row };
}
