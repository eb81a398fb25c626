import fc from 'fast-check';
import { expect, it } from 'vitest';
import { binCount, binEnds, binOf } from './counts';

const question = (min: number, max: number, decimals = 0) => ({
	kind: 'number' as const,
	text: { nl: 'Hoeveel?' },
	min,
	max,
	decimals
});
const all = (of: ReturnType<typeof question>) => Array.from({ length: binCount(of) }, (_, bin) => binEnds(of, bin));

it('says which numbers fall in a bin, none of them in two', () => {
	expect(all(question(0, 100))).toEqual([
		...Array.from({ length: 9 }, (_, at) => ({ low: 10 * at, high: 10 * at + 9 })),
		{ low: 90, high: 100 }
	]);
	expect(all(question(1, 4))).toEqual([1, 2, 3, 4].map((value) => ({ low: value, high: value })));
	expect(all(question(0, 15)).map(({ low }) => low)).toEqual([0, 2, 3, 5, 6, 8, 9, 11, 12, 14]);
	expect(all(question(0, 1, 1)).at(3)).toEqual({ low: 0.3, high: 0.3 });
});

it('agrees with where numbers are counted, whatever the bounds', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -500, max: 500 }),
			fc.integer({ min: 1, max: 5000 }),
			fc.integer({ min: 0, max: 3 }),
			(least, span, decimals) => {
				const unit = 10 ** -decimals;
				const said = (units: number) => Number((units * unit).toFixed(decimals));
				const of = question(said(least), said(least + span), decimals);
				all(of).forEach(({ low, high }, bin) => {
					expect([binOf(of, low), binOf(of, high)]).toEqual([bin, bin]);
					const next = Number((high + unit).toFixed(decimals));
					if (next <= of.max) expect(binOf(of, next)).toBe(bin + 1);
				});
			}
		),
		{ numRuns: 2000, seed: 5 }
	);
});
