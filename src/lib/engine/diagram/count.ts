/** How many cases: in all, and with each answer. Exact, without walking through them. */
import type { Box } from '../../model';
import type { Diagram } from './build';
import { nothing } from './nodes';
import { startsWithin, step, within } from './within';

const sorted = new WeakMap<Diagram<unknown>, readonly number[]>();

/** The nodes that the root leads to, from the root down; worked out once per diagram. */
export function nodesDown(diagram: Diagram<unknown>): readonly number[] {
	const before = sorted.get(diagram);
	if (before) return before;
	const { nodes, root } = diagram;
	const seen = new Set<number>(root === nothing ? [] : [root]);
	for (const node of seen) {
		for (let level = 0; level < nodes.width(node); level++) {
			const child = nodes.child(node, level);
			if (child !== nothing) seen.add(child);
		}
	}
	const down = [...seen].sort((a, b) => nodes.at[a]! - nodes.at[b]!);
	sorted.set(diagram, down);
	return down;
}

/**
 * The cases of a part of the space by what the diagram says of them.
 * @returns one entry per value that some case of the part has
 */
export function countBy<T>(diagram: Diagram<T>, box: Box = {}): Map<T, bigint> {
	const { nodes, root, values } = diagram;
	const part = within(diagram, box);
	const counts = new Map<T, bigint>();
	if (!startsWithin(diagram, part)) return counts;
	const ways = new Map<number, bigint>([[root, 1n]]);
	for (const node of nodesDown(diagram)) {
		const count = ways.get(node);
		if (count === undefined) continue;
		if (nodes.isLeaf(node)) {
			counts.set(values[nodes.valueOf(node)]!, count);
			continue;
		}
		const depth = nodes.at[node]!;
		for (let level = 0; level < nodes.width(node); level++) {
			const child = step(diagram, node, depth, level, part);
			if (child !== nothing) ways.set(child, (ways.get(child) ?? 0n) + count);
		}
	}
	return counts;
}

/** The cases of a part of the space for which a property holds. */
export function count<T>(diagram: Diagram<T>, box: Box = {}, holds: (value: T) => boolean = () => true): bigint {
	let total = 0n;
	for (const [value, cases] of countBy(diagram, box)) if (holds(value)) total += cases;
	return total;
}

/** The values that some case of the part has, without counting. */
export function valuesIn<T>(diagram: Diagram<T>, box: Box = {}): T[] {
	const { nodes, root, values } = diagram;
	const part = within(diagram, box);
	const found: T[] = [];
	const seen = new Set<number>(startsWithin(diagram, part) ? [root] : []);
	for (const node of seen) {
		if (nodes.isLeaf(node)) found.push(values[nodes.valueOf(node)]!);
		const depth = nodes.at[node]!;
		for (let level = 0; level < nodes.width(node); level++) {
			const child = step(diagram, node, depth, level, part);
			if (child !== nothing) seen.add(child);
		}
	}
	return found;
}
