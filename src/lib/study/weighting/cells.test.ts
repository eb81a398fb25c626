import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightCells, type Combination } from './cells';

const one = (age: string | undefined, sex: string | undefined, people: number, fresh = people): Combination => ({
	bands: { ...(age ? { age } : {}), ...(sex ? { sex } : {}) },
	people,
	fresh
});
const rules = { minimum: 10, most: 100 };
const told = (all: readonly Combination[], most = 100) =>
	weightCells(all, ['age', 'sex'], { ...rules, most }).map(({ bands, people }) => [bands, people]);

describe('cells of weights', () => {
	it('are the combinations, where each has enough people', () => {
		expect(told([one('young', 'm', 20), one('young', 'f', 30), one('old', 'm', 10)])).toEqual([
			[{ age: 'young', sex: 'f' }, 30],
			[{ age: 'young', sex: 'm' }, 20],
			[{ age: 'old', sex: 'm' }, 10]
		]);
	});

	it('put small combinations together, and these keep what they share', () => {
		expect(told([one('young', 'm', 40), one('young', 'f', 6), one('young', 'x', 7), one('old', 'm', 20)])).toEqual([
			[{ age: 'young', sex: 'm' }, 40],
			[{ age: 'young' }, 13],
			[{ age: 'old', sex: 'm' }, 20]
		]);
	});

	it('let so few go along with the largest that they would be no cell themselves', () => {
		expect(told([one('young', 'm', 40), one('young', 'f', 15), one('young', 'x', 3)])).toEqual([
			[{ age: 'young', sex: 'm' }, 43],
			[{ age: 'young', sex: 'f' }, 15]
		]);
		expect(told([one('young', 'm', 40), one('young', 'x', 3)])).toEqual([[{ age: 'young', sex: 'm' }, 43]]);
	});

	it('count who is new since the last time, and not who is there', () => {
		expect(told([one('young', 'm', 400, 3), one('young', 'f', 300, 30), one('young', 'x', 100, 20)])).toEqual([
			[{ age: 'young', sex: 'f' }, 700],
			[{ age: 'young', sex: 'x' }, 100]
		]);
	});

	it('are none where too few people came, and no more than may be', () => {
		expect(told([one('young', 'm', 9)])).toEqual([]);
		expect(told([one('young', 'm', 100, 9)])).toEqual([]);
		const many = ['a', 'b', 'c', 'd'].flatMap((age) => ['m', 'f', 'x'].map((sex) => one(age, sex, 20)));
		expect(told(many)).toHaveLength(12);
		expect(told(many, 5).length).toBeLessThanOrEqual(5);
	});

	it('hold everybody once, and at least the minimum of new people each, whatever there is', () => {
		const bands = fc.constantFrom(undefined, 'a', 'b', 'c');
		const count = fc.integer({ min: 0, max: 60 });
		const combination = fc
			.record({ age: bands, sex: bands, before: count, fresh: fc.integer({ min: -5, max: 60 }) })
			.map(({ age, sex, before, fresh }) => one(age, sex, Math.max(0, before + fresh), fresh));
		fc.assert(
			fc.property(fc.array(combination, { maxLength: 16 }), fc.integer({ min: 1, max: 12 }), (all, most) => {
				const cells = weightCells(all, ['age', 'sex'], { minimum: 10, most });
				if (cells.length === 0) return;
				expect(cells.length).toBeLessThanOrEqual(most);
				const places = cells.flatMap(({ of }) => of);
				expect(new Set(places).size).toBe(places.length);
				expect(cells.reduce((sum, { people }) => sum + people, 0)).toBe(
					all.reduce((sum, { people }) => sum + people, 0)
				);
				for (const { of, people } of cells) {
					expect(of.reduce((sum, at) => sum + (all[at]?.fresh ?? 0), 0)).toBeGreaterThanOrEqual(10);
					expect(people).toBeGreaterThanOrEqual(10);
				}
			}),
			{ numRuns: 300, seed: 5 }
		);
	});
});
