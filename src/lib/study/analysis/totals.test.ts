import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../model';
import { row, scale, small } from './fixture';
import { estimate } from './marginal';
import { fromStored, toStored } from './stored';
import { accumulate, merge, scale as weigh, seal } from './totals';

const rows = fc
	.array(
		fc.record({
			person: fc.integer({ min: 0, max: 9 }),
			a: fc.constantFrom('a1', 'a2'),
			b: fc.constantFrom('b1', 'b2', 'b3'),
			y: fc.oneof(
				{ weight: 9, arbitrary: fc.integer({ min: -50, max: 100 }) },
				{ weight: 1, arbitrary: fc.constant(null) }
			)
		}),
		{ minLength: 1, maxLength: 80 }
	)
	.map((all) => all.map(({ person, a, b, y }, at) => row(`r${person}`, at, { a, b }, y === null ? null : scale(y))));

/** Every number in it, near enough to the other; everything else the same. */
function same(a: unknown, b: unknown, path = ''): string[] {
	if (typeof a === 'number' && typeof b === 'number')
		return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) ? [] : [`${path}: ${a} and ${b}`];
	if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
		const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
		return [...keys].flatMap((key) => same((a as never)[key], (b as never)[key], `${path}.${key}`));
	}
	return a === b ? [] : [`${path}: ${String(a)} and ${String(b)}`];
}

const whole = (all: readonly TaskRow[]) => estimate(small, accumulate(small, all));

describe('totals', () => {
	it('are the same for any order and any split, people spread over parts included', () => {
		fc.assert(
			fc.property(rows, fc.array(fc.tuple(fc.nat(), fc.nat(2)), { minLength: 80, maxLength: 80 }), (all, draws) => {
				const shuffled = all
					.map((one, at) => ({ one, key: draws[at]?.[0] ?? 0, part: draws[at]?.[1] ?? 0 }))
					.sort((x, y) => x.key - y.key);
				const parts = [0, 1, 2].map((part) =>
					accumulate(
						small,
						shuffled.filter((each) => each.part === part).map(({ one }) => one)
					)
				);
				const [x, y, z] = parts.map((part) => fromStored(JSON.parse(JSON.stringify(toStored(part))) as never));
				if (!x || !y || !z) throw new Error('three parts');
				expect(same(whole(all), estimate(small, merge(z, merge(y, x))))).toEqual([]);
			}),
			{ numRuns: 150, seed: 6 }
		);
	});

	it('are the same when people are closed on the way', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const sorted = [...all].sort((x, y) => x.respondent.localeCompare(y.respondent));
				const grouped = accumulate(small, sorted, { grouped: true });
				expect(grouped.open.size).toBe(0);
				expect(same(whole(all), estimate(small, grouped))).toEqual([]);
				const half = seal(small, accumulate(small, all), (respondent) => respondent < 'r5');
				expect(same(whole(all), estimate(small, half))).toEqual([]);
			}),
			{ numRuns: 80, seed: 7 }
		);
	});

	it('are weighted afterwards as if each person had come with that weight', () => {
		fc.assert(
			fc.property(rows, (all) => {
				const weightOf = (respondent: string) => (respondent < 'r4' ? 0.5 : 1.75);
				const before = whole(all.map((one) => ({ ...one, weight: weightOf(one.respondent) })));
				const [light, heavy] = [0.5, 1.75].map((weight) => {
					const own = all.filter(({ respondent }) => weightOf(respondent) === weight);
					return weigh(seal(small, accumulate(small, own)), weight);
				});
				if (!light || !heavy) throw new Error('two strata');
				expect(same(before, estimate(small, merge(light, heavy)))).toEqual([]);
			}),
			{ numRuns: 80, seed: 8 }
		);
	});

	it('leave out repeated tasks, other experiments and what was skipped, and say how many were skipped', () => {
		const facts = { a: 'a1', b: 'b1' };
		const totals = accumulate(small, [
			row('r1', 1, facts, scale(1)),
			row('r1', 2, facts, scale(9), { repeats: 1 }),
			row('r1', 3, facts, null),
			row('r1', 4, facts, { kind: 'choice', value: 'x' }),
			row('r1', 5, { a: 'a9', b: 'b1' }, scale(5)),
			row('r1', 1, facts, scale(9), { experiment: 'other' })
		]);
		expect({ skipped: totals.skipped, silent: totals.silent, outside: totals.outside }).toEqual({
			skipped: 1,
			silent: 1,
			outside: 1
		});
		expect(seal(small, totals).moments[0]?.rows).toBe(1);
	});

	it('do not grow with the answers', () => {
		const make = function* (people: number) {
			for (let person = 0; person < people; person++)
				for (let task = 0; task < 4; task++)
					yield row(`r${person}`, task, { a: task % 2 ? 'a1' : 'a2', b: `b${(task % 3) + 1}` }, scale(person % 11));
		};
		const size = (people: number) =>
			JSON.stringify(toStored(accumulate(small, make(people), { grouped: true }))).length;
		expect(size(20_000)).toBeLessThan(2 * size(20));
	});

	it('are not weighted while people are open', () => {
		expect(() => weigh(accumulate(small, [row('r1', 1, { a: 'a1', b: 'b1' }, scale(1))]), 2)).toThrow(RangeError);
	});
});
