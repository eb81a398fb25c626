/** The declared orders of gravity: all else equal, the maximum never falls from a lighter level to a heavier one. */
import type { EditionSet } from '../../model';
import { compile } from '../compile';
import { scenarios } from '../enumerate';
import { stateOf } from '../evaluate';
import { compareTerms } from '../order';
import { boxHolds, parseScenario } from '../scenario';
import { mostFindings, type CheckResult } from './finding';
import { qualificationFactors } from './tables';

export function checkGravity(set: EditionSet): CheckResult {
	const program = compile(set);
	const { subject, statute } = set;
	const check = 'gravity';
	const result: CheckResult = {
		check,
		says: 'From a lighter to a heavier level of a fact, all else equal, the maximum never falls.',
		edition: statute.id,
		scenarios: 0,
		findings: []
	};
	for (const order of subject.gravity) {
		for (let at = 0; at + 1 < order.levels.length; at++) {
			const [lighter, heavier] = [order.levels[at]!, order.levels[at + 1]!];
			for (const facts of scenarios(subject, qualificationFactors(set), { [order.factor]: lighter })) {
				if (facts[order.factor] === undefined || !boxHolds(order.within, facts)) continue;
				const answers = { ...facts, [order.factor]: heavier };
				// The other level may ask other facts: then there is no pair that differs in one fact only.
				const parsed = parseScenario(subject, { offenceDate: set.date, answers });
				if (!parsed.ok) continue;
				result.scenarios++;
				const before = stateOf(program, facts);
				const after = stateOf(program, parsed.scenario.facts);
				if (!before.maximum || !after.maximum || result.findings.length >= mostFindings) continue;
				if (compareTerms(after.maximum.term, before.maximum.term) === 'lighter') {
					result.findings.push({
						check,
						edition: statute.id,
						message: `${order.id}: ${heavier} has a lower maximum than ${lighter}`,
						witness: answers
					});
				}
			}
		}
	}
	return result;
}
