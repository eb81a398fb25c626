import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movesOf } from './pairs';

describe('who changed their mind', () => {
	it('is told in tenths, with where most went', () => {
		expect(
			movesOf([
				{ from: 'custody', to: 'custody', count: 48 },
				{ from: 'custody', to: 'service', count: 22 },
				{ from: 'custody', to: 'part', count: 8 },
				{ from: 'service', to: 'service', count: 9 }
			])
		).toEqual([{ from: 'custody', movedOfTen: 4, mostly: 'service' }]);
	});

	it('names no goal where two are as large, or where fewer than five went', () => {
		const stayed = { from: 'a', to: 'a', count: 5 };
		expect(movesOf([stayed, { from: 'a', to: 'b', count: 5 }, { from: 'a', to: 'c', count: 5 }])[0]?.mostly).toBe(
			undefined
		);
		expect(movesOf([stayed, { from: 'a', to: 'b', count: 4 }, { from: 'a', to: 'c', count: 3 }])).toEqual([
			{ from: 'a', movedOfTen: 6, mostly: undefined }
		]);
	});

	it('says nothing of fewer than five who stayed, or who changed', () => {
		const choice = fc.constantFrom('a', 'b', 'c');
		const pair = fc.record({ from: choice, to: choice, count: fc.nat(12) });
		fc.assert(
			fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
				for (const { from } of movesOf(pairs)) {
					const own = pairs.filter((each) => each.from === from);
					const sum = (stayed: boolean) =>
						own.filter(({ to }) => (to === from) === stayed).reduce((all, { count }) => all + count, 0);
					expect(Math.min(sum(true), sum(false))).toBeGreaterThanOrEqual(5);
				}
			})
		);
		expect(movesOf([])).toEqual([]);
	});
});
