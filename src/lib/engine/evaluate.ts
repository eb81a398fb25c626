/** One scenario through one edition set: an ordered, typed trace whose last state is the result. */
import type { EditionSet, Evaluation, Scenario, State } from '../model';
import { decideBar } from './bar';
import { compile, type Program } from './compile';
import { compareTerms } from './order';
import { holds, type Vector } from './match';
import { qualify } from './qualify';
import { punish } from './punish';
import { receiptOf } from './receipt';
import { orient, startOf } from './start';
import { ref, Trace } from './trace';

/** Level indices of the asked factors; derived positions are filled while the tables are read. */
export function vectorOf(program: Program, facts: Scenario['facts']): Vector {
	const { space } = program;
	const vector = new Int16Array(space.factors.length).fill(-1);
	for (let at = 0; at < space.offence; at++) {
		const factor = space.factors[at]!;
		const level = facts[factor.id];
		if (level !== undefined) vector[at] = factor.levels.indexOf(level);
	}
	const youth = program.youth.some((box) => holds(box, vector));
	vector[space.sanctionLaw] = space.factors[space.sanctionLaw]!.levels.indexOf(youth ? 'youth' : 'adult');
	return vector;
}

function run(program: Program, vector: Vector): Trace {
	const trace = new Trace();
	const offence = qualify(program, vector, trace);
	if (offence) {
		punish(program, vector, offence, trace);
		decideBar(program, vector, offence, trace);
	}
	startOf(program, vector, trace);
	if (offence) orient(program, vector, trace);
	return trace;
}

/** Notes that change no figure: limitation, readings, changes on unread days. */
function annotate(program: Program, vector: Vector, trace: Trace, date: string): void {
	const { statute } = program.set;
	for (const { rule, matcher } of program.notes) {
		if (!holds(matcher, vector)) continue;
		const { topic, text } = rule;
		trace.inform({ kind: 'note', ...ref(rule, statute.id), topic, text });
	}
	for (const change of program.unreadChanges) {
		const { rule, matcher } = change;
		if (rule.from <= date && date <= rule.through && holds(matcher, vector)) {
			trace.push({
				kind: 'unread-change',
				...ref(rule, statute.id),
				text: rule.text,
				from: rule.from,
				through: rule.through
			});
		}
	}
}

/** Facts that differ from their default and that no rule of these editions reads. */
function nameIgnored(program: Program, scenario: Scenario, trace: Trace): void {
	const assumed = new Set(scenario.assumptions.map((fact) => fact.factor));
	for (const [factor, level] of Object.entries(scenario.facts)) {
		if (assumed.has(factor) || program.read.has(factor) || level === 'nee' || level === 'geen') continue;
		trace.push({ kind: 'ignored', factor, level });
	}
}

const barRank = { 'not-barred': 0, undecided: 1, barred: 2 } as const;

/** Art. 1 lid 2: says that later law is milder on a component; it decides nothing. */
function compareLater(trace: Trace, scenario: Scenario, later: EditionSet): void {
	const program = compile(later);
	const then = run(program, vectorOf(program, scenario.facts)).state;
	const now = trace.state;
	const base = { kind: 'later-law', edition: later.statute.id, from: later.statute.from } as const;
	if (!now.offence) return;
	if (!then.offence) {
		if (then.noOffence?.kind === 'not-punishable') trace.push({ ...base, component: 'offence' });
		return;
	}
	if (compareTerms(then.maximum!.term, now.maximum!.term) === 'lighter') trace.push({ ...base, component: 'maximum' });
	if (now.bar && then.bar && barRank[then.bar.status] < barRank[now.bar.status])
		trace.push({ ...base, component: 'bar' });
}

/**
 * Evaluates a parsed scenario.
 * @param later the editions in force on the decision date, where one is given
 */
export function evaluate(set: EditionSet, scenario: Scenario, later?: EditionSet): Evaluation {
	const program = compile(set);
	const vector = vectorOf(program, scenario.facts);
	const trace = run(program, vector);
	annotate(program, vector, trace, scenario.offenceDate);
	nameIgnored(program, scenario, trace);
	if (later && later.statute.id !== set.statute.id) compareLater(trace, scenario, later);
	return { steps: trace.steps, receipt: receiptOf(program, scenario), assumptions: scenario.assumptions };
}

/** The last state is the result. */
export const result = (evaluation: Evaluation): State => evaluation.steps.at(-1)!.after;

/** The state alone, for enumeration: no notes, no receipt. */
export function stateOf(program: Program, facts: Scenario['facts']): State {
	return run(program, vectorOf(program, facts)).state;
}
