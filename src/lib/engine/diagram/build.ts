/**
 * From boxes to a diagram, without walking through the cases. Facts are read one by one in the order of the diagram;
 * two beginnings that leave the same boxes standing have the same future, so they are one. What is left at the end is
 * one beginning per set of boxes that can hold together, and only there the question itself is asked.
 */
import type { Subject } from '../../model';
import { compileBox, type Matcher, type Space, type Vector } from '../match';
import { Interned } from './interned';
import { Nodes, nothing } from './nodes';
import { layoutOf, Standing } from './standing';

/** The facts of a subject in the order in which diagrams read them. */
export interface Reading {
	readonly subject: Subject;
	readonly space: Space;
	/** Positions in the subject, by depth. A fact stands behind those that its conditions and its default read. */
	readonly order: readonly number[];
}

/** What is asked of every case, with the answers at the leaves. */
export interface Diagram<T> extends Pick<Reading, 'subject' | 'order'> {
	readonly nodes: Nodes;
	readonly root: number;
	/** The values of the leaves, by number. */
	readonly values: readonly T[];
	/** How many beginnings were looked at while building. */
	readonly visited: number;
}

/** Which boxes decide, how they wear off on the way, and what is asked at the end. */
export interface Question<T> {
	/** Boxes over asked facts. Tests of derived facts are not looked at here: `settle` drops a box whose tests fail. */
	boxes: readonly Matcher[];
	/** How many marks `settle` wants, all zero at first. */
	marks: number;
	/**
	 * Drops what no longer matters; called before the first fact (depth -1) and after each. What it reads of the vector
	 * must follow from the boxes that stand and from the marks: otherwise unequal beginnings would be taken for one.
	 */
	settle?: ((standing: Standing, vector: Vector, depth: number) => void) | undefined;
	/** Asked once for each set of boxes that holds at the end, with one case that leads there. */
	ask: (vector: Vector) => T;
}

interface Beginning {
	standing: Standing;
	vector: Vector;
	/** The beginning, one fact further, that each level leads to (-1: impossible); one entry where the fact does not apply. */
	next: readonly number[];
	applies: boolean;
}

export function build<T>(reading: Reading, question: Question<T>): Diagram<T> {
	const { subject, order } = reading;
	const { layers, last, visited } = walk(reading, question);
	const nodes = new Nodes(order.map((at) => subject.factors[at]!.levels.length));
	const interned = new Interned<T>();
	let made = last.map(({ vector }) => nodes.leaf(interned.number(question.ask(vector))));
	for (let depth = order.length - 1; depth >= 0; depth--) {
		const below = made;
		made = layers[depth]!.map(({ next, applies }) => {
			const children = next.map((number) => (number < 0 ? nothing : below[number]!));
			return applies ? nodes.node(depth, children) : children[0]!;
		});
	}
	return { subject, order, nodes, root: made[0]!, values: interned.values, visited };
}

/** The beginnings by depth, each once. */
function walk(
	{ subject, space, order }: Reading,
	{ boxes: asked, marks, settle }: Pick<Question<unknown>, 'boxes' | 'marks' | 'settle'>
): { layers: Beginning[][]; last: Beginning[]; visited: number } {
	// Beside the boxes of the question: those that say where a fact applies, and what is impossible.
	const boxes: Matcher[] = [...asked];
	const add = (when: Parameters<typeof compileBox>[1]) => boxes.push(compileBox(space, when)) - 1;
	const conditions = order.map((at) => subject.factors[at]!.appliesWhen?.map(add));
	const impossible = subject.impossible.map(({ when }) => add(when));
	const layout = layoutOf(boxes, order, space);
	const forbidden = order.map((_, depth) => impossible.filter((box) => layout.decided[box] === depth));

	const first: Beginning = {
		standing: new Standing(layout, marks),
		vector: space.blank.slice(),
		next: [],
		applies: true
	};
	settle?.(first.standing, first.vector, -1);
	const layers: Beginning[][] = [];
	let last = [first];
	let visited = 0;
	const standing = first.standing.copy();
	const vector = first.vector.slice();
	order.forEach((at, depth) => {
		const following: Beginning[] = [];
		const known = new Map<string, number>();
		const lead = (from: Beginning, level: number): number => {
			visited++;
			standing.follow(from.standing, depth, level);
			if (forbidden[depth]!.some((box) => standing.has(box))) return -1;
			for (const box of conditions[depth] ?? []) standing.drop(box);
			for (let i = 0; i < vector.length; i++) vector[i] = from.vector[i]!;
			vector[at] = level;
			settle?.(standing, vector, depth);
			const key = standing.key();
			const same = known.get(key);
			if (same !== undefined) return same;
			known.set(key, following.length);
			return following.push({ standing: standing.copy(), vector: vector.slice(), next: [], applies: true }) - 1;
		};
		const levels = [...subject.factors[at]!.levels.keys()];
		for (const beginning of last) {
			const where = conditions[depth];
			beginning.applies = !where || where.some((box) => beginning.standing.has(box));
			beginning.next = (beginning.applies ? levels : [-1]).map((level) => lead(beginning, level));
		}
		layers.push(last);
		last = following;
	});
	return { layers, last, visited };
}
