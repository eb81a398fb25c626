/** The colours keep what they promise: text reaches 7:1 and the edge of a control 3:1, in the light and in the dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measured } from '../src/lib/server/theme/check';
import { paletteNames, SCHEMES } from '../src/lib/server/theme/defaults';
import { NO_THEME } from '../src/lib/server/theme/look';
import { LEAST, PAIRS } from '../src/lib/server/theme/pairs';

const all = measured(NO_THEME);

describe.each(SCHEMES)('in the %s', (scheme) => {
	it.each(PAIRS.map((pair) => [pair.words, pair.marks[0]!.colour, pair] as const))('%s (%s)', (_, __, pair) => {
		const found = all.filter((one) => one.pair === pair && one.scheme === scheme);
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ ratio }) => ratio < pair.house)).toEqual([]);
	});
});

it('no pair promises less than what a theme has to reach', () => {
	expect(PAIRS.filter(({ need, house }) => house < LEAST[need])).toEqual([]);
});

it('every colour of the palette is in a pair, save the line that only parts what belongs together', () => {
	const used = new Set(PAIRS.flatMap(({ marks, on }) => [...marks.map(({ colour }) => colour), ...on]));
	expect(paletteNames.filter((name) => !used.has(name))).toEqual(['line']);
});

it('the page of last resort, which cannot borrow the palette, has no other colours', () => {
	const colours = (file: string): string[] => readFileSync(file, 'utf8').match(/light-dark\([^)]+\)/g) ?? [];
	const own = colours('static/fault.css');
	expect(own.length).toBeGreaterThan(4);
	expect(own.filter((one) => !colours('src/styles/tokens.css').includes(one))).toEqual([]);
});
