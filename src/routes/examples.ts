/** Plain cases to begin with, worked out from the rules. */
import { counterfactuals, resolve } from '$lib/engine';
import type { Change, EditionSet, Scenario, State, Subject } from '$lib/model';
import type { CaseState } from './verkennen/[[subject]]/address';

/** The plainest case of a subject: what has to be answered is answered with the first that can be chosen. */
export function plainest(subject: Subject): CaseState {
	const answers: Record<string, string> = {};
	for (let asked = 0; asked < subject.factors.length; asked++) {
		const [open] = resolve(subject, answers).open;
		const [level] = open?.possible ?? [];
		if (!open || level === undefined) break;
		answers[open.factor] = level;
	}
	return { date: subject.exampleDate, answers };
}

export const hasFigure = ({ maximum, start }: State): boolean => maximum !== null && start?.outcome.kind === 'sanction';

/** Both sides have a figure, so that an example shows what a guideline does. */
export const movesFigure = ({ differs, after }: Change): boolean =>
	differs.includes('startingPoint') && hasFigure(after);

/** Of the changes that serve, the fact that changes most; what the case is about is not a fact that changes in it. */
export function telling(set: EditionSet, scenario: Scenario, serves: (change: Change) => boolean): Change | undefined {
	const about = set.subject.factors[0]?.id;
	const changes = counterfactuals(set, scenario).filter((change) => change.factor !== about && serves(change));
	return changes.sort((a, b) => b.differs.length - a.differs.length)[0];
}
