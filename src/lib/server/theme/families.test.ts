import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { families } from './families';

describe('families', () => {
	it.each<[unknown, string]>([
		['Verdana, sans-serif', '"Verdana", sans-serif'],
		[`'Trebuchet MS', "Segoe UI", SANS-SERIF`, '"Trebuchet MS", "Segoe UI", sans-serif'],
		[['Fira Sans', 'serif'], '"Fira Sans", serif'],
		['Verdana', '"Verdana", var(--text)'],
		['"serif"', '"serif", var(--text)'],
		['Źródło Sans', '"Źródło Sans", var(--text)']
	])('reads %o', (value, css) => {
		expect(families(value, 'var(--text)')).toBe(css);
	});

	it.each([
		'',
		',',
		'Verdana,,serif',
		'inherit, serif',
		'url(https://example.org/font.woff2)',
		'Verdana; color: red',
		'Verdana } body {',
		'"Verdana',
		`"Ver'dana"`,
		'"Ver"dana"',
		'Ver\\64 ana',
		'Ver/* */dana',
		'@import',
		'<style>',
		'Ver\u0000dana',
		'Ver\ndana',
		'a'.repeat(81),
		Array.from({ length: 21 }, () => 'Verdana'),
		[],
		[1],
		12,
		null
	])('refuses %o', (value) => {
		expect(families(value, 'var(--text)')).toBeUndefined();
	});

	it('writes nothing but quoted names and families of the browser', () => {
		const piece = fc.constantFrom('Verdana', 'serif', ',', '"', "'", ' ', ';', '}', '\\', 'url(', '\n', '<');
		const text = fc.oneof(
			fc.string(),
			fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(fc.oneof(text, fc.array(text)), (value) => {
				const css = families(value, '');
				expect(css ?? 'serif').toMatch(/^("[\p{L}\p{N} ._-]+"|[a-z-]+)(, ("[\p{L}\p{N} ._-]+"|[a-z-]+))*$/u);
			})
		);
	});
});
