import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveAnswer } from '../model';
import { changed, toldAfter, type Votes } from './again';
import { cellsOf } from './answers';

function votesOf(answers: readonly LiveAnswer[]): Votes {
	const votes = new Map<string, Map<string, number>>();
	for (const { series, value } of answers.flatMap(cellsOf)) {
		const counts = votes.get(series) ?? new Map<string, number>();
		votes.set(series, counts.set(value, (counts.get(value) ?? 0) + 1));
	}
	return votes;
}

const months = (amount: number): LiveAnswer => ({
	kind: 'sentence',
	proposed: { custody: { amount, unit: 'month' } }
});
const many = (count: number, answer: LiveAnswer): LiveAnswer[] => Array.from({ length: count }, () => answer);

const answer: fc.Arbitrary<LiveAnswer> = fc.oneof(
	fc.constant({ kind: 'pass' } as const),
	fc.integer({ min: 1, max: 4 }).map(months),
	fc.constant<LiveAnswer>({ kind: 'sentence', proposed: { communityServiceHours: 60 } })
);

describe('a vote that was open once more', () => {
	const before = votesOf([...many(14, months(6)), ...many(15, months(12))]);

	it('keeps its numbers for one who came late, whatever this one chose', () => {
		for (const late of [months(6), months(12), months(900), { kind: 'pass' } as const]) {
			const now = votesOf([...many(14, months(6)), ...many(15, months(12)), late]);
			expect(toldAfter(before, now)).toBe(before);
		}
	});

	it('keeps them for four who chose something else, and tells the new ones for five', () => {
		const moved = (count: number) => votesOf([...many(14 + count, months(6)), ...many(15 - count, months(12))]);
		expect(toldAfter(before, moved(4))).toBe(before);
		const five = moved(5);
		expect(toldAfter(before, five)).toBe(five);
	});

	it('tells the new ones where there was nothing to see before', () => {
		const few = votesOf(many(4, months(6)));
		const now = votesOf(many(5, months(6)));
		expect(toldAfter(few, now)).toBe(now);
	});

	it('never counts more people than did something else', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 40 }), (pairs) => {
				const others = pairs.filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b)).length;
				const [first, second] = [votesOf(pairs.map(([a]) => a)), votesOf(pairs.map(([, b]) => b))];
				expect(changed(first, second)).toBeLessThanOrEqual(others);
			})
		);
	});
});
