/** The boxes of one question, gathered table by table, each with what it is for. */
import type { Matcher } from '../match';
import type { CompiledOffence, Program } from '../program';
import type { Question } from './build';
import { boxSet, type BoxSet } from './standing';

/** Drops, after a fact, what one table no longer needs. */
export type Settle = NonNullable<Question<unknown>['settle']>;

/** A box of a rule, by its number among all boxes of the question. */
export interface Placed<R> {
	box: number;
	matcher: Matcher;
	rule: R;
}

export class Board {
	readonly program: Program;
	readonly boxes: Matcher[] = [];
	marks = 0;
	/** Tells offences apart as far as the answer does. */
	offenceNumber: (offence: CompiledOffence) => number = ({ at }) => at;

	constructor(program: Program) {
		this.program = program;
	}

	place<R>(matcher: Matcher, rule: R): Placed<R> {
		return { box: this.boxes.push(matcher) - 1, matcher, rule };
	}

	placeAll<E extends { matcher: Matcher }>(entries: readonly E[]): Placed<E>[] {
		return entries.map((entry) => this.place(entry.matcher, entry));
	}

	/** A place for what a table knows by name. */
	mark(): number {
		return this.marks++;
	}

	all(): BoxSet {
		return boxSet(this.boxes.keys());
	}

	/** The boxes that test a derived fact. */
	testing(at: number) {
		return this.boxes.flatMap((matcher, box) => {
			const test = matcher?.find((candidate) => candidate.at === at);
			return test ? [{ box, test }] : [];
		});
	}
}

export const setOf = (...lists: readonly (readonly Placed<unknown>[])[]): BoxSet =>
	boxSet(lists.flat().map(({ box }) => box));
