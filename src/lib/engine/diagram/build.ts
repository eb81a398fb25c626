/**
 * From boxes to a diagram, without walking through the cases. Facts are read one by one in the order of the diagram;
 * two beginnings that leave the same boxes standing have the same future, so they are one. What is left at the end is
 * one beginning per set of boxes that can hold together, and only there the question itself is asked.
 */
import type { Subject } from '../../model';
import { compileBox, type Matcher, type Space, type Vector } from '../match';
import { Interned } from './interned';
import { Layer } from './layer';
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
	/** Asked once for each set of boxes that holds at the end, with one case that leads there; not to be kept. */
	ask: (vector: Vector) => T;
}

/** Where each beginning of a layer leads. */
interface Step {
	/** Whether the fact applies; by beginning. */
	applies: boolean[];
	/** The beginnings one fact further, one per level that applies and one where none does; -1: impossible. */
	next: number[];
}

export function build<T>(reading: Reading, question: Question<T>): Diagram<T> {
	const { subject, order } = reading;
	const nodes = new Nodes(order.map((at) => subject.factors[at]!.levels.length));
	const interned = new Interned<T>();
	let made: number[] = [];
	const { steps, visited } = walk(reading, question, (vector) => {
		made.push(nodes.leaf(interned.number(question.ask(vector))));
	});
	for (let depth = order.length - 1; depth >= 0; depth--) {
		const below = made;
		const { applies, next } = steps[depth]!;
		let at = 0;
		const lead = () => {
			const number = next[at++]!;
			return number < 0 ? nothing : below[number]!;
		};
		const levels = subject.factors[order[depth]!]!.levels;
		made = applies.map((asked) => (asked ? nodes.node(depth, levels.map(lead)) : lead()));
	}
	return { subject, order, nodes, root: made[0]!, values: interned.values, visited };
}

/** From the first fact to the last, with each beginning once; at the end every set of boxes that holds is met. */
function walk(
	{ subject, space, order }: Reading,
	{ boxes: asked, marks, settle }: Pick<Question<unknown>, 'boxes' | 'marks' | 'settle'>,
	meet: (vector: Vector) => void
): { steps: Step[]; visited: number } {
	// Beside the boxes of the question: those that say where a fact applies, and what is impossible.
	const boxes: Matcher[] = [...asked];
	const add = (when: Parameters<typeof compileBox>[1]) => boxes.push(compileBox(space, when)) - 1;
	const conditions = order.map((at) => subject.factors[at]!.appliesWhen?.map(add));
	const impossible = subject.impossible.map(({ when }) => add(when));
	const layout = layoutOf(boxes, order, space);
	const forbidden = order.map((_, depth) => impossible.filter((box) => layout.decided[box] === depth));

	const [before, standing] = [new Standing(layout, marks), new Standing(layout, marks)];
	const [from, vector] = [space.blank.slice(), space.blank.slice()];
	const steps: Step[] = [];
	let visited = 0;
	settle?.(standing, vector, -1);
	let last = new Layer(standing, vector.length);
	last.put(standing, vector);
	order.forEach((at, depth) => {
		const following = new Layer(standing, vector.length);
		const where = conditions[depth];
		const lead = (level: number): number => {
			visited++;
			standing.follow(before, depth, level);
			for (const box of forbidden[depth]!) if (standing.has(box)) return -1;
			if (where) for (const box of where) standing.drop(box);
			vector[at] = level;
			// What another level settled is not settled here.
			for (let i = subject.factors.length; i < vector.length; i++) vector[i] = from[i]!;
			settle?.(standing, vector, depth);
			return following.put(standing, vector);
		};
		const levels = subject.factors[at]!.levels.length;
		const step: Step = { applies: [], next: [] };
		for (let number = 0; number < last.size; number++) {
			last.take(number, before, from);
			for (let i = 0; i < vector.length; i++) vector[i] = from[i]!;
			const applies = !where || where.some((box) => before.has(box));
			step.applies.push(applies);
			if (!applies) step.next.push(lead(-1));
			else for (let level = 0; level < levels; level++) step.next.push(lead(level));
		}
		steps.push(step);
		last = following;
	});
	for (let number = 0; number < last.size; number++) {
		last.take(number, before, from);
		meet(from);
	}
	return { steps, visited };
}
