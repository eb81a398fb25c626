/** Which boxes are still standing after some facts, as bits, with marks beside them for what is already known. */
import { accepts, type Matcher, type Space } from '../match';

const bits = 32;

/** A set of boxes, to ask and to drop together; one bit for each box. */
export type BoxSet = Int32Array;

export function boxSet(boxes: Iterable<number>): BoxSet {
	const all = [...boxes];
	const set = new Int32Array(Math.ceil((Math.max(-1, ...all) + 1) / bits));
	for (const box of all) set[(box / bits) | 0]! |= 1 << (box % bits);
	return set;
}

/** How the boxes of one question lie over the facts, in the order in which these are read. */
export interface Layout {
	readonly words: number;
	/** Boxes that can hold at all. */
	readonly whole: BoxSet;
	/** The boxes that each level leaves standing, by depth; position 0 is for a fact that does not apply. */
	readonly left: readonly (readonly BoxSet[] | undefined)[];
	/** The depth of the last asked fact that a box tests; -1 for a box that tests none. */
	readonly decided: readonly number[];
	/** The boxes that a later fact can still topple, after each depth; position 0 is before the first fact. */
	readonly pending: readonly BoxSet[];
}

export function layoutOf(boxes: readonly Matcher[], order: readonly number[], space: Space): Layout {
	const words = Math.max(1, Math.ceil(boxes.length / bits));
	const among = (holds: (matcher: Matcher, box: number) => boolean): BoxSet => {
		const set = new Int32Array(words);
		boxes.forEach((matcher, box) => {
			if (holds(matcher, box)) set[(box / bits) | 0]! |= 1 << (box % bits);
		});
		return set;
	};
	const tests = (matcher: Matcher, at: number) => matcher?.find((test) => test.at === at);
	const decided = boxes.map((matcher) => order.reduce((last, at, depth) => (tests(matcher, at) ? depth : last), -1));
	return {
		words,
		whole: among((matcher) => matcher !== undefined),
		left: order.map((at) => {
			if (!boxes.some((matcher) => tests(matcher, at))) return undefined;
			return [-1, ...space.factors[at]!.levels.keys()].map((level) =>
				among((matcher) => {
					const test = tests(matcher, at);
					return !test || accepts(test, level);
				})
			);
		}),
		decided,
		pending: [-1, ...order.keys()].map((depth) => among((_, box) => decided[box]! > depth))
	};
}

/** Changed in place while a beginning is looked at. Equal states, equal futures. */
export class Standing {
	/** The bits of the boxes, with the marks behind them. */
	readonly state: Int32Array;
	/** What is known by name and no longer by boxes: the law, the offence, the guideline. */
	readonly marks: Int32Array;
	private readonly layout: Layout;
	private readonly words: Int32Array;

	constructor(layout: Layout, marks: number) {
		this.layout = layout;
		this.state = new Int32Array(layout.words + marks);
		this.words = this.state.subarray(0, layout.words);
		this.marks = this.state.subarray(layout.words);
		this.words.set(layout.whole);
	}

	/** Becomes what one more fact leaves of `before`. */
	follow(before: Standing, depth: number, level: number): void {
		const left = this.layout.left[depth]?.[level + 1];
		for (let i = 0; i < this.state.length; i++) this.state[i] = before.state[i]!;
		if (!left) return;
		for (let word = 0; word < left.length; word++) this.words[word]! &= left[word]!;
	}

	has(box: number): boolean {
		return (this.words[(box / bits) | 0]! & (1 << (box % bits))) !== 0;
	}

	/** Whether the box stands and no asked fact can topple it any more. */
	holds(box: number, depth: number): boolean {
		return this.layout.decided[box]! <= depth && this.has(box);
	}

	drop(box: number): void {
		this.words[(box / bits) | 0]! &= ~(1 << (box % bits));
	}

	dropAll(set: BoxSet): void {
		for (let word = 0; word < set.length; word++) this.words[word]! &= ~set[word]!;
	}

	/** Whether no fact can change any more which boxes of the set hold. */
	settled(set: BoxSet, depth: number): boolean {
		const pending = this.layout.pending[depth + 1]!;
		for (let word = 0; word < set.length; word++) {
			if ((this.words[word]! & set[word]! & pending[word]!) !== 0) return false;
		}
		return true;
	}
}
