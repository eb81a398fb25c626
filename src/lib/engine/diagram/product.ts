/** Diagrams from diagrams: other values at the same leaves, or two answers of every case laid together. */
import type { Diagram } from './build';
import { Interned } from './interned';
import { Nodes, nothing } from './nodes';

const levelsOf = ({ subject, order }: Diagram<unknown>) => order.map((at) => subject.factors[at]!.levels.length);

/** What all leaves below a node come to; worked out once per node. */
export function fold<T, S>(diagram: Diagram<T>, leaf: (value: T) => S, merge: (a: S, b: S) => S): (node: number) => S {
	const { nodes, values } = diagram;
	const known = new Map<number, S>();
	const at = (node: number): S => {
		const before = known.get(node);
		if (before !== undefined) return before;
		let total: S | undefined;
		if (nodes.isLeaf(node)) total = leaf(values[nodes.valueOf(node)]!);
		else {
			for (let level = 0; level < nodes.width(node); level++) {
				const child = nodes.child(node, level);
				if (child === nothing) continue;
				const found = at(child);
				total = total === undefined ? found : merge(total, found);
			}
		}
		known.set(node, total!);
		return total!;
	};
	return at;
}

/** Collects nodes of a new diagram over the same facts. */
class Copy<T> {
	readonly interned = new Interned<T>();
	readonly nodes: Nodes;
	private readonly from: Diagram<unknown>;

	constructor(from: Diagram<unknown>) {
		this.from = from;
		this.nodes = new Nodes(levelsOf(from));
	}

	leaf(value: T): number {
		return this.nodes.leaf(this.interned.number(value));
	}

	done(root: number): Diagram<T> {
		const { subject, order } = this.from;
		return { subject, order, nodes: this.nodes, root, values: this.interned.values, visited: this.nodes.size };
	}
}

/** The same cases with another answer, made of the answer that they have. */
export function project<A, B>(diagram: Diagram<A>, change: (value: A) => B): Diagram<B> {
	const copy = new Copy<B>(diagram);
	return copy.done(projector(diagram, copy, change)(diagram.root));
}

function projector<A, B>({ nodes, values }: Diagram<A>, copy: Copy<B>, change: (value: A) => B) {
	const known = new Map<number, number>([[nothing, nothing]]);
	const at = (node: number): number => {
		const before = known.get(node);
		if (before !== undefined) return before;
		const made = nodes.isLeaf(node)
			? copy.leaf(change(values[nodes.valueOf(node)]!))
			: copy.nodes.node(nodes.at[node]!, childrenOf(nodes, node, at));
		known.set(node, made);
		return made;
	};
	return at;
}

const childrenOf = (nodes: Nodes, node: number, at: (child: number) => number): number[] => {
	const children: number[] = [];
	for (let level = 0; level < nodes.width(node); level++) children.push(at(nodes.child(node, level)));
	return children;
};

/** Where the second answer cannot matter, the first is carried over as it is. */
export interface Alone<A, C> {
	holds: (first: number, second: number) => boolean;
	value: (first: A) => C;
}

/**
 * Two answers of every case laid together.
 * @param alone spares the walk through the second diagram below nodes of the first that do not need it
 * @throws where the two diagrams do not read the same facts in the same order
 */
export function product<A, B, C>(
	a: Diagram<A>,
	b: Diagram<B>,
	join: (first: A, second: B) => C,
	alone?: Alone<A, C>
): Diagram<C> {
	if (a.subject !== b.subject || a.order.join() !== b.order.join()) {
		throw new Error('Only diagrams of one subject, read in one order, can be laid together.');
	}
	const copy = new Copy<C>(a);
	const carry = alone && projector(a, copy, alone.value);
	const known = new Map<number, number>();
	const at = (first: number, second: number): number => {
		// What is impossible is so whatever is asked.
		if (first === nothing || second === nothing) return nothing;
		const key = first * b.nodes.size + second;
		const before = known.get(key);
		if (before !== undefined) return before;
		let made: number;
		if (carry && alone.holds(first, second)) made = carry(first);
		else if (a.nodes.isLeaf(first)) {
			made = copy.leaf(join(a.values[a.nodes.valueOf(first)]!, b.values[b.nodes.valueOf(second)]!));
		} else {
			const children: number[] = [];
			for (let level = 0; level < a.nodes.width(first); level++) {
				children.push(at(a.nodes.child(first, level), b.nodes.child(second, level)));
			}
			made = copy.nodes.node(a.nodes.at[first]!, children);
		}
		known.set(key, made);
		return made;
	};
	return copy.done(at(a.root, b.root));
}
