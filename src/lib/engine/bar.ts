/** Whether a bare community service is barred: one ground is enough, and what the text leaves open stays open. */
import type { MissedBar } from '../model';
import type { CompiledOffence, Program } from './compile';
import { accepts, matchedFacts, type Vector } from './match';
import { all, first } from './table';
import { noFacts, ref, type Trace } from './trace';

type Grounds = Program['bars'];

/** What is missing for one ground: the first of offence, maximum and facts; nothing where the other law is tried. */
function missing({ space, set }: Program, vector: Vector, { rule, matcher }: Grounds[number]): MissedBar | undefined {
	let why: MissedBar['why'] = 'facts';
	let needed: MissedBar['needed'] = nothing;
	for (const test of matcher!) {
		if (accepts(test, vector[test.at]!)) continue;
		if (test.at === space.sanctionLaw) return undefined;
		if (test.at === space.offence) why = 'offence';
		else if (test.at === space.maximumClass) why = why === 'offence' ? why : 'maximum';
		else {
			const factor = space.factors[test.at]!.id;
			needed = [...needed, { factor, levels: rule.when[factor]! }];
		}
	}
	return { ...ref(rule, set.statute.id), why, needed };
}

const nothing: MissedBar['needed'] = [];

/** Why each ground fails, one per place in the law. */
function missedBars(program: Program, vector: Vector): MissedBar[] {
	const missed: MissedBar[] = [];
	for (const ground of program.bars) {
		const { status, basis } = ground.rule;
		if (status !== 'barred' || missed.some((other) => other.basis.locator === basis.locator)) continue;
		const found = missing(program, vector, ground);
		if (found) missed.push(found);
	}
	return missed;
}

export function decideBar(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	if (offence.rule.class === 'overtreding') return;
	const hits = all(program.tables.bars, vector);
	if (hits.length === 0) {
		const after = trace.next();
		after.bar = { status: 'not-barred', grounds: [] };
		const missed = missedBars(program, vector);
		trace.add({ facts: noFacts, kind: 'not-barred', missed, own: offence.base.term, after });
		return;
	}
	const edition = program.set.statute.id;
	// Where one ground bars, what another leaves open no longer matters.
	const bars = hits.some(({ rule }) => rule.status === 'barred');
	for (const { rule, matcher, ground } of hits) {
		const { id, text, status, basis } = rule;
		if (bars && status !== 'barred') continue;
		const after = trace.next(basis);
		after.bar = { status, grounds: after.bar ? [...after.bar.grounds, ground] : [ground] };
		trace.add({ facts: matchedFacts(matcher, vector), kind: 'barred', rule: id, edition, basis, text, status, after });
	}
	const exception = first(program.tables.barExceptions, vector);
	if (exception) {
		const { id, text, basis } = exception.rule;
		const after = trace.next(basis);
		after.bar = { ...after.bar!, exception: exception.ground };
		trace.add({ facts: noFacts, kind: 'bar-exception', rule: id, edition, basis, text, after });
	}
}
