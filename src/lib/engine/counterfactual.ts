/** What would change if only one fact were different. */
import { type Change, type Difference, type EditionSet, type Scenario, type State } from '../model';
import { compile } from './compile';
import { stateOf } from './evaluate';
import { written } from './outcome';
import { parseScenario } from './scenario';

const text = (value: unknown) => JSON.stringify(value) ?? '';

export function differences(a: State, b: State): Difference[] {
	const differs: Difference[] = [];
	if (a.offence?.id !== b.offence?.id || a.noOffence?.rule !== b.noOffence?.rule) differs.push('offence');
	if (text(a.maximum) !== text(b.maximum)) differs.push('maximum');
	const bar = (state: State) => text([state.bar?.status, state.bar?.grounds.map((ground) => ground.rule)]);
	if (bar(a) !== bar(b)) differs.push('bar');
	const start = (state: State) => state.start && text({ ...state.start, outcome: written(state.start.outcome) });
	if (start(a) !== start(b)) differs.push('startingPoint');
	return differs;
}

/**
 * Every other level of every applicable fact that makes a valid scenario and another result. Facts that a default
 * answered follow their default again; explicit answers that no longer apply fall away, and nothing else changes.
 */
export function counterfactuals(set: EditionSet, scenario: Scenario): Change[] {
	const program = compile(set);
	const now = stateOf(program, scenario.facts);
	const assumed = new Set(scenario.assumptions.map((fact) => fact.factor));
	const changes: Change[] = [];
	for (const factor of set.subject.factors) {
		const from = scenario.facts[factor.id];
		if (from === undefined) continue;
		for (const { id: to } of factor.levels) {
			if (to === from) continue;
			const answers: Record<string, string> = {};
			for (const [id, level] of Object.entries(scenario.facts)) if (!assumed.has(id)) answers[id] = level;
			answers[factor.id] = to;
			const facts = settle(set, scenario, answers);
			if (!facts) continue;
			const after = stateOf(program, facts);
			const differs = differences(now, after);
			if (differs.length > 0) changes.push({ factor: factor.id, from, to, differs, after });
		}
	}
	return changes;
}

/** Drops answers that no longer apply; undefined where the case is impossible or leaves a fact open. */
export function settle(set: EditionSet, scenario: Pick<Scenario, 'offenceDate'>, answers: Record<string, string>) {
	for (;;) {
		const parsed = parseScenario(set.subject, { offenceDate: scenario.offenceDate, answers });
		if (parsed.ok) return parsed.scenario.facts;
		const dropped = parsed.refusals.find((refusal) => refusal.kind === 'inapplicable');
		if (dropped?.kind !== 'inapplicable') return undefined;
		delete answers[dropped.factor];
	}
}
