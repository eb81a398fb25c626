/** The search for an answer: exact over every case of the subject, so an empty result is a proof. */
import { compile, diagram, formatKey, stateOf } from '../../engine';
import type { EditionSet, Scenario } from '../../model';
import { encodeTarget } from './encode';
import { fieldError, refuseFields } from './problem';
import type { CounterfactualsAnswer } from './responses';

/** The smallest sets of changes of a case that lead to a target; a 400 where it names an offence that is none of these. */
export function answerTarget(
	set: EditionSet,
	scenario: Scenario,
	target: diagram.Target
): NonNullable<CounterfactualsAnswer['target']> {
	const { subject, statute } = set;
	const known = statute.offences.map(({ id }) => id);
	const { offence } = target;
	if (offence !== undefined && offence !== null && !known.includes(offence)) {
		const expected = `an offence of ${subject.id} on ${set.date}, or null`;
		refuseFields([fieldError('target.offence', offence, expected, { allowed: known })]);
	}
	const figures = diagram.figures(set);
	const cases = diagram.count(diagram.reaches(figures, target), {}, (holds) => holds);
	const found = diagram.search(figures, scenario, target);
	const assumed = new Set(scenario.assumptions.map(({ factor }) => factor));
	const program = compile(set);
	return encodeTarget(
		cases,
		found && {
			...found,
			ways: found.ways.map(({ changes, facts }) => {
				const changed = new Set(changes.map(({ factor }) => factor));
				// What was stated and still applies, and what changes: defaults stay unsaid, as in any address.
				const answers = Object.fromEntries(
					Object.entries(facts).filter(
						([factor]) => changed.has(factor) || (scenario.facts[factor] !== undefined && !assumed.has(factor))
					)
				);
				return {
					changes: changes.map(({ factor, level }) => ({ factor, from: scenario.facts[factor] ?? null, to: level })),
					scenarioKey: formatKey(subject, scenario.offenceDate, scenario.decisionDate, answers),
					state: stateOf(program, facts)
				};
			})
		}
	);
}
