/** Whether a bare community service is barred: one ground is enough, and what the text leaves open stays open. */
import type { CompiledOffence, Program } from './compile';
import { compare, fraction } from './fraction';
import { matchedFacts, type Vector } from './match';
import { all, first } from './table';
import { noFacts, type Trace } from './trace';

const sixYears = fraction(72);

export function decideBar(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	if (offence.rule.class === 'overtreding') return;
	const edition = program.set.statute.id;
	const hits = all(program.tables.bars, vector);
	if (hits.length === 0) {
		const after = trace.next();
		after.bar = { status: 'not-barred', grounds: [] };
		const threshold = compare(offence.months, sixYears) >= 0;
		trace.add({ facts: noFacts, kind: 'not-barred', threshold, after });
		return;
	}
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
