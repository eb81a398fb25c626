/**
 * The smallest sets of facts of a case that by themselves fix its answer: every case that shares them has it too,
 * whatever else is true there.
 *
 * A set fixes the answer when it shares a fact with every difference between this case and one with another answer.
 * So the search goes to and fro: the smallest sets that meet all differences seen so far are tried, and a set that
 * fails shows a difference that was not seen yet.
 */
import type { Answers, Fact } from '../../model';
import type { Diagram } from './build';
import { count, nodesDown } from './count';
import { meeting, type Difference } from './meeting';
import { nothing } from './nodes';
import { boxOf, startsWithin, step, valueAt, within } from './within';

export interface Deciding {
	/** The facts, in the order of the subject. */
	facts: readonly Fact[];
	/** How many cases share them, all with the same answer. */
	cases: bigint;
}

export interface Decision {
	size: number;
	sets: readonly Deciding[];
	/** Whether there are more of this size. */
	more: boolean;
}

/**
 * A case with another answer that shares the chosen facts, and as many of the others as can be.
 * @returns where it differs, by depth, or nothing where the chosen facts fix the answer
 */
function counterexample<T>(
	diagram: Diagram<T>,
	facts: Answers,
	chosen: readonly number[],
	other: (value: T) => boolean
): Difference | undefined {
	const { subject, order, nodes, root, values } = diagram;
	const ids = order.map((at) => subject.factors[at]!.id);
	const part = within(diagram, boxOf(Object.fromEntries(chosen.map((depth) => [ids[depth]!, facts[ids[depth]!]!]))));
	if (!startsWithin(diagram, part)) return undefined;
	const own = order.map((at) =>
		subject.factors[at]!.levels.findIndex(({ id }) => id === facts[subject.factors[at]!.id])
	);
	/** Facts of this case that an edge from one depth to another passes by. */
	const before = [0];
	own.forEach((level, depth) => before.push(before[depth]! + (level >= 0 ? 1 : 0)));
	const passed = (from: number, to: number) => before[to]! - before[from + 1]!;
	const least = new Float64Array(nodes.size).fill(Infinity);
	/** The level by which the least is reached. */
	const by = new Int32Array(nodes.size);
	const down = nodesDown(diagram);
	for (let i = down.length - 1; i >= 0; i--) {
		const node = down[i]!;
		if (nodes.isLeaf(node)) {
			if (other(values[nodes.valueOf(node)]!)) least[node] = 0;
			continue;
		}
		const depth = nodes.at[node]!;
		for (let level = 0; level < nodes.width(node); level++) {
			const child = step(diagram, node, depth, level, part);
			if (child === nothing) continue;
			const differs = own[depth]! >= 0 && own[depth] !== level ? 1 : 0;
			const cost = least[child]! + differs + passed(depth, nodes.at[child]!);
			if (cost >= least[node]!) continue;
			least[node] = cost;
			by[node] = level;
		}
	}
	if (least[root] === Infinity) return undefined;
	const difference: number[] = [];
	let depth = -1;
	let node = root;
	for (;;) {
		// Facts of this case that the path has just passed by do not apply there.
		for (let at = depth + 1; at < nodes.at[node]!; at++) if (own[at]! >= 0) difference.push(at);
		if (nodes.isLeaf(node)) return difference;
		depth = nodes.at[node]!;
		const level = by[node]!;
		node = nodes.child(node, level);
		if (own[depth]! >= 0 && own[depth] !== level) difference.push(depth);
	}
}

/**
 * @param facts a whole case, defaults included
 * @param same what counts as the same answer
 * @param limit how many of the smallest sets are wanted
 * @throws where the facts are no valid case
 */
export function decide<T>(
	diagram: Diagram<T>,
	facts: Answers,
	same: (a: T, b: T) => boolean = Object.is,
	limit = 4
): Decision {
	const { subject, order } = diagram;
	const found = valueAt(diagram, facts);
	if (!found) throw new Error('These facts are no valid case.');
	const other = (value: T) => !same(value, found.value);
	const differences: Difference[] = [];
	for (let size = 0; ; size++) {
		const sets: (readonly number[])[] = [];
		for (const chosen of meeting(differences, order.length, size)) {
			const difference = counterexample(diagram, facts, chosen, other);
			if (difference) differences.push(difference);
			else if (sets.push(chosen) > limit) break;
		}
		if (sets.length === 0) continue;
		const deciding = sets.slice(0, limit).map((chosen): Deciding => {
			const positions = new Set(chosen.map((depth) => order[depth]!));
			const shared = subject.factors.flatMap(({ id }, at) =>
				positions.has(at) ? [{ factor: id, level: facts[id]! }] : []
			);
			const box = boxOf(Object.fromEntries(shared.map(({ factor, level }) => [factor, level])));
			return { facts: shared, cases: count(diagram, box) };
		});
		return { size, sets: deciding, more: sets.length > limit };
	}
}
