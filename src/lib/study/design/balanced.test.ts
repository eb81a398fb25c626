import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../random';
import { balanceOf } from './balance';
import { balancedDecks } from './balanced';
import { countsIn, range, spaceOfSizes } from './fixture';
import { fullDeckCount } from './full';
import { makeDesign } from './index';
import { poolOf } from './pool';

describe('balanced decks', () => {
	it('hold every level equally often wherever all combinations can be', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 4 }),
				fc.integer({ min: 1, max: 6 }),
				fc.integer({ min: 2, max: 8 }),
				fc.nat(),
				(sizes, decks, tasks, seed) => {
					const space = spaceOfSizes(sizes);
					const size = Math.min(tasks, space.vignettes.length);
					const made = balancedDecks(poolOf(sizes, space.vignettes), decks, size, randomOf('test', seed));
					expect(made).toHaveLength(decks);
					for (const deck of made) {
						expect(deck).toHaveLength(size);
						expect(new Set(deck).size).toBe(size);
						for (const counts of countsIn(space, deck)) expect(range(counts)).toBeLessThanOrEqual(1);
					}
					// What a deck cannot give every level, the decks together give in turns.
					for (const counts of countsIn(space, made.flat())) expect(range(counts)).toBeLessThanOrEqual(2);
				}
			),
			{ numRuns: 40 }
		);
	});

	it('hold pairs of levels nearly equally often over all decks', () => {
		const space = spaceOfSizes([3, 3, 2]);
		const made = balancedDecks(poolOf([3, 3, 2], space.vignettes), 6, 6, randomOf('test', 1));
		const pairs = [0, 1, 2].flatMap((a) =>
			[0, 1, 2].map(
				(b) =>
					made.flat().filter((place) => space.vignettes[place]![0] === a && space.vignettes[place]![1] === b).length
			)
		);
		expect(pairs.reduce((sum, count) => sum + count, 0)).toBe(36);
		expect(range(pairs)).toBeLessThanOrEqual(1);
	});

	it('use no combination that the rules exclude, and stay as even as the rules allow', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 2, max: 6 }), (seed, tasks) => {
				const isAllowed = (v: readonly number[]) => !(v[0] === 2 && v[1] !== 0) && !(v[1] === 1 && v[2] === 1);
				const space = spaceOfSizes([3, 3, 2], isAllowed);
				const made = balancedDecks(poolOf([3, 3, 2], space.vignettes), 4, tasks, randomOf('test', seed));
				for (const deck of made) {
					expect(new Set(deck).size).toBe(tasks);
					expect(deck.every((place) => isAllowed(space.vignettes[place]!))).toBe(true);
					expect(range(countsIn(space, deck)[0]!)).toBeLessThanOrEqual(2);
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('take every vignette where a deck holds them all', () => {
		const space = spaceOfSizes([3, 2], (v) => v[0] !== 2 || v[1] === 0);
		const [deck] = balancedDecks(poolOf([3, 2], space.vignettes), 1, 5, randomOf('test', 2));
		expect([...deck!].sort()).toEqual([0, 1, 2, 3, 4]);
	});

	it('are measured by sums that follow every change', () => {
		const balance = balanceOf([2, 2], 1, (v) => !(v[0] === 1 && v[1] === 1));
		const before = balance.cost;
		const added = balance.add(0, [0, 1]);
		expect(balance.cost).toBe(before + added);
		expect(balance.add(0, [0, 1])).toBeGreaterThan(1e8);
		expect(balance.add(0, [1, 1])).toBeGreaterThan(1e8);
		balance.remove(0, [1, 1]);
		balance.remove(0, [0, 1]);
		balance.remove(0, [0, 1]);
		expect(balance.cost).toBe(before);
	});
});

describe('a full factorial', () => {
	it.each<[number[], number]>([
		[[2, 3], 4],
		[[3, 4], 5],
		[[2, 2, 2], 8],
		[[5], 2]
	])('%j in decks of %i has every vignette equally often', (sizes, tasks) => {
		const space = spaceOfSizes(sizes);
		const made = makeDesign({ design: { kind: 'full' }, tasks }, space, 'seed');
		const decks = (made.ok && made.design.decks) || [];
		expect(decks).toHaveLength(fullDeckCount(space.vignettes.length, tasks));
		for (const deck of decks) expect(new Set(deck).size).toBe(tasks);
		const counts = space.vignettes.map((_, place) => decks.flat().filter((each) => each === place).length);
		expect(range(counts)).toBe(0);
		expect(counts[0]).toBeGreaterThan(0);
		expect(made.ok && made.design.efficiency.d).toBeCloseTo(1, 10);
	});
});

describe('a design that cannot be', () => {
	const two = { kind: 'balanced' as const, decks: 1 };
	it.each([
		[
			'no-vignettes',
			makeDesign(
				{ design: { kind: 'random' }, tasks: 1 },
				spaceOfSizes([2], () => false),
				's'
			)
		],
		['too-few-vignettes', makeDesign({ design: { kind: 'random' }, tasks: 5 }, spaceOfSizes([2, 2]), 's')],
		['too-many-vignettes', makeDesign({ design: { kind: 'random' }, tasks: 2 }, spaceOfSizes([2, 2]), 's', 3)],
		['too-few-tasks', makeDesign({ design: two, tasks: 2 }, spaceOfSizes([3, 3]), 's')],
		['too-many-decks', makeDesign({ design: { kind: 'full' }, tasks: 17 }, spaceOfSizes([9, 9, 9, 9]), 's')],
		// The rules leave enough vignettes, and never separate the first two facts.
		[
			'not-measurable',
			makeDesign(
				{ design: { kind: 'random' }, tasks: 2 },
				spaceOfSizes([2, 2, 2], (v) => v[0] === v[1]),
				's'
			)
		]
	])('%s', (kind, made) => {
		expect(made.ok ? 'made' : made.problem.kind).toBe(kind);
	});
});
