import { describe, expect, it } from 'vitest';
import { fromStoredRelease, toStoredRelease } from './stored';
import { keyOf, netOf, oneAtATime, snapshotOf, type Place } from './tables';

const lattice = oneAtATime({ id: 'kind', categories: ['fine', 'prison'] }, [
	{ id: 'age', categories: ['young', 'old'] },
	{ id: 'town', categories: ['a', 'b'] }
]);

const row = (respondent: string, age: string, town: string, kind: string) => ({
	respondent,
	place: { age, town, kind }
});

describe('a cell', () => {
	it('has one name, in whatever order it is asked for', () => {
		expect(keyOf({ kind: 'fine', age: 'old' })).toBe(keyOf({ age: 'old', kind: 'fine' }));
		expect(keyOf({})).toBe('*');
	});

	it('is no other cell, whatever signs a category has', () => {
		const places: Place[] = [{ a: 'x&b=y' }, { a: 'x', b: 'y' }, { a: 'x%26b=y' }, { 'a=x&b': 'y' }, { a: '*' }];
		expect(new Set(places.map(keyOf)).size).toBe(places.length);
	});
});

describe('the net of a lattice', () => {
	const { cells, lines } = netOf(lattice);

	it('has every cell and margin once, those that tables share too', () => {
		// The whole, two kinds, twice two bands, and twice four crossings.
		expect(cells.size).toBe(1 + 2 + 4 + 8);
		expect(cells.has(keyOf({ age: 'old', town: 'a' }))).toBe(false);
	});

	it('knows every way in which cells add up', () => {
		const sums = lines.filter(({ sum }) => sum === keyOf({ kind: 'fine' }));
		expect(sums.map(({ parts }) => parts)).toEqual([
			[keyOf({ age: 'young', kind: 'fine' }), keyOf({ age: 'old', kind: 'fine' })],
			[keyOf({ town: 'a', kind: 'fine' }), keyOf({ town: 'b', kind: 'fine' })]
		]);
	});
});

describe('a snapshot', () => {
	const rows = [
		row('r1', 'old', 'a', 'fine'),
		row('r1', 'old', 'a', 'fine'),
		row('r1', 'old', 'a', 'prison'),
		row('r2', 'young', 'a', 'fine')
	];
	const { counts } = snapshotOf(lattice, rows, 3);

	it('counts answers, and each person once', () => {
		expect(counts.get('*')).toEqual({ answers: 4, people: 2 });
		expect(counts.get(keyOf({ age: 'old', kind: 'fine' }))).toEqual({ answers: 2, people: 1 });
		expect(counts.get(keyOf({ town: 'b' }))).toEqual({ answers: 0, people: 0 });
	});

	it('adds up along every line', () => {
		for (const { sum, parts } of netOf(lattice).lines)
			expect(parts.reduce((all, part) => all + (counts.get(part)?.answers ?? 0), 0)).toBe(counts.get(sum)?.answers);
	});

	it('refuses a category that its dimension does not have', () => {
		expect(() => snapshotOf(lattice, [row('r1', 'ancient', 'a', 'fine')], 3)).toThrow(RangeError);
	});

	it('comes back the same from JSON', () => {
		const release = { snapshot: { counts, each: 3 }, shown: new Set(['*']) };
		expect(fromStoredRelease(JSON.parse(JSON.stringify(toStoredRelease(release))) as never)).toEqual(release);
	});
});
