/** The facts that were changed since a case was told: those of the script up to a place, and those of the host. */
import type { Answers, Changes, Script } from '../model';
import { stepAt } from './place';

/** One change more, after the others. */
export const withChange = (changes: Changes, id: string, factor: string, level: string): Changes => ({
	...changes,
	[id]: { ...changes[id], [factor]: level }
});

/** What the script has changed up to and including a place. */
export function scriptedChanges(script: Script, at: number): Changes {
	let changes: Changes = {};
	for (let place = 0; place <= at; place++) {
		const step = stepAt(script, place);
		if (step.kind === 'vary') changes = withChange(changes, step.case, step.factor, step.level);
	}
	return changes;
}

/** All changes of one case at a place; what the host changed counts over what the script did. */
export const changesOf = (script: Script, at: number, own: Changes, id: string): Answers => ({
	...scriptedChanges(script, at)[id],
	...own[id]
});

/** The same changes give the same text, in whichever order they were made. */
export const changesKey = (changes: Changes): string =>
	Object.entries(changes)
		.flatMap(([id, facts]) => Object.entries(facts).map(([factor, level]) => `${id}:${factor}=${level}`))
		.sort()
		.join(',');
