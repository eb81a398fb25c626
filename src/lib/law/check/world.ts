/** What no file shows by itself: whether the files agree with one another. */
import type { World } from '../world';
import { checkBroughtConditions, checkBroughtNames } from './brought';
import { checkAmounts, checkBases } from './figures';
import { checkGlossary } from './glossary';
import { checkIds } from './ids';
import { checkPolicies } from './policy';
import { checkStatutes } from './statute';
import { checkSubjects } from './subject';
import { checkWindows } from './windows';

/**
 * In stages, because a name that is missing or stands twice makes every rule that uses it look wrong:
 * names first, then the spaces of facts, then the rules that read them.
 */
export function checkWorld(world: World): void {
	const stages = [
		[checkIds, checkBroughtNames, checkBases, checkAmounts, checkWindows],
		[checkSubjects, checkBroughtConditions],
		[checkStatutes, checkPolicies, checkGlossary]
	];
	for (const stage of stages) {
		if (world.complaints.length > 0) return;
		for (const check of stage) check(world);
	}
}
