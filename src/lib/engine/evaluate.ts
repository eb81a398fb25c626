/** One scenario through one edition set: an ordered, typed trace whose last state is the result. */
import { sanctionLaws, type EditionSet, type Evaluation, type Scenario, type State, type Step } from '../model';
import { decideBar } from './bar';
import { compile, type Program } from './compile';
import { compareTerms } from './order';
import { holds, type Vector } from './match';
import { matchOffences, qualify } from './qualify';
import { punish } from './punish';
import { receiptOf } from './receipt';
import { orient, startOf } from './start';
import { all } from './table';
import { noFacts, Trace } from './trace';

const adult = sanctionLaws.indexOf('adult');
const minor = sanctionLaws.indexOf('youth');

/** Level indices of the asked factors; derived positions are filled while the tables are read. */
export function vectorOf(program: Program, facts: Scenario['facts']): Vector {
	const { space, asked, youth } = program;
	const vector = space.blank.slice();
	// Over the facts given, not over the factors: a case states only part of them.
	for (const id in facts) {
		const factor = asked.get(id);
		if (factor) vector[factor.at] = factor.levels.get(facts[id]!) ?? -1;
	}
	let law = adult;
	for (let i = 0; i < youth.length && law === adult; i++) if (holds(youth[i], vector)) law = minor;
	vector[space.sanctionLaw] = law;
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
	const edition = program.set.statute.id;
	for (const { rule } of all(program.tables.notes, vector)) {
		const { id, basis, topic, text } = rule;
		trace.add({ facts: noFacts, kind: 'note', rule: id, edition, basis, topic, text, after: trace.state });
	}
	for (const { rule } of all(program.tables.unreadChanges, vector)) {
		const { id, basis, text, from, through } = rule;
		if (date < from || through < date) continue;
		const after = trace.under(basis);
		trace.add({ facts: noFacts, kind: 'unread-change', rule: id, edition, basis, text, from, through, after });
	}
}

/** Facts that differ from their default and that no rule of these editions reads. */
function nameIgnored(program: Program, { facts, assumptions }: Scenario, trace: Trace): void {
	for (const factor of program.unread) {
		const level = facts[factor];
		if (level === undefined || level === 'nee' || level === 'geen') continue;
		if (assumptions.some((assumed) => assumed.factor === factor)) continue;
		trace.add({ facts: noFacts, kind: 'ignored', factor, level, after: trace.state });
	}
}

const barRank = { 'not-barred': 0, undecided: 1, barred: 2 } as const;

/** Art. 1 lid 2: says that later law is milder on a component; it decides nothing. */
function compareLater(trace: Trace, scenario: Scenario, later: EditionSet): void {
	const program = compile(later);
	const then = run(program, vectorOf(program, scenario.facts)).state;
	const now = trace.state;
	const { id: edition, from } = later.statute;
	const add = (component: 'offence' | 'maximum' | 'bar') =>
		trace.add({ facts: noFacts, kind: 'later-law', edition, from, component, after: now });
	if (!now.offence) return;
	if (!then.offence) {
		if (then.noOffence?.kind === 'not-punishable') add('offence');
		return;
	}
	if (compareTerms(then.maximum!.term, now.maximum!.term) === 'lighter') add('maximum');
	if (now.bar && then.bar && barRank[then.bar.status] < barRank[now.bar.status]) add('bar');
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

/** The steps of a case without what is said of its statement: for checks of whole groups of cases. */
export function stepsAt(program: Program, vector: Vector): readonly Step[] {
	const own = vector.slice();
	const trace = run(program, own);
	annotate(program, own, trace, program.set.date);
	return trace.steps;
}

/** The maximum of a case alone, for questions asked over whole groups of cases; null where nothing is charged. */
export function maximumAt(program: Program, vector: Vector): State['maximum'] {
	const { offence, trace, own } = chargedAt(program, vector);
	if (offence) punish(program, own, offence, trace);
	return trace.state.maximum;
}

/** Whether bare community service is barred in a case; null for minor offences and where nothing is charged. */
export function barAt(program: Program, vector: Vector): State['bar'] {
	const { offence, trace, own } = chargedAt(program, vector);
	if (offence) decideBar(program, own, offence, trace);
	return trace.state.bar;
}

function chargedAt(program: Program, vector: Vector) {
	const own = vector.slice();
	return { offence: matchOffences(program, own).winner?.offence, trace: new Trace(), own };
}

/** The state alone, for enumeration: no notes, no receipt. */
export function stateOf(program: Program, facts: Scenario['facts']): State {
	return run(program, vectorOf(program, facts)).state;
}
