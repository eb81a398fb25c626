import { describe, expect, test } from 'vitest';
import type { Diagram } from './build';
import { decide } from './decide';
import { cases, drawn } from './fixture';
import { meeting } from './meeting';
import { Nodes } from './nodes';

const setsOf = (found: ReturnType<typeof decide>) =>
	found.sets.map(({ facts, cases }) => [facts.map(({ factor }) => factor).join(' '), cases]);

describe('the facts that decide', () => {
	test('are the fewest that no case with another answer shares', () => {
		expect(setsOf(decide(drawn, cases[0]!.facts))).toEqual([['act', 1n]]);
		// Each of the two keeps out a prison sentence, and both apply to the heavy act only.
		expect(setsOf(decide(drawn, cases[1]!.facts))).toEqual([['together again', 1n]]);
		expect(setsOf(decide(drawn, cases[2]!.facts))).toEqual([['again', 2n]]);
	});

	test('are all named where several sets are equally small', () => {
		const found = decide(drawn, cases[4]!.facts);
		expect(setsOf(found).sort()).toEqual([
			['again', 2n],
			['together', 2n]
		]);
		expect(found.more).toBe(false);
		const one = decide(drawn, cases[4]!.facts, undefined, 1);
		expect([one.sets.length, one.more]).toEqual([1, true]);
	});

	test('are none where every case has the answer', () => {
		expect(decide(drawn, cases[0]!.facts, () => true)).toEqual({
			size: 0,
			sets: [{ facts: [], cases: 5n }],
			more: false
		});
	});

	test('of no case cannot be asked', () => {
		expect(() => decide(drawn, { act: 'light' })).toThrow('no valid case');
	});
});

/** At least half of so many facts: every half of them decides, which is the worst for the search. */
function atLeastHalf(facts: number): Diagram<boolean> {
	const nodes = new Nodes(Array.from({ length: facts }, () => 2));
	const at = (depth: number, held: number): number =>
		depth === facts
			? nodes.leaf(Number(held * 2 >= facts))
			: nodes.node(depth, [at(depth + 1, held), at(depth + 1, held + 1)]);
	const level = (id: string) => ({ id, label: { nl: id, en: id } });
	const factors = Array.from({ length: facts }, (_, at) => ({
		...drawn.subject.factors[0]!,
		id: `fact-${at}`,
		levels: [level('no'), level('yes')]
	}));
	const subject = { ...drawn.subject, factors, impossible: [] };
	return { subject, order: [...factors.keys()], nodes, root: at(0, 0), values: [false, true], visited: 0 };
}

test('where half of ten facts decides, every half is found', () => {
	const diagram = atLeastHalf(10);
	const facts = Object.fromEntries(diagram.subject.factors.map(({ id }) => [id, 'yes']));
	const found = decide(diagram, facts, undefined, Infinity);
	expect(found.size).toBe(5);
	expect(new Set(found.sets.map(({ facts }) => facts.map(({ factor }) => factor).join())).size).toBe(252);
	expect(found.sets.every(({ cases }) => cases === 32n)).toBe(true);
});

describe('sets that meet all differences', () => {
	test('come once each, and none that is larger than asked', () => {
		const found = [...meeting([[0, 1], [1, 2], [3]], 4, 2)];
		expect(found).toEqual([[1, 3]]);
		const larger = [...meeting([[0, 1], [1, 2], [3]], 4, 3)].map((set) => set.join());
		expect(new Set(larger).size).toBe(larger.length);
		// A set with a fact too many may come too; who wants the smallest asks for small ones first.
		expect(larger.sort()).toEqual(['0,1,3', '0,2,3', '1,3']);
	});

	test('meet a difference that is added while they are looked at', () => {
		const differences = [[0, 1]];
		const found: string[] = [];
		for (const set of meeting(differences, 3, 2)) {
			found.push(set.join());
			if (found.length === 1) differences.push([2]);
		}
		expect(found).toEqual(['0', '0,2', '1,2']);
	});
});
