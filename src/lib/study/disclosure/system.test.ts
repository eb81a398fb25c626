import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearSolver } from './solver';
import { System, type Relation } from './system';

const solver = await linearSolver();

const equal = (names: string, value: number): Relation => ({
	terms: new Map(names.split(' ').map((name) => [name, 1])),
	is: 'equal',
	value
});
const one = (name: string) => new Map([[name, 1]]);

describe('what follows from figures', () => {
	// Two rows of 7 and 20, two columns of 12 and 15.
	const truth = new Map(Object.entries({ a: 3, b: 4, c: 9, d: 11 }));
	const relations = [equal('a b', 7), equal('c d', 20), equal('a c', 12), equal('b d', 15)];

	it('is an interval, by hand', () => {
		const system = new System(solver, relations, truth);
		expect(system.interval(one('a'))).toEqual({ low: 0, high: 7 });
		expect(system.interval(one('d'))).toEqual({ low: 8, high: 15 });
		expect(
			system.interval(
				new Map([
					['a', 1],
					['b', 1]
				])
			)
		).toEqual({ low: 7, high: 7 });
		system.dispose();
	});

	it('is as wide as it is, and no wider', () => {
		const system = new System(solver, relations, truth);
		expect(system.isAsWideAs('a', one('a'), 7)).toBe(true);
		expect(system.isAsWideAs('a', one('a'), 8)).toBe(false);
		// What has no unknowns is known.
		expect(system.isAsWideAs('none', new Map(), 1)).toBe(false);
		system.dispose();
	});

	it('has no end where nothing limits it', () => {
		const system = new System(solver, [{ terms: one('a'), is: 'at-least', value: 2 }], new Map([['a', 5]]));
		expect(system.interval(one('a'))).toEqual({ low: 2, high: Infinity });
		system.dispose();
	});

	it('leaves apart what does not hang together', () => {
		const system = new System(solver, [equal('a b', 4), equal('c d', 6)], truth);
		expect(system.partOf('a').unknowns).toEqual(['a', 'b']);
		expect(
			system.interval(
				new Map([
					['a', 1],
					['c', -1]
				])
			)
		).toEqual({ low: -6, high: 4 });
		system.dispose();
	});

	it('is what trying every possibility finds, in tables of two by three', () => {
		const cells = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 });
		fc.assert(
			fc.property(cells, (values) => {
				const names = ['a', 'b', 'c', 'd', 'e', 'f'];
				const lines = [
					[0, 1, 2],
					[3, 4, 5],
					[0, 3],
					[1, 4],
					[2, 5]
				];
				const sum = (of: readonly number[], line: readonly number[]) =>
					line.reduce((all, at) => all + (of[at] ?? 0), 0);
				const system = new System(
					solver,
					lines.map((line) => equal(line.map((at) => names[at]).join(' '), sum(values, line))),
					new Map(names.map((name, at) => [name, values[at] ?? 0]))
				);
				// The first two cells of a row settle all others.
				const possible: number[] = [];
				for (let a = 0; a <= 10; a++)
					for (let b = 0; b <= 10; b++) {
						const c = sum(values, [0, 1, 2]) - a - b;
						const rest = [sum(values, [0, 3]) - a, sum(values, [1, 4]) - b, sum(values, [2, 5]) - c];
						if (c >= 0 && rest.every((value) => value >= 0)) possible.push(a);
					}
				const { low, high } = system.interval(one('a'));
				system.dispose();
				expect([low, high].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
					Math.min(...possible),
					Math.max(...possible)
				]);
			}),
			{ numRuns: 60, seed: 2 }
		);
	});
});
