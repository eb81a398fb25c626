/** Two levels of one fact, all else equal: what the diagram says of both, case by case. */
import type { Diagram } from './build';
import { Interned } from './interned';
import { Nodes, nothing } from './nodes';

/**
 * The cases in which the fact has the first level, and that stay a valid case when it has the second: all other facts
 * are the same, and a fact that only the second asks has its default. Where the second level does not ask what the
 * first does, or where a default depends on other facts, there is no such pair.
 */
export function facing<T>(
	{ subject, order, nodes, root, values }: Diagram<T>,
	factor: string,
	from: string,
	to: string
): Diagram<readonly [T, T]> {
	const { levels } = subject.factors.find(({ id }) => id === factor)!;
	const [one, other] = [from, to].map((level) => levels.findIndex(({ id }) => id === level)) as [number, number];
	const split = order.findIndex((at) => subject.factors[at]!.id === factor);
	const made = new Nodes(order.map((at) => subject.factors[at]!.levels.length));
	const pairs = new Interned<readonly [T, T]>();
	const known = new Map<number, number>();

	/** Past the facts that only the second case asks. */
	const usual = (b: number, depth: number): number => {
		let node = b;
		while (node !== nothing && nodes.at[node]! < depth) {
			const { levels: own, default: defaults = [] } = subject.factors[order[nodes.at[node]!]!]!;
			const [only, ...more] = defaults;
			if (!only || only.when || more.length > 0) return nothing;
			node = nodes.child(
				node,
				own.findIndex(({ id }) => id === only.level)
			);
		}
		return node;
	};
	const both = (a: number, second: number): number => {
		if (a === nothing) return nothing;
		const b = usual(second, nodes.at[a]!);
		if (b === nothing || nodes.at[a] !== nodes.at[b]) return nothing;
		const key = a * nodes.size + b;
		const before = known.get(key);
		if (before !== undefined) return before;
		const node = nodes.isLeaf(a)
			? made.leaf(pairs.number([values[nodes.valueOf(a)]!, values[nodes.valueOf(b)]!]))
			: made.node(
					nodes.at[a]!,
					children(a, (child, level) => both(child, nodes.child(b, level)))
				);
		known.set(key, node);
		return node;
	};
	const children = (node: number, lead: (child: number, level: number) => number): number[] => {
		const list: number[] = [];
		for (let level = 0; level < nodes.width(node); level++) list.push(lead(nodes.child(node, level), level));
		return list;
	};
	const above = new Map<number, number>();
	const walk = (node: number): number => {
		// A path that passes the fact by has no pair.
		if (node === nothing || nodes.at[node]! > split) return nothing;
		const before = above.get(node);
		if (before !== undefined) return before;
		const found =
			nodes.at[node] === split
				? made.node(
						split,
						children(node, (child, level) => (level === one ? both(child, nodes.child(node, other)) : nothing))
					)
				: made.node(nodes.at[node]!, children(node, walk));
		above.set(node, found);
		return found;
	};
	return { subject, order, nodes: made, root: walk(root), values: pairs.values, visited: made.size };
}
