import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf, type Weighted } from './spread';

const amounts = (...values: number[]): Weighted[] => values.map((value) => ({ value, count: 1 }));

/** The same by sorting every amount: written out, so that it can be checked by eye. */
function plainQuantile(list: readonly Weighted[], share: number): number {
	const all = list.flatMap(({ value, count }) => Array.from({ length: count }, () => value)).sort((a, b) => a - b);
	return all[Math.ceil(share * all.length) - 1]!;
}

describe('middle and spread', () => {
	it('is not told of fewer than five', () => {
		expect(spreadOf(amounts(1, 2, 3, 4))).toBeUndefined();
		expect(spreadOf([{ value: 12, count: 4 }])).toBeUndefined();
	});

	it('tells the middle and the middle half', () => {
		expect(spreadOf(amounts(12, 6, 24, 18, 30, 36, 1))).toEqual({
			count: 5,
			median: 18,
			low: 6,
			high: 30,
			folded: null
		});
	});

	it('counts what is far out, and does not let it move the middle', () => {
		const room = [
			{ value: 12, count: 10 },
			{ value: 24, count: 10 },
			{ value: 9999, count: 5 },
			{ value: Infinity, count: 1 }
		];
		expect(spreadOf(room)).toEqual({ count: 25, median: 24, low: 12, high: 24, folded: { above: 60, count: 6 } });
	});

	it('says nothing of fewer than five far out', () => {
		expect(spreadOf([...amounts(6, 6, 6, 6, 12, 12, 12, 12), { value: 900, count: 4 }])?.folded).toBeNull();
	});

	it('agrees with sorting every amount', () => {
		const weighted = fc.record({ value: fc.nat(500), count: fc.nat(9) });
		fc.assert(
			fc.property(fc.array(weighted, { maxLength: 30 }), (list) => {
				const spread = spreadOf(list);
				if (!spread) return;
				expect([spread.low, spread.median, spread.high]).toEqual([0.25, 0.5, 0.75].map((q) => plainQuantile(list, q)));
			})
		);
		expect.hasAssertions();
	});
});
