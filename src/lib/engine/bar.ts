/** Whether a bare community service is barred: one ground is enough, and what the text leaves open stays open. */
import type { BarState } from '../model';
import type { CompiledOffence, Program } from './compile';
import { compare, fraction } from './fraction';
import { holds, matchedFacts, type Vector } from './match';
import { ref, type Trace } from './trace';

const sixYears = fraction(72);

export function decideBar(program: Program, vector: Vector, offence: CompiledOffence, trace: Trace): void {
	if (offence.rule.class === 'overtreding') return;
	const edition = program.set.statute.id;
	const hits = program.bars.filter(({ matcher }) => holds(matcher, vector));
	const barred = hits.filter(({ rule }) => rule.status === 'barred');
	// Where one ground bars, what another leaves open no longer matters.
	const counted = barred.length > 0 ? barred : hits;
	if (counted.length === 0) {
		const bar: BarState = { status: 'not-barred', grounds: [] };
		trace.push({ kind: 'not-barred', threshold: compare(offence.months, sixYears) >= 0 }, { bar });
		return;
	}
	for (const { rule, matcher } of counted) {
		const grounds = [...(trace.state.bar?.grounds ?? []), { rule: rule.id, text: rule.text, basis: rule.basis }];
		const facts = matchedFacts(program.space, matcher, vector);
		trace.push(
			{ kind: 'barred', ...ref(rule, edition), facts, text: rule.text, status: rule.status },
			{ bar: { status: rule.status, grounds } }
		);
	}
	const exception = program.barExceptions.find(({ matcher }) => holds(matcher, vector));
	if (exception) {
		const { rule } = exception;
		trace.push(
			{ kind: 'bar-exception', ...ref(rule, edition), text: rule.text },
			{ bar: { ...trace.state.bar!, exception: { rule: rule.id, text: rule.text, basis: rule.basis } } }
		);
	}
}
