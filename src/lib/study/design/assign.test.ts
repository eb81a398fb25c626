import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Assignment, type AssignInput } from './assign';
import { chiSquare, range, spaceOfSizes, unlikely } from './fixture';
import { makeDesign } from './index';
import type { Design, DesignChoice } from '../../model';

function designOf(design: DesignChoice, tasks: number, sizes = [3, 2, 2]): Design {
	const made = makeDesign({ design, tasks }, spaceOfSizes(sizes), 'a-seed');
	if (!made.ok) throw new Error(made.problem.kind);
	return made.design;
}
const random = designOf({ kind: 'random' }, 5);
const decks = designOf({ kind: 'balanced', decks: 4 }, 5);
const plain: AssignInput = { order: { tasks: 'random', facts: 'random' }, repeat: 'none' };

/** Many persons, as devices would name themselves. */
const people = (design: Design, input: AssignInput = plain, count = 4000): Assignment[] =>
	Array.from({ length: count }, (_, at) => assign(design, 'e', input, `person-${at}`));
const vignettes = ({ tasks }: Assignment) => tasks.flatMap((task) => (task.kind === 'vignette' ? [task] : []));
const tally = (values: readonly number[], size: number) => {
	const counts = new Array<number>(size).fill(0);
	for (const value of values) counts[value]!++;
	return counts;
};

describe('an assignment', () => {
	it('is the same whenever it is drawn again, and another for another person, seed or experiment', () => {
		const input: AssignInput = { ...plain, repeat: 'among', attention: 'oplet' };
		expect(assign(random, 'e', input, 'x')).toEqual(assign(random, 'e', input, 'x'));
		const others = [
			assign(random, 'e', input, 'y'),
			assign(random, 'f', input, 'x'),
			assign({ ...random, seed: 'other' }, 'e', input, 'x')
		].map((each) => JSON.stringify(each.tasks));
		expect(new Set([...others, JSON.stringify(assign(random, 'e', input, 'x').tasks)]).size).toBe(4);
	});

	it('shows no vignette twice, but the repeated one at least two tasks later', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('none' as const, 'among' as const, 'screen' as const),
				fc.boolean(),
				fc.integer({ min: 2, max: 8 }),
				fc.uuid(),
				(repeat, attends, count, id) => {
					const design = designOf({ kind: 'random' }, count);
					const given = assign(design, 'e', { ...plain, repeat, ...(attends && { attention: 'oplet' }) }, id);
					const shown = vignettes(given);
					expect(shown.map(({ task }) => task)).toEqual(shown.map((_, at) => at + 1));
					const first = shown.filter(({ repeats }) => repeats === undefined);
					expect(new Set(first.map(({ vignette }) => vignette)).size).toBe(count);
					const again = shown.filter(({ repeats }) => repeats !== undefined);
					expect(again).toHaveLength(repeat === 'none' ? 0 : 1);
					for (const { task, repeats, vignette, apart } of again) {
						expect(task - repeats!).toBeGreaterThanOrEqual(2);
						expect(shown[repeats! - 1]!.vignette).toBe(vignette);
						expect(apart).toBe(repeat === 'screen' ? true : undefined);
						if (apart) expect(task).toBe(count + 1);
					}
					const place = given.tasks.findIndex(({ kind }) => kind === 'attention');
					if (!attends) expect(place).toBe(-1);
					else {
						expect(given.tasks[place - 1]).toMatchObject({ kind: 'vignette' });
						expect(given.tasks[place + 1]).toMatchObject({ kind: 'vignette' });
						expect((given.tasks[place + 1] as { apart?: boolean }).apart).toBeUndefined();
					}
				}
			)
		);
	});

	it('keeps the order of the design where that is chosen', () => {
		const input: AssignInput = { ...plain, order: { tasks: 'fixed', facts: 'fixed' } };
		for (const given of people(decks, input, 20)) {
			expect(vignettes(given).map(({ vignette }) => vignette)).toEqual(decks.decks![given.deck!]);
			expect(given.factOrder).toEqual(['f0', 'f1', 'f2']);
		}
	});

	it('cannot repeat the only task', () => {
		const one = designOf({ kind: 'random' }, 1, [2]);
		expect(() => assign(one, 'e', { ...plain, repeat: 'among' }, 'x')).toThrow(/two tasks later/);
	});
});

describe('chance is as declared (each test would fail by chance once in 100,000 seeds; the seeds are fixed)', () => {
	const drawnByChance = people(random);
	const dealt = people(decks);

	it('every vignette is equally likely', () => {
		const counts = tally(
			drawnByChance.flatMap(vignettes).map(({ vignette }) => vignette),
			12
		);
		// Draws of one person exclude each other, which makes counts vary less than Pearson expects.
		expect(chiSquare(counts)).toBeLessThan(unlikely(11));
	});

	it('every vignette is equally likely in every place', () => {
		for (const place of [0, 2, 4]) {
			const counts = tally(
				drawnByChance.map((given) => vignettes(given)[place]!.vignette),
				12
			);
			expect(chiSquare(counts)).toBeLessThan(unlikely(11));
		}
	});

	it('every deck is equally likely', () => {
		expect(
			chiSquare(
				tally(
					dealt.map(({ deck }) => deck!),
					4
				)
			)
		).toBeLessThan(unlikely(3));
	});

	it('order tells nothing of content: within a deck every vignette is equally likely in every place', () => {
		for (const deck of [0, 1, 2, 3]) {
			const own = dealt.filter((given) => given.deck === deck);
			const cells = own.flatMap((given) =>
				vignettes(given).map(({ task, vignette }) => (task - 1) * 5 + decks.decks![deck]!.indexOf(vignette))
			);
			// 5 x 5 cells with fixed margins.
			expect(chiSquare(tally(cells, 25))).toBeLessThan(unlikely(16));
		}
	});

	it('the order of facts is uniform and tells nothing of the deck', () => {
		const orders = [...new Set(dealt.map(({ factOrder }) => factOrder.join()))].sort();
		expect(orders).toHaveLength(6);
		const cells = dealt.map(({ factOrder, deck }) => orders.indexOf(factOrder.join()) * 4 + deck!);
		expect(chiSquare(tally(cells, 24))).toBeLessThan(unlikely(23));
	});

	it('the repeated task and the place of the attention task are uniform', () => {
		const given = people(random, { ...plain, repeat: 'among', attention: 'oplet' });
		const repeated = given.map((each) => vignettes(each).find(({ repeats }) => repeats !== undefined)!.repeats! - 1);
		expect(chiSquare(tally(repeated, 4))).toBeLessThan(unlikely(3));
		// Between two of six tasks: five places.
		const places = given.map(({ tasks }) => tasks.findIndex(({ kind }) => kind === 'attention') - 1);
		expect(chiSquare(tally(places, 5))).toBeLessThan(unlikely(4));
	});

	it('finds a planted fault: a draw that favours one vignette', () => {
		const counts = tally(
			drawnByChance.flatMap(vignettes).map(({ vignette }, at) => (at % 20 === 0 ? 0 : vignette)),
			12
		);
		expect(chiSquare(counts)).toBeGreaterThan(unlikely(11));
	});
});

describe('people who are numbered', () => {
	it('get every deck equally often, in turns', () => {
		const given = Array.from({ length: 40 }, (_, at) => assign(decks, 'e', plain, at).deck!);
		expect(range(tally(given, 4))).toBe(0);
		for (let turn = 0; turn < 10; turn++) expect(new Set(given.slice(turn * 4, turn * 4 + 4)).size).toBe(4);
		expect(given.slice(0, 8)).not.toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
	});
});
