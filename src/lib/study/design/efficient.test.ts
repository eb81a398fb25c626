import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../random';
import { arranged, unevenness } from './arrange';
import { efficientDecks } from './efficient';
import { exchange } from './exchange';
import { countsIn, factorsOf, range, spaceOfSizes } from './fixture';
import { efficiencyOf } from './information';
import { makeDesign } from './index';
import { effectModel, rowMaker } from './model';
import { drawn, poolOf } from './pool';

const sizesOf = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 });

/** Every set of vignettes of a size, the same one allowed more than once. */
function* choices(count: number, of: number, from = 0): Generator<number[]> {
	if (count === 0) yield [];
	else
		for (let first = from; first < of; first++)
			for (const rest of choices(count - 1, of, first)) yield [first, ...rest];
}

describe('the exchange', () => {
	it('never loses determinant, on spaces with forbidden combinations too', () => {
		fc.assert(
			fc.property(
				sizesOf,
				fc.integer({ min: 2, max: 8 }),
				fc.integer({ min: 1, max: 5 }),
				fc.nat(),
				(sizes, tasks, decks, seed) => {
					const space = spaceOfSizes(sizes, (v) => v.length < 2 || !(v[0] === 0 && v[1] === 1));
					const pool = poolOf(sizes, space.vignettes);
					const size = Math.min(tasks, pool.vignettes.length);
					const random = randomOf('test', seed);
					const rows = pool.vignettes.map(rowMaker(effectModel(space.factors)));
					const start = Array.from({ length: decks }, () => drawn(pool, size, random)).flat();
					const { path, places } = exchange(pool, rows, start, size);
					path.slice(1).forEach((value, at) => expect(value).toBeGreaterThanOrEqual(path[at]!));
					expect(places.every((place) => place < pool.vignettes.length)).toBe(true);
					for (let deck = 0; deck < decks; deck++) {
						expect(new Set(places.slice(deck * size, (deck + 1) * size)).size).toBe(size);
					}
				}
			),
			{ numRuns: 60 }
		);
	});

	it.each<[number[], number, ((v: readonly number[]) => boolean)?]>([
		[[2, 2], 3],
		[[2, 2], 5],
		[[3, 2], 4],
		[[3, 2], 5],
		[[3, 3], 5],
		[[2, 2, 2], 5],
		[[2, 2, 2], 6],
		[[3, 2], 5, (v) => !(v[0] === 2 && v[1] === 1)],
		[[2, 2, 2], 5, (v) => v[0]! + v[1]! + v[2]! < 3]
	])('finds the best that there is on %j with %i vignettes', (sizes, count, isAllowed) => {
		const space = spaceOfSizes(sizes, isAllowed);
		const pool = poolOf(sizes, space.vignettes);
		const model = effectModel(space.factors);
		const rows = pool.vignettes.map(rowMaker(model));
		const value = (places: readonly number[]) =>
			efficiencyOf(
				places.map((place) => rows[place]!),
				model.parameters
			);
		const best = Math.max(...[...choices(count, pool.vignettes.length)].map(value));
		// One vignette in a deck, so that the search may repeat any, as the list of all choices does.
		const found = efficientDecks(pool, model, count, 1, randomOf('test', count)).flat();
		expect(value(found)).toBeCloseTo(best, 10);
	});
});

describe('efficient designs', () => {
	it.each<[number[], number, number]>([
		[[2, 2, 2], 1, 4],
		[[3, 3, 3], 3, 3],
		[[3, 3, 3, 3], 3, 3],
		[[2, 2, 2, 2, 2, 2, 2], 2, 4],
		[[4, 4, 4, 4, 4], 4, 4],
		[[2, 3], 2, 6]
	])('reach 1 where an orthogonal design of that size is known: %j in %i decks of %i', (sizes, decks, tasks) => {
		const made = makeDesign(
			{ design: { kind: 'efficient', decks, interactions: [] }, tasks },
			spaceOfSizes(sizes),
			'a'
		);
		expect(made.ok && made.design.efficiency.d).toBeCloseTo(1, 8);
	});

	it('measure chosen interactions, and say how well', () => {
		const input = {
			design: { kind: 'efficient' as const, decks: 6, interactions: [['f0', 'f1'] as [string, string]] },
			tasks: 6
		};
		const made = makeDesign(input, spaceOfSizes([3, 3, 2]), 'b');
		expect(made.ok && made.design.efficiency).toMatchObject({
			vignettes: 36,
			parameters: 10,
			interactions: [['f0', 'f1']]
		});
		expect(made.ok && made.design.efficiency.d).toBeGreaterThan(0.97);
	});

	it('are the same for the same seed and others for another', () => {
		const draw = (seed: string) =>
			makeDesign(
				{ design: { kind: 'efficient', decks: 4, interactions: [] }, tasks: 5 },
				spaceOfSizes([3, 4, 2]),
				seed
			);
		expect(draw('s')).toEqual(draw('s'));
		expect(draw('s')).not.toEqual(draw('t'));
	});

	it('spread levels over decks without losing efficiency', () => {
		const space = spaceOfSizes([3, 3, 2]);
		const made = makeDesign({ design: { kind: 'efficient', decks: 6, interactions: [] }, tasks: 6 }, space, 'c');
		const decks = (made.ok && made.design.decks) || [];
		expect(decks).toHaveLength(6);
		for (const deck of decks) for (const counts of countsIn(space, deck)) expect(range(counts)).toBeLessThanOrEqual(2);
	});
});

describe('dealing out', () => {
	it('keeps the vignettes, makes decks no less even, and puts none twice in a deck', () => {
		fc.assert(
			fc.property(
				sizesOf,
				fc.integer({ min: 2, max: 6 }),
				fc.integer({ min: 2, max: 5 }),
				fc.nat(),
				(sizes, tasks, count, seed) => {
					const space = { sizes, ...spaceOfSizes(sizes) };
					const size = Math.min(tasks, space.vignettes.length);
					const random = randomOf('test', seed);
					const given = Array.from({ length: count }, () => drawn(space, size, random));
					const decks = arranged(space, given);
					expect(decks.flat().sort()).toEqual(given.flat().sort());
					expect(unevenness(space, decks)).toBeLessThanOrEqual(unevenness(space, given));
					for (const deck of decks) expect(new Set(deck).size).toBe(size);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('evens out what is uneven', () => {
		const space = { sizes: [2], vignettes: [[0], [1], [0], [1]] };
		expect(factorsOf([2])).toHaveLength(1);
		expect(
			unevenness(
				space,
				arranged(space, [
					[0, 2],
					[1, 3]
				])
			)
		).toBe(4);
	});
});
