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
});
