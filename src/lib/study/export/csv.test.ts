import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Variable } from '../../model';
import { BOM, csvChunks, field, guard, unguard } from './csv';

const label = { nl: 'a', en: 'a' };
const text: Variable = { name: 't', label, type: 'text' };
const number: Variable = { name: 'n', label, type: 'number' };
const choice: Variable = { name: 'c', label, type: 'category', categories: [{ code: 1, id: 'ja', label }] };

describe('a text', () => {
	it.each([
		['=1+1', "'=1+1"],
		['+1', "'+1"],
		['-1', "'-1"],
		['@a', "'@a"],
		['\ta', "'\ta"],
		["'a", "''a"],
		['!skipped', "'!skipped"],
		['a=1', 'a=1'],
		['\r=1', '\\r=1'],
		['a\nb', 'a\\nb'],
		['a\\nb', 'a\\\\nb']
	])('%j is written as %j', (plain, written) => {
		expect(guard(plain)).toBe(written);
		expect(unguard(written)).toBe(plain);
	});

	it('comes back the same, whatever it is, on one line, and is never run', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (plain) => {
				fc.pre(!plain.includes('\0'));
				const written = guard(plain);
				expect(unguard(written)).toBe(plain.toWellFormed());
				expect(written).not.toMatch(/[\r\n]/);
				expect(written).not.toMatch(/^[=+\-@\t!]/);
			}),
			{ numRuns: 2000, seed: 4 }
		);
	});
});

describe('a field', () => {
	it('keeps a number a number', () => {
		expect(field(number, -1)).toBe('-1');
		expect(field(number, 0.1)).toBe('0.1');
		expect(field(text, '-1')).toBe(`"'-1"`);
	});

	it('keeps the reasons for no value apart', () => {
		const reasons = ['withheld', 'skipped', 'not-shown', 'not-applicable'] as const;
		for (const variable of [text, number, choice])
			expect(new Set(reasons.map((missing) => field(variable, { missing }))).size).toBe(4);
		expect(field(choice, { missing: 'skipped' })).toBe('-97');
		expect(field(number, { missing: 'skipped' })).toBe('-999999997');
		expect(field(text, { missing: 'skipped' })).toBe('"!skipped"');
	});

	it.each([
		['a category that does not exist', choice, 'misschien'],
		['a number that stands for no value', number, -999_999_997],
		['no number', number, NaN],
		['a text as a number', number, '1'],
		['a number as a text', text, 1]
	] as const)('refuses %s', (_, variable, cell) => {
		expect(() => field(variable, cell)).toThrow(RangeError);
	});
});

describe('a file', () => {
	it('begins with a mark of its encoding, and ends each line as RFC 4180 does', () => {
		expect([...csvChunks([text, number], [['a"b', 1]])].join('')).toBe(`${BOM}"t","n"\r\n"a""b",1\r\n`);
	});

	it('comes in pieces, of a size that does not grow with the rows', () => {
		const rows = function* () {
			for (let at = 0; at < 50_000; at++) yield ['x'.repeat(20), at];
		};
		const sizes = [...csvChunks([text, number], rows())].map(({ length }) => length);
		expect(sizes.length).toBeGreaterThan(10);
		expect(Math.max(...sizes)).toBeLessThan(70_000);
	});
});
