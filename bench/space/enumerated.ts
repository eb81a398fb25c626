/** The same answers without diagrams: one walk through the cases, as large a part as is feasible, and what the whole would take. */
import { compile, scenarios, stateOf } from '../../src/lib/engine';
import type { Answers, EditionSet } from '../../src/lib/model';
import { processor } from './processor';

export interface Walked {
	cases: number;
	perSecond: number;
}

/** Facts of a case, given one by one until plain enumeration meets at most so many cases. */
function givenFor({ subject }: EditionSet, facts: Answers, most: number): Answers {
	const given: Record<string, string> = {};
	for (const { id } of [...subject.factors].reverse()) {
		let met = 0;
		for (const _ of scenarios({ ...subject, impossible: [] }, undefined, given)) if (++met > most) break;
		if (met <= most) break;
		const level = facts[id];
		if (level !== undefined) given[id] = level;
	}
	return given;
}

/**
 * Every answer that the diagrams give needs at least this: each case evaluated once. What is done with the answers is
 * left out, in favour of enumeration.
 */
export function walked(set: EditionSet, facts: Answers, most: number): Walked {
	const program = compile(set);
	const given = givenFor(set, facts, most);
	let best: Walked | undefined;
	for (let round = 0; round < 3; round++) {
		let cases = 0;
		let charged = 0;
		const start = processor();
		for (const one of scenarios(set.subject, undefined, given)) {
			cases++;
			if (stateOf(program, one).offence) charged++;
		}
		const seconds = (processor() - start) / 1000;
		if (charged > cases) throw new Error('More cases charged than there are.');
		if (!best || cases / seconds > best.perSecond) best = { cases, perSecond: cases / seconds };
	}
	return best!;
}
