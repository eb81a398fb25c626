/** The hand-made tables are well-formed: what the engine test reads is what the author wrote. */
import { expect, test } from 'vitest';
import { answersOf, expectedRows, monthsOf } from './table';

const rows = expectedRows();

test('there are at least 120 cases, each with its own number', () => {
	expect(rows.length).toBeGreaterThanOrEqual(120);
	expect(new Set(rows.map((row) => row['#'])).size).toBe(rows.length);
});

test('no case is written twice', () => {
	const cases = rows.map((row) => `${row.date} ${JSON.stringify(Object.entries(answersOf(row)).sort())}`);
	expect(cases.filter((found, at) => cases.indexOf(found) !== at)).toEqual([]);
});

test('dates, statuses and facts are of the kind that the columns name', () => {
	for (const row of rows) {
		expect(row.date, row['#']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(row.bar, row['#']).toMatch(/^(barred|not-barred|undecided|null|-|\*)$/);
		expect(row.fine, row['#']).toMatch(/^([1-6]|-|\*)$/);
		for (const pair of row.facts.split(/\s+/)) expect(pair, row['#']).toMatch(/^(-|[a-z0-9-]+=[a-z0-9-]+)$/);
	}
});

test('terms in words come to exact months', () => {
	expect(monthsOf('10 jaar 8 maanden')).toBe('128');
	expect(monthsOf('256/3 maanden')).toBe('256/3');
	expect(monthsOf('2 weken')).toBe('7/15');
});
