import { describe, expect, test } from 'vitest';
import { count, countBy } from './count';
import { facing } from './facing';
import { cases, drawn } from './fixture';
import { fold, product, project } from './product';
import { valueAt } from './within';

const locked = project(drawn, (answer) => answer === 'prison');

describe('diagrams from diagrams', () => {
	test('other values at the same cases, with fewer nodes where answers became one', () => {
		expect(Object.fromEntries(countBy(locked))).toEqual({ true: 3n, false: 2n });
		expect(count(project(drawn, () => 0))).toBe(5n);
		// Nothing, one leaf, two nodes that ask whether it was done again (a level of one is impossible), two above.
		expect(project(drawn, () => 0).nodes.size).toBe(6);
	});

	test('two answers of every case', () => {
		const both = product(drawn, locked, (answer, yes) => `${answer} ${yes}`);
		expect(cases.map(({ facts }) => valueAt(both, facts)?.value)).toEqual(
			cases.map(({ answer }) => `${answer} ${answer === 'prison'}`)
		);
	});

	test('the second answer is not looked at where the first is enough', () => {
		const joined: string[] = [];
		const both = product(
			drawn,
			locked,
			(answer) => {
				joined.push(answer);
				return answer;
			},
			{ holds: (node) => anyPrison(node) === false, value: (answer) => answer }
		);
		expect(cases.map(({ facts }) => valueAt(both, facts)?.value)).toEqual(cases.map(({ answer }) => answer));
		expect(joined).not.toContain('fine');
	});

	test('only diagrams that read the same facts in the same order', () => {
		expect(() => product(drawn, { ...drawn, order: [0, 2, 1] }, () => 0)).toThrow('in one order');
	});

	const anyPrison = fold(
		drawn,
		(answer) => answer === 'prison',
		(a, b) => a || b
	);
});

describe('two levels of a fact, all else equal', () => {
	test('pairs what differs in that fact alone', () => {
		const again = facing(drawn, 'again', 'no', 'yes');
		// The light act has no pair: done again it is impossible.
		expect(countBy(again)).toEqual(
			new Map([
				[['service', 'prison'], 1n],
				[['prison', 'prison'], 1n]
			])
		);
	});

	test('a fact that only the second level asks has its default there', () => {
		expect([...countBy(facing(drawn, 'act', 'light', 'heavy'))]).toEqual([[['fine', 'service'], 1n]]);
		expect(count(facing(drawn, 'act', 'heavy', 'light'))).toBe(0n);
	});
});
