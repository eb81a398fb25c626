/** Which offence it is: all that match, the heaviest wins (art. 55 lid 1), the rest stand beside it. */
import type { NoOffence, Offence, OffenceRef } from '../model';
import type { Compiled, CompiledOffence, Program } from './compile';
import { compare } from './fraction';
import { holds, matchedFacts, type Matcher, type Vector } from './match';
import { ref, type Trace } from './trace';

export interface Qualification {
	offence: CompiledOffence;
	matcher: Matcher;
}

export const refTo = ({ id, label, article, lid, text, class: kind }: Offence): OffenceRef => ({
	id,
	label,
	article,
	lid,
	text,
	class: kind
});

/** Writes an offence into the derived positions of the vector. */
export function charge(program: Program, vector: Vector, offence: CompiledOffence | undefined): void {
	vector[program.space.offence] = offence ? offence.at : -1;
	vector[program.space.maximumClass] = offence ? offence.maximumClass : -1;
}

const heavier = (a: CompiledOffence, b: CompiledOffence): number =>
	compare(b.months, a.months) || Number(b.rule.specific ?? false) - Number(a.rule.specific ?? false);

export interface Matches {
	winner?: Qualification;
	others: CompiledOffence[];
	excluded: { offence: CompiledOffence; by: Compiled<Program['exclusions'][number]['rule']> }[];
	/** Two offences that nothing separates: a defect of the corpus, found by the checks. */
	tie: boolean;
}

/** Leaves the winner in the derived positions of the vector. */
export function matchOffences(program: Program, vector: Vector): Matches {
	const matching: Qualification[] = [];
	const excluded: Matches['excluded'] = [];
	for (const offence of program.offences) {
		const matcher = offence.rows.find((row) => holds(row, vector));
		if (!matcher) continue;
		charge(program, vector, offence);
		const by = program.exclusions.find((exclusion) => holds(exclusion.matcher, vector));
		if (by) excluded.push({ offence, by });
		else matching.push({ offence, matcher });
	}
	matching.sort((a, b) => heavier(a.offence, b.offence));
	const [winner, second] = matching;
	charge(program, vector, winner?.offence);
	return {
		...(winner && { winner }),
		others: matching.slice(1).map(({ offence }) => offence),
		excluded,
		tie: winner !== undefined && second !== undefined && heavier(winner.offence, second.offence) === 0
	};
}

/** Steps of the qualification. Returns the winner, or nothing where no offence remains. */
export function qualify(program: Program, vector: Vector, trace: Trace): CompiledOffence | undefined {
	const { space, set } = program;
	const edition = set.statute.id;
	const { winner, others, excluded } = matchOffences(program, vector);
	for (const { offence, by } of winner ? [] : excluded) {
		charge(program, vector, offence);
		const noOffence: NoOffence = {
			kind: 'not-punishable',
			rule: by.rule.id,
			provisions: [offence.rule.id],
			text: by.rule.text,
			basis: by.rule.basis
		};
		const facts = matchedFacts(space, by.matcher, vector);
		trace.push(
			{ kind: 'excluded', ...ref(by.rule, edition), facts, offence: refTo(offence.rule), text: by.rule.text },
			trace.state.noOffence ? {} : { noOffence }
		);
	}
	charge(program, vector, winner?.offence);
	if (!winner) {
		const gap = excluded.length > 0 ? undefined : program.notCovered.find(({ matcher }) => holds(matcher, vector));
		if (gap) {
			const { rule } = gap;
			const noOffence: NoOffence = {
				kind: rule.kind,
				rule: rule.id,
				provisions: rule.provisions,
				text: rule.text,
				basis: rule.basis
			};
			const facts = matchedFacts(space, gap.matcher, vector);
			trace.push({ kind: 'not-covered', ...ref(rule, edition), facts, reason: noOffence }, { noOffence });
		}
		return undefined;
	}
	const { rule } = winner.offence;
	trace.push(
		{
			kind: 'qualified',
			...ref(rule, edition),
			facts: matchedFacts(space, winner.matcher, vector),
			offence: refTo(rule)
		},
		{ offence: refTo(rule) }
	);
	if (others.length > 0) {
		trace.push(
			{ kind: 'also-matches', offences: others.map((other) => refTo(other.rule)) },
			{ alsoMatches: others.map((other) => other.rule.id).sort() }
		);
	}
	return winner.offence;
}
