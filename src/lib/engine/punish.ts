/** The maximum, step by step: own lid, grounds in the order of the code, ceilings, youth law. */
import type { Adjustment, Term } from '../model';
import { applyCeiling, exceeds, type Lift } from './ceiling';
import { matchedFacts, type Vector } from './match';
import { applyPhase, termOf, type Reading } from './maximum';
import type { CompiledAdjustment, CompiledOffence, CompiledPhase, Program } from './program';
import { all } from './table';
import { noFacts, type Trace } from './trace';
import { noDetention, replacing, underYouth } from './youth';

interface Walk {
	readings: Reading[];
	/** The readings as a term; written once for each change of the readings. */
	term: Term;
	fineCategory: number;
	applied: Adjustment[];
}

/** The readings without the grounds that `skip` names: for the question which ground took a term over a ceiling. */
function readingsWithout(
	program: Program,
	offence: CompiledOffence,
	applied: readonly Adjustment[],
	skip: (a: Adjustment) => boolean
) {
	let readings: Reading[] = [{ months: offence.months, life: false }];
	for (const { phase, order } of program.tables.phases) {
		const taken = applied.filter((ground) => ground.phase === phase && !skip(ground));
		readings = applyPhase(readings, taken, order);
	}
	return readings;
}

function pushBase(program: Program, { rule, base }: CompiledOffence, trace: Trace): void {
	const after = trace.next(rule.basis);
	after.maximum = base;
	const edition = program.set.statute.id;
	trace.add({ facts: noFacts, kind: 'base-maximum', rule: rule.id, edition, basis: rule.basis, maximum: base, after });
}

/** The first ground of each group counts; the rest are named as taken up by it. */
function walkPhase(program: Program, vector: Vector, walk: Walk, phase: CompiledPhase, trace: Trace): void {
	const hits = all(phase.grounds, vector);
	if (hits.length === 0) return;
	const edition = program.set.statute.id;
	const { order } = phase;
	const start = walk.readings;
	const taken: Adjustment[] = [];
	const absorbed: CompiledAdjustment[] = [];
	for (const hit of hits) {
		const { rule, side, push } = hit;
		if (taken.some((ground) => ground.group === rule.group)) {
			absorbed.push(hit);
			continue;
		}
		const { id, basis, label, effect } = rule;
		const before = walk.term;
		taken.push(rule);
		walk.readings = applyPhase(start, taken, order);
		const result = (walk.term = termOf(walk.readings));
		if (effect.kind === 'replace') walk.fineCategory = effect.fineCategory ?? walk.fineCategory;
		const facts = matchedFacts(hit.matcher, vector);
		const after = trace.next(basis);
		after.maximum = { kind: after.maximum!.kind, term: result, fineCategory: walk.fineCategory };
		after[side] = [...after[side], push];
		if (rule.open) {
			trace.add({ facts, kind: 'ground-open', rule: id, edition, basis, label, result, text: rule.open, after });
		} else trace.add({ facts, kind: 'adjusted', rule: id, edition, basis, label, result, before, effect, after });
	}
	for (const { rule, matcher, push } of absorbed) {
		const { id, basis, label, group } = rule;
		const after = trace.next(basis);
		after.aggravating = [...after.aggravating, push];
		const facts = matchedFacts(matcher, vector);
		trace.add({ facts, kind: 'ground-absorbed', rule: id, edition, basis, label, group, after });
	}
	if (order && taken.length > 1 && walk.readings.length > 1) nameOpenCombination(walk, taken, start, order, trace);
	// Where one way of combining is taken for granted, that is a reading of ours, and it is said.
	if (order?.combinations.length === 1 && (walk.applied.length > 0 || taken.length > 1)) {
		const { text, basis } = order;
		trace.add({ facts: noFacts, kind: 'order', text, basis, after: trace.under(basis) });
	}
	walk.applied.push(...taken);
}

/** Says that the law leaves open how several grounds combine, unless one ground alone already reads so. */
function nameOpenCombination(
	walk: Walk,
	taken: readonly Adjustment[],
	start: readonly Reading[],
	order: NonNullable<CompiledPhase['order']>,
	trace: Trace
): void {
	if (applyPhase(start, taken.slice(0, 1), order).length === walk.readings.length) return;
	const labels = taken.map((rule) => rule.label);
	const { text, basis } = order;
	const after = trace.under(basis);
	trace.add({ facts: noFacts, kind: 'combination-open', labels, text, result: walk.term, basis, after });
}

function liftOf(program: Program, offence: CompiledOffence, walk: Walk, ceiling: Parameters<typeof exceeds>[1]): Lift {
	if (!walk.applied.some((ground) => ground.liftsCeiling)) return 'none';
	const recidive = (ground: Adjustment) => ground.phase === 'recidive' && !ground.liftsCeiling;
	if (!walk.applied.some(recidive)) return 'lifted';
	return exceeds(readingsWithout(program, offence, walk.applied, recidive), ceiling) ? 'lifted' : 'open';
}

function walkAdult(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	const walk: Walk = {
		readings: [{ months: offence.months, life: false }],
		term: offence.base.term,
		fineCategory: offence.base.fineCategory,
		applied: []
	};
	pushBase(program, offence, trace);
	for (const phase of program.tables.phases) walkPhase(program, vector, walk, phase, trace);
	for (const { rule, matcher } of all(program.tables.ceilings, vector)) {
		if (!exceeds(walk.readings, rule)) continue;
		const before = walk.term;
		walk.readings = applyCeiling(walk.readings, rule, liftOf(program, offence, walk, rule));
		const result = (walk.term = termOf(walk.readings));
		const { id, basis, text } = rule;
		const after = trace.next(basis);
		after.maximum = { ...after.maximum!, term: result };
		const facts = matchedFacts(matcher, vector);
		const edition = program.set.statute.id;
		trace.add({ facts, kind: 'ceiling', rule: id, edition, basis, text, before, result, after });
	}
}

/** Steps from the own-lid maximum to the maximum that holds in this case. */
export function punish(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	const hits = all(program.tables.youthRules, vector);
	// A minor offence knows no detention under youth law, whatever the general rule on detention says.
	const youth = hits.some(noDetention)
		? [...hits].sort((a, b) => Number(noDetention(b)) - Number(noDetention(a)))
		: hits;
	if (youth.some(replacing)) pushBase(program, offence, trace);
	else walkAdult(program, vector, offence, trace);
	for (const { rule, matcher } of youth) {
		const result = underYouth(trace.state.maximum!, rule.effect);
		if (!result) continue;
		const { id, basis, text } = rule;
		const after = trace.next(basis);
		after.maximum = result;
		const facts = matchedFacts(matcher, vector);
		trace.add({ facts, kind: 'youth', rule: id, edition: program.set.statute.id, basis, text, result, after });
	}
}
