/** What is asked of the diagrams, the same in Node and in the browser; nothing here reads a file. */
import { count, countBy, decide, figures, nearest, type Diagram } from '../../src/lib/engine/diagram';
import { possible, weigh } from '../../src/lib/engine/diagram/possible';
import type { Answers, Box, EditionSet } from '../../src/lib/model';

export const figureNames = ['offence', 'maximum', 'bar', 'start'] as const;
export type FigureName = (typeof figureNames)[number];

/** A case with what a question about it needs. */
export interface Asked {
	/** Every fact. */
	facts: Answers;
	/** Without those that a default gave. */
	stated: Answers;
	/** Half of the facts: the rest is open. */
	box: Box;
	/** Facts of another case, to be reached from this one. */
	other: Answers;
}

export interface Question {
	name: string;
	ask: (about: Asked) => unknown;
}

/** A copy that nothing is remembered of. */
export const fresh = (set: EditionSet): EditionSet => ({ ...set, statute: { ...set.statute } });

export function questionsOf(set: EditionSet, valueOf: <T>(diagram: Diagram<T>, facts: Answers) => T): Question[] {
	const own = figures(set);
	const to =
		<T>(diagram: Diagram<T>) =>
		(about: Asked) => {
			const wanted = valueOf(diagram, about.other);
			return nearest(diagram, about.stated, (value) => value === wanted);
		};
	const diagrams: Record<FigureName, Diagram<unknown>> = own;
	return [
		{ name: 'count', ask: ({ box }) => count(own.maximum, box) },
		{ name: 'countBy', ask: ({ box }) => figureNames.map((name) => countBy(diagrams[name], box)) },
		...figureNames.map((name) => ({
			name: `decide ${name}`,
			ask: ({ facts }: Asked) => decide(diagrams[name], facts)
		})),
		...figureNames.map((name) => ({ name: `nearest ${name}`, ask: to(diagrams[name]) })),
		{ name: 'no way', ask: ({ stated }) => figureNames.map((name) => nearest(diagrams[name], stated, () => false)) },
		{ name: 'possible', ask: ({ box }) => possible(own, box) },
		{ name: 'weigh', ask: ({ box }) => weigh(own, box) }
	];
}
