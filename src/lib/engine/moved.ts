/** What one edition set makes other than another, over every case: groups of cases that moved alike, each with an example. */
import type { Answers, EditionSet, Fact } from '../model';
import * as diagram from './diagram';

export interface MovedCases<T> {
	move: diagram.Move;
	before: T;
	after: T;
	/** How many cases of the subject moved so. */
	cases: bigint;
	/** A case that shows it: what has to be stated, as little as can be. All else follows from defaults. */
	example: readonly Fact[];
	/** The same case, whole. */
	facts: Answers;
}

type Told<T> = Pick<MovedCases<T>, 'move' | 'before' | 'after'>;

export interface Movements {
	/** All valid cases of the subject. */
	cases: bigint;
	start: readonly MovedCases<diagram.StartFigure['outcome'] | null>[];
	maximum: readonly MovedCases<diagram.Punishable>[];
	bar: readonly MovedCases<diagram.BarStatus>[];
}

/** Groups the values of a diagram by what is told of them; what stayed as it was is left out. */
function grouped<V, T>(of: diagram.Diagram<V>, tell: (value: V) => Told<T>) {
	const groups = new Map<string, { told: Told<T>; cases: bigint; values: Set<V> }>();
	for (const [value, cases] of diagram.countBy(of)) {
		const told = tell(value);
		const [before, after] = [JSON.stringify(told.before), JSON.stringify(told.after)];
		if (before === after) continue;
		const key = `${before} ${after}`;
		const group = groups.get(key) ?? { told, cases: 0n, values: new Set<V>() };
		groups.set(key, group);
		group.cases += cases;
		group.values.add(value);
	}
	return [...groups.values()]
		.sort((a, b) => (a.cases === b.cases ? 0 : a.cases > b.cases ? -1 : 1))
		.map(({ told, cases, values }): MovedCases<T> => {
			const [way] = diagram.nearest(of, {}, (value) => values.has(value), 1)!.ways;
			return { ...told, cases, example: way!.changes, facts: way!.facts };
		});
}

/** Whether the two ask the same facts: only then is a case of the one a case of the other. */
export const sameFacts = (a: EditionSet, b: EditionSet): boolean =>
	a.subject === b.subject || JSON.stringify(a.subject) === JSON.stringify(b.subject);

/**
 * Exact and over every case, whatever the number. The sets may come from two corpora.
 * @throws where the sets do not ask the same facts; see `sameFacts`
 */
export function movements(before: EditionSet, after: EditionSet): Movements {
	if (!sameFacts(before, after)) throw new Error('Only sets that ask the same facts can be laid side by side.');
	// Diagrams know a subject by the object that it is, and each corpus has its own.
	const { start, maximum, bar } = diagram.difference(before, { ...after, subject: before.subject });
	return {
		cases: diagram.count(start),
		start: grouped(start, (value) => ({
			move: value.move,
			before: value.before?.outcome ?? null,
			after: value.after?.outcome ?? null
		})),
		maximum: grouped(maximum, ({ move, before: from, after: to }) => ({ move, before: from, after: to })),
		bar: grouped(bar, (value) => ({
			move: value.before === value.after ? 'same' : value.before === null ? 'newly' : 'incomparable',
			...value
		}))
	};
}
