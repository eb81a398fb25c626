import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../model';
import { compileBox, holds, type Space } from './match';
import { boxHolds } from './scenario';

// One factor is wider than a mask of 30 bits, as the offences are.
const wide = Array.from({ length: 70 }, (_, at) => `o${at}`);
const factors = [
	{ id: 'a', levels: ['x', 'y', 'z'] },
	{ id: 'b', levels: ['x', 'y'] },
	{ id: 'c', levels: wide }
];
const space: Space = {
	blank: factors.map(() => -1),
	factors,
	index: new Map(factors.map((f, at) => [f.id, at])),
	offence: 3,
	maximumClass: 4,
	sanctionLaw: 5
};
const facts = fc.record(
	{ a: fc.constantFrom('x', 'y', 'z'), b: fc.constantFrom('x', 'y'), c: fc.constantFrom(...wide) },
	{ requiredKeys: [] }
);
const boxes: fc.Arbitrary<Box> = fc.record(
	{
		a: fc.subarray(['x', 'y', 'z'], { minLength: 1 }),
		b: fc.subarray(['x', 'y'], { minLength: 1 }),
		c: fc.subarray(wide, { minLength: 1 })
	},
	{ requiredKeys: [] }
);

function vector(given: Record<string, string | undefined>): number[] {
	return factors.map((factor) => (given[factor.id] === undefined ? -1 : factor.levels.indexOf(given[factor.id]!)));
}
const defined = (box: Box) => Object.fromEntries(Object.entries(box).filter(([, levels]) => levels !== undefined));

describe('boxes as masks', () => {
	test('hold exactly when every membership holds', () => {
		fc.assert(
			fc.property(boxes, facts, (box, given) => {
				const known = Object.fromEntries(Object.entries(given).filter(([, level]) => level !== undefined)) as Record<
					string,
					string
				>;
				expect(holds(compileBox(space, defined(box)), vector(given))).toBe(boxHolds(defined(box), known));
			})
		);
	});

	test('the intersection of two boxes holds exactly where both hold', () => {
		fc.assert(
			fc.property(boxes, boxes, facts, (one, two, given) => {
				const both: Box = { ...defined(one) };
				for (const [factor, levels] of Object.entries(defined(two))) {
					both[factor] = both[factor] ? both[factor].filter((level) => levels.includes(level)) : levels;
				}
				const at = vector(given);
				const expected = holds(compileBox(space, defined(one)), at) && holds(compileBox(space, defined(two)), at);
				expect(holds(compileBox(space, both), at)).toBe(expected);
			})
		);
	});

	test('a factor that the subject lacks is never satisfied', () => {
		expect(holds(compileBox(space, { elders: ['x'] }), vector({ a: 'x' }))).toBe(false);
	});
});
