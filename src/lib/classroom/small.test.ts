import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideMoving, hideSmall, readyCount } from './small';

const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(400)), { minLength: 1, maxLength: 8 });

describe('small numbers', () => {
	it('fewer than five answers are only counted', () => {
		expect(hideSmall([3, 1])).toEqual({ kind: 'few', count: 4 });
		expect(hideSmall([])).toEqual({ kind: 'few', count: 0 });
	});

	it('a total is exact where every cell is in sight', () => {
		expect(hideSmall([5, 9])).toEqual({ kind: 'shown', total: { kind: 'exact', count: 14 }, cells: [5, 9] });
	});

	it('a cell under five is hidden, and so is the total', () => {
		expect(hideSmall([3, 9, 27, 78])).toEqual({
			kind: 'shown',
			total: { kind: 'at-least', count: 110 },
			cells: [null, 9, 27, 78]
		});
		expect(hideSmall([4, 4])).toEqual({ kind: 'shown', total: { kind: 'at-least', count: 5 }, cells: [null, null] });
	});

	it('shows no count from 1 to 4, ever', () => {
		fc.assert(
			fc.property(counts, (list) => {
				const hidden = hideSmall(list);
				if (hidden.kind === 'shown') expect(hidden.cells.filter((cell) => cell !== null && cell < 5)).toEqual([]);
			})
		);
		expect.hasAssertions();
	});

	it('cannot be worked out: with any other number under five the room sees the very same', () => {
		fc.assert(
			fc.property(counts, (list) => {
				const hidden = hideSmall(list);
				if (hidden.kind !== 'shown') return;
				hidden.cells.forEach((cell, place) => {
					if (cell !== null) return;
					for (const other of [0, 1, 2, 3, 4]) {
						const changed = list.with(place, other);
						if (changed.reduce((sum, count) => sum + count, 0) >= 5) expect(hideSmall(changed)).toEqual(hidden);
					}
				});
			})
		);
		expect.hasAssertions();
	});

	it('a total never says more than there are', () => {
		fc.assert(
			fc.property(counts, (list) => {
				const hidden = hideSmall(list);
				const all = list.reduce((sum, count) => sum + count, 0);
				expect(hidden.kind === 'few' ? hidden.count : hidden.total.count).toBeLessThanOrEqual(all);
			})
		);
		expect.hasAssertions();
	});

	it('numbers that still move go in steps of five, and say nothing about who came in between', () => {
		expect(hideMoving([3, 9, 10])).toEqual({
			kind: 'shown',
			total: { kind: 'at-least', count: 15 },
			cells: [null, 5, 10]
		});
		expect(hideMoving([6, 11])).toEqual(hideMoving([6, 12]));
		expect(hideMoving([6, 11])).toEqual(hideMoving([7, 11]));
		expect(hideMoving([3, 1])).toEqual({ kind: 'few', count: 4 });
	});

	it('how many are ready goes in steps of five', () => {
		expect([0, 4, 5, 9, 10, 31].map(readyCount)).toEqual([0, 4, 5, 5, 10, 30]);
	});
});
