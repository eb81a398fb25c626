/** Declared orders of gravity: along the levels of a fact, from light to heavy, the maximum never falls. */
import { both, type EditionSet } from '../../model';
import { facing } from '../diagram/facing';
import { figures } from '../diagram/figures';
import { compareTerms } from '../order';
import { overPairs } from './acknowledged';
import { Collector, type CheckResult } from './finding';

/** The other level may ask other facts: then there is no pair that differs in one fact only. */
export function checkGravity(set: EditionSet): CheckResult {
	const says = 'From a lighter to a heavier level of a fact, all else equal, the maximum never falls.';
	const result = new Collector(set, 'gravity', says);
	for (const { id, factor, levels, within } of set.subject.gravity) {
		for (let at = 0; at + 1 < levels.length; at++) {
			const [lighter, heavier] = [levels[at]!, levels[at + 1]!];
			const pairs = facing(figures(set).maximum, factor, lighter, heavier);
			overPairs(result, set, pairs, { factor, to: heavier, within }, ([before, after]) =>
				before && after && compareTerms(after.term, before.term) === 'lighter'
					? both(
							`${id}: ${heavier} heeft een lager maximum dan ${lighter}`,
							`${id}: ${heavier} has a lower maximum than ${lighter}`
						)
					: undefined
			);
		}
	}
	return result;
}
