import { describe, expect, test } from 'vitest';
import { Nodes, nothing } from './nodes';

describe('nodes', () => {
	test('are shared: the same children under the same fact are one node', () => {
		const nodes = new Nodes([2, 3]);
		const [a, b] = [nodes.leaf(0), nodes.leaf(1)];
		expect(nodes.leaf(0)).toBe(a);
		const node = nodes.node(1, [a, b, a]);
		expect(nodes.node(1, [a, b, a])).toBe(node);
		expect(nodes.node(1, [a, b, b])).not.toBe(node);
		// Place 0 is `nothing`.
		expect(nodes.size).toBe(5);
	});

	test('know their children, and leaves their value', () => {
		const nodes = new Nodes([2, 3]);
		const [a, b] = [nodes.leaf(7), nodes.leaf(9)];
		const below = nodes.node(1, [a, nothing, b]);
		const top = nodes.node(0, [below, b]);
		expect([nodes.width(top), nodes.width(below), nodes.width(a)]).toEqual([2, 3, 0]);
		expect([0, 1, 2].map((level) => nodes.child(below, level))).toEqual([a, nothing, b]);
		expect([nodes.isLeaf(a), nodes.isLeaf(top), nodes.isLeaf(nothing)]).toEqual([true, false, false]);
		expect([nodes.valueOf(a), nodes.valueOf(b)]).toEqual([7, 9]);
	});

	test('are not made where no level leads anywhere', () => {
		const nodes = new Nodes([2]);
		expect(nodes.node(0, [nothing, nothing])).toBe(nothing);
		expect(nodes.size).toBe(1);
	});

	test('stay apart and shared however many there are', () => {
		const nodes = new Nodes([2, 2, 40]);
		const leaves = Array.from({ length: 40 }, (_, value) => nodes.leaf(value));
		const made = (from: number) => nodes.node(2, [...leaves.slice(from), ...leaves.slice(0, from)]);
		const below = leaves.map((_, at) => made(at));
		const above = below.flatMap((a) => below.map((b) => nodes.node(1, [a, b])));
		expect(new Set([...leaves, ...below, ...above]).size).toBe(40 + 40 + 1600);
		expect(leaves.map((_, at) => made(at))).toEqual(below);
		expect(nodes.node(1, [below[3]!, below[5]!])).toBe(above[3 * 40 + 5]);
		expect(nodes.node(0, [below[3]!, below[5]!])).not.toBe(above[3 * 40 + 5]);
	});
});
