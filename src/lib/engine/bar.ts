/** Whether a bare community service is barred: one ground is enough, and what the text leaves open stays open. */
import type { MissedBar } from '../model';
import type { CompiledOffence, Program } from './compile';
import { accepts, matchedFacts, type Vector } from './match';
import { all, first } from './table';
import { noFacts, ref, type Trace } from './trace';

/** Why each ground fails, one per place in the law; grounds of the other law, for adults or for youth, are left out. */
function missedBars({ space, bars, set }: Program, vector: Vector): MissedBar[] {
	const missed = new Map<string, MissedBar>();
	for (const { rule, matcher = [] } of bars) {
		const place = rule.basis.locator ?? rule.id;
		if (rule.status !== 'barred' || missed.has(place)) continue;
		const failing = matcher.filter((test) => !accepts(test, vector[test.at]!)).map(({ at }) => at);
		if (failing.includes(space.sanctionLaw)) continue;
		const asked = failing.filter((at) => at < space.offence).map((at) => space.factors[at]!.id);
		missed.set(place, {
			...ref(rule, set.statute.id),
			why: failing.includes(space.offence) ? 'offence' : failing.includes(space.maximumClass) ? 'maximum' : 'facts',
			needed: asked.map((factor) => ({ factor, levels: rule.when[factor]! }))
		});
	}
	return [...missed.values()];
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
