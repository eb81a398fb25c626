/** Whether a change of facts makes an answer milder, or may. In the subject of sexual offences such a change is not offered. */
import type { BarState, MaximumState, Start, State, Term } from '../model';
import { highestReading, lowestReading } from './height';
import { compareSanctions, compareTerms } from './order';
import { sanctionsOf } from './outcome';

/** Of open readings both the lowest and the highest count: neither may fall. */
const lighterTerm = (after: Term, before: Term): boolean =>
	[lowestReading, highestReading].some((end) => compareTerms(end(after), end(before)) === 'lighter');

/** Youth detention is no shorter prison: another law applies, and that law is milder. */
const rank = { gevangenisstraf: 2, hechtenis: 1, jeugddetentie: 0 } as const;

function lighterMaximum(after: MaximumState | null, before: MaximumState | null): boolean {
	if (!before) return false;
	if (!after) return true;
	return (
		rank[after.kind] < rank[before.kind] ||
		lighterTerm(after.term, before.term) ||
		after.fineCategory < before.fineCategory
	);
}

const weight = { barred: 2, undecided: 1, 'not-barred': 0 } as const;
const weightOf = (bar: BarState | null) => (bar ? weight[bar.status] : 0);

const isKnown = (start: Start) => start.outcome.kind === 'untranscribed' && start.outcome.known !== undefined;

/** Kinds of punishment have no rate of exchange, so what cannot be compared may be milder. */
function lighterStart(after: Start | null, before: Start | null): boolean {
	if (!before || JSON.stringify(after?.outcome) === JSON.stringify(before.outcome)) return false;
	if (!after) return true;
	const befores = sanctionsOf(before.outcome);
	if (befores.length === 0) return isKnown(before) && !isKnown(after);
	const afters = sanctionsOf(after.outcome);
	if (afters.length === 0) return true;
	return !afters.every((one) => befores.some((other) => ['equal', 'heavier'].includes(compareSanctions(one, other))));
}

/** What weighed heavier and no longer does counts unless the maximum itself rose; what newly weighs lighter always does. */
function lighterPushes(after: State, before: State): boolean {
	const rules = (pushes: State['mitigating']) => new Set(pushes.map(({ rule }) => rule));
	const [was, is] = [rules(before.mitigating), rules(after.aggravating)];
	if (after.mitigating.some(({ rule }) => !was.has(rule))) return true;
	const rose =
		after.maximum !== null &&
		before.maximum !== null &&
		compareTerms(after.maximum.term, before.maximum.term) === 'heavier';
	return !rose && before.aggravating.some(({ rule }) => !is.has(rule));
}

/** Where the law itself is milder: no offence, a lower maximum, a bar that falls or becomes doubtful. */
const isLighterInLaw = (after: State, before: State): boolean =>
	(before.offence !== null && after.offence === null) ||
	lighterMaximum(after.maximum, before.maximum) ||
	weightOf(after.bar) < weightOf(before.bar);

/** Where something is milder, or cannot be compared or was not read and so may be. */
export const mayBeLighter = (after: State, before: State): boolean =>
	isLighterInLaw(after, before) ||
	lighterStart(after.start, before.start) ||
	// Where the courts have no point that was read, nothing is known of it.
	(after.orientation !== null && lighterStart(after.orientation, before.orientation)) ||
	lighterPushes(after, before);

/** Where the law is milder, or a start whose figures can be compared. What was not read does not count. */
export const isLighter = (after: State, before: State): boolean =>
	isLighterInLaw(after, before) ||
	(after.start !== null &&
		before.start !== null &&
		sanctionsOf(after.start.outcome).some((one) =>
			sanctionsOf(before.start!.outcome).some((other) => compareSanctions(one, other) === 'lighter')
		));
