import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../model';
import { compileBox, holds, type Space } from './match';
import { all, compileTable, first } from './table';

const factors = [
	{ id: 'a', levels: ['x', 'y', 'z'] },
	{ id: 'b', levels: ['x', 'y'] },
	{ id: 'wide', levels: Array.from({ length: 70 }, (_, at) => `o${at}`) }
];
const space: Space = {
	blank: factors.map(() => -1),
	factors,
	index: new Map(factors.map((factor, at) => [factor.id, at])),
	offence: 2,
	maximumClass: 3,
	sanctionLaw: 4
};
const box: fc.Arbitrary<Box> = fc.oneof(
	{
		weight: 9,
		arbitrary: fc.record(
			{
				a: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
				b: fc.subarray(['x', 'y'], { minLength: 1 }),
				wide: fc.subarray(factors[2]!.levels, { minLength: 1 })
			},
			{ requiredKeys: [], noNullPrototype: true }
		)
	},
	// A factor that the subject lacks: a box that never holds.
	{ weight: 1, arbitrary: fc.constant<Box>({ elders: ['x'] }) }
);
const vector = fc.tuple(...factors.map(({ levels }) => fc.integer({ min: -1, max: levels.length - 1 })));

describe('a table', () => {
	test('finds exactly the boxes that hold one by one, in their order', () => {
		// More boxes than fit in one word of bits, and none at all, are among the lengths.
		fc.assert(
			fc.property(fc.array(box, { maxLength: 80, size: 'max' }), vector, (boxes, levels) => {
				const entries = boxes.map((when, at) => ({ at, matcher: compileBox(space, when) }));
				const table = compileTable(space, entries);
				const facts = levels;
				const expected = entries.filter(({ matcher }) => holds(matcher, facts));
				expect(all(table, facts)).toEqual(expected);
				expect(first(table, facts)).toBe(expected[0]);
			})
		);
	});

	test.each([31, 32, 33, 64, 65])('answers with the last of %i boxes', (count) => {
		const entries = Array.from({ length: count }, (_, at) => ({
			at,
			matcher: compileBox(space, { wide: [`o${at}`] })
		}));
		const facts = [-1, -1, count - 1];
		expect(all(compileTable(space, entries), facts)).toEqual([entries[count - 1]]);
	});
});
