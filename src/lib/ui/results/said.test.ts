// What stands above a chart is true of all figures behind it, the hidden ones included.
import { describe, expect, it } from 'vitest';
import { saidOfDifferences, saidOfLevels, saidOfShares, type LevelWords, type Whole } from './said';
import type { Row } from './view';

const row = (label: string, value: number, margin: number): Row => ({
	label,
	at: { value, low: value - margin, high: value + margin },
	value: `${value}`,
	words: `${value} (${value - margin} tot ${value + margin})`,
	n: ''
});
const hidden = (label: string): Row => ({ label, words: 'Niet te zien.', n: '' });

const most: Whole['most'] = ({ what, value }) => `Het vaakst: ${what}, ${value}.`;
const levels: LevelWords = {
	extremes: ({ high, low }) => `hoogst ${high}, laagst ${low}.`,
	above: ({ high, low }) => `${high} boven ${low}.`
};
const superlative = /vaakst:|hoogst|laagst|grootste/i;

describe('shares', () => {
	it('name the most frequent where all are shown and it is above all others', () => {
		expect(saidOfShares([row('Boete', 20, 4), row('Taakstraf', 62, 4)], { oneEach: false, most }, 'nl', 10)).toBe(
			'Het vaakst: Taakstraf, 62 %.'
		);
	});

	it('do not where a hidden one may be larger', () => {
		const said = saidOfShares([hidden('Celstraf'), row('Taakstraf', 36, 4)], { oneEach: false, most }, 'nl', 10);
		expect(said).not.toMatch(superlative);
		expect(said).toContain('Taakstraf (36 %)');
		expect(said).toContain('verborgen');
		// Four of a hundred are left for the hidden one, and nobody gave two answers.
		const rows = [row('a', 66, 3), row('b', 30, 3), hidden('c')];
		expect(saidOfShares(rows, { oneEach: true, most }, 'nl', 10)).toBe('Het vaakst: a, 66 %.');
		expect(saidOfShares([row('a', 40, 3), hidden('c')], { oneEach: true, most }, 'nl', 10)).not.toMatch(superlative);
	});

	it('do where the hidden one is of what nobody could answer', () => {
		const rows = [row('Taakstraf', 62, 4), hidden('Hechtenis')];
		const never = ({ label }: Row) => label === 'Hechtenis';
		expect(saidOfShares(rows, { oneEach: false, never, most }, 'nl', 10)).toBe('Het vaakst: Taakstraf, 62 %.');
	});

	it('name all that may be the most frequent where margins overlap', () => {
		const rows = [row('a', 36, 4), row('b', 34, 4), row('c', 10, 2)];
		const said = saidOfShares(rows, { oneEach: true, most }, 'nl', 10);
		expect(said).toMatch(/^Bovenaan staan a \(36 %\) en b \(34 %\)\./);
	});

	it('say that nothing is shown only where nothing is', () => {
		expect(saidOfShares([hidden('a')], { oneEach: true, most }, 'nl', 10)).toBe(
			'Hier is geen cijfer te zien. Bij elk cijfer staat waarom.'
		);
		expect(saidOfShares([], { oneEach: true, most }, 'nl', 10)).toMatch(/^Er is nog niets te zien/);
	});
});

describe('levels of a fact', () => {
	it('have a highest and a lowest where each is apart from all others', () => {
		expect(saidOfLevels([row('a', 6, 1), row('b', 2, 1), row('c', 9, 1)], levels, 10)).toBe('hoogst c, laagst b.');
	});

	it('have none where chance can make the difference', () => {
		const said = saidOfLevels([row('Duwen', 6.4, 0.5), row('Fysiek', 6, 0.5)], levels, 10);
		expect(said).not.toMatch(superlative);
		expect(said).toMatch(/overlappen.*geen verschil te zien dat groter is dan toeval/);
	});

	it('are compared by two where the middle one is not apart, or one is hidden', () => {
		expect(saidOfLevels([row('a', 9, 1), row('b', 8, 1), row('c', 2, 1)], levels, 10)).toBe('a boven c.');
		expect(saidOfLevels([row('a', 9, 1), row('c', 2, 1), hidden('b')], levels, 10)).toBe(
			'a boven c. Een deel van de cijfers is verborgen.'
		);
		// The highest has a wide margin; the one below it is clearly above the lowest.
		expect(saidOfLevels([row('a', 10, 6), row('b', 9, 1), row('c', 4, 2)], levels, 10)).toBe('b boven c.');
	});

	it('say the only one that is shown', () => {
		expect(saidOfLevels([row('a', 41.6, 3), hidden('b')], levels, 10)).toBe(
			'Bij ‘a’: 41.6. Een deel van de cijfers is verborgen.'
		);
		expect(saidOfLevels([hidden('a'), hidden('b')], levels, 10)).toMatch(/^Hier is geen cijfer te zien/);
	});
});

describe('differences', () => {
	it('have a largest where it is apart from all others and nothing is hidden', () => {
		expect(saidOfDifferences([row('a', -9, 2), row('b', 3, 1), row('c', 0, 1)], 10)).toBe(
			'Bij 2 van de 3 vergelijkingen die te zien zijn, is het verschil groter dan de marge. Het grootste: a, -9 (-11 tot -7).'
		);
	});

	it('have one of several else', () => {
		for (const rows of [
			[row('a', 9, 2), row('b', 8, 2)],
			[row('a', 9, 2), hidden('b')],
			[row('a', 3, 1), row('b', 2, 20)]
		]) {
			expect(saidOfDifferences(rows, 10)).not.toMatch(superlative);
			expect(saidOfDifferences(rows, 10)).toContain('Een daarvan: a,');
		}
	});

	it('speak only of what is shown where none is larger than its margin', () => {
		expect(saidOfDifferences([row('a', 1, 2), hidden('b')], 10)).toBe(
			'Bij geen enkele vergelijking die te zien is, is het verschil groter dan de marge. Een deel van de cijfers is verborgen.'
		);
	});
});
