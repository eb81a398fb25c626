/** The maximum, step by step: own lid, grounds in the order of the code, ceilings, youth law. */
import { phases, type Adjustment, type MaximumState, type Push } from '../model';
import { applyCeiling, exceeds, type Lift } from './ceiling';
import type { Compiled, CompiledOffence, Program } from './compile';
import { compare, fraction, inMonths, parseExact } from './fraction';
import { holds, matchedFacts, type Vector } from './match';
import { applyPhase, distinct, termOf, type Reading } from './maximum';
import { ref, type Trace } from './trace';

/** The first ground of each group counts; the rest are named as taken up by it. */
function grounds(hits: readonly Compiled<Adjustment>[]) {
	const counted: Compiled<Adjustment>[] = [];
	const absorbed: Compiled<Adjustment>[] = [];
	for (const hit of hits) (counted.some((c) => c.rule.group === hit.rule.group) ? absorbed : counted).push(hit);
	return { counted, absorbed };
}

const raises = ({ effect }: Adjustment) =>
	effect.kind !== 'multiply' || compare(parseExact(effect.factor), fraction(1)) > 0;

function pushOf(rule: Adjustment, edition: string): Push {
	return { ...ref(rule, edition), label: rule.label, voice: 'law' };
}

interface Walk {
	readings: Reading[];
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
	for (const phase of phases) {
		const taken = applied.filter((ground) => ground.phase === phase && !skip(ground));
		const order = program.set.statute.order.find((candidate) => candidate.phase === phase);
		readings = applyPhase(readings, taken, order);
	}
	return readings;
}

function walkPhases(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): Walk {
	const edition = program.set.statute.id;
	const walk: Walk = {
		readings: [{ months: offence.months, life: false }],
		fineCategory: offence.rule.maximum.fineCategory,
		applied: []
	};
	const maximum = (): MaximumState => ({
		kind: offence.rule.maximum.kind,
		term: termOf(walk.readings),
		fineCategory: walk.fineCategory
	});
	trace.push({ kind: 'base-maximum', ...ref(offence.rule, edition), maximum: maximum() }, { maximum: maximum() });
	for (const phase of phases) {
		const hits = program.adjustments.filter(({ rule, matcher }) => rule.phase === phase && holds(matcher, vector));
		if (hits.length === 0) continue;
		const order = program.set.statute.order.find((candidate) => candidate.phase === phase);
		const { counted, absorbed } = grounds(hits);
		const start = walk.readings;
		const taken: Adjustment[] = [];
		for (const { rule, matcher } of counted) {
			const before = termOf(walk.readings);
			taken.push(rule);
			walk.readings = applyPhase(start, taken, order);
			if (rule.effect.kind === 'replace') walk.fineCategory = rule.effect.fineCategory ?? walk.fineCategory;
			const side = raises(rule) ? 'aggravating' : 'mitigating';
			const facts = matchedFacts(program.space, matcher, vector);
			const result = termOf(walk.readings);
			const change = { maximum: maximum(), [side]: [...trace.state[side], pushOf(rule, edition)] };
			const base = { ...ref(rule, edition), facts, label: rule.label, result };
			if (rule.open) trace.push({ kind: 'ground-open', ...base, text: rule.open }, change);
			else trace.push({ kind: 'adjusted', ...base, before, effect: rule.effect }, change);
		}
		for (const { rule, matcher } of absorbed) {
			const facts = matchedFacts(program.space, matcher, vector);
			trace.push(
				{ kind: 'ground-absorbed', ...ref(rule, edition), facts, label: rule.label, group: rule.group },
				{ aggravating: [...trace.state.aggravating, pushOf(rule, edition)] }
			);
		}
		const openOnly = applyPhase(start, taken.slice(0, 1), order).length === walk.readings.length;
		if (order && taken.length > 1 && walk.readings.length > 1 && !openOnly) {
			const labels = taken.map((rule) => rule.label);
			const result = termOf(walk.readings);
			trace.push({ kind: 'combination-open', labels, text: order.text, result, basis: order.basis });
		}
		walk.applied.push(...taken);
	}
	return walk;
}

function liftOf(program: Program, offence: CompiledOffence, walk: Walk, ceiling: Parameters<typeof exceeds>[1]): Lift {
	if (!walk.applied.some((ground) => ground.liftsCeiling)) return 'none';
	const recidive = (ground: Adjustment) => ground.phase === 'recidive' && !ground.liftsCeiling;
	if (!walk.applied.some(recidive)) return 'lifted';
	return exceeds(readingsWithout(program, offence, walk.applied, recidive), ceiling) ? 'lifted' : 'open';
}

/** Steps from the own-lid maximum to the maximum that holds in this case. */
export function punish(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	const edition = program.set.statute.id;
	// A minor offence knows no detention under youth law, whatever the general rule on detention says.
	const youth = program.youthRules
		.filter(({ matcher }) => holds(matcher, vector))
		.sort((a, b) => Number(b.rule.effect.kind === 'no-detention') - Number(a.rule.effect.kind === 'no-detention'));
	const replaced = youth.some(
		({ rule }) => rule.effect.kind === 'youth-detention' || rule.effect.kind === 'no-detention'
	);
	if (replaced) {
		const { kind, fineCategory } = offence.rule.maximum;
		const own: MaximumState = { kind, term: termOf([{ months: offence.months, life: false }]), fineCategory };
		trace.push({ kind: 'base-maximum', ...ref(offence.rule, edition), maximum: own }, { maximum: own });
	} else {
		const walk = walkPhases(program, vector, offence, trace);
		for (const { rule, matcher } of program.ceilings.filter((ceiling) => holds(ceiling.matcher, vector))) {
			if (!exceeds(walk.readings, rule)) continue;
			const before = termOf(walk.readings);
			walk.readings = applyCeiling(walk.readings, rule, liftOf(program, offence, walk, rule));
			const result = termOf(walk.readings);
			trace.push(
				{
					kind: 'ceiling',
					...ref(rule, edition),
					facts: matchedFacts(program.space, matcher, vector),
					text: rule.text,
					before,
					result
				},
				{ maximum: { ...trace.state.maximum!, term: result } }
			);
		}
	}
	for (const { rule, matcher } of youth) {
		const now = trace.state.maximum!;
		let result: MaximumState;
		const { effect } = rule;
		if (effect.kind === 'youth-detention' || effect.kind === 'no-detention') {
			// The detention of youth law does not build on the maximum of the offence (art. 77i).
			if (now.kind === 'jeugddetentie') continue;
			const months = effect.kind === 'no-detention' ? fraction(0) : inMonths(effect.term);
			result = { ...now, kind: 'jeugddetentie', term: termOf([{ months, life: false }]) };
		} else if (effect.kind === 'fine-category') {
			result = { ...now, fineCategory: Math.min(now.fineCategory, effect.category) };
		} else {
			const terms = now.term.kind === 'undetermined' ? now.term.readings : [now.term];
			if (!terms.some((term) => term.kind === 'life')) continue;
			const readings = terms.map((term) => ({ life: false, months: parseExact(term.months) }));
			result = { ...now, term: termOf(distinct(readings)) };
		}
		const facts = matchedFacts(program.space, matcher, vector);
		trace.push({ kind: 'youth', ...ref(rule, edition), facts, text: rule.text, result }, { maximum: result });
	}
}
