import { describe, expect, it } from 'vitest';
import { componentNames, declarations, defaultValue, half, paletteNames } from './defaults';
import { parseColour } from './parse-colour';

describe('the names', () => {
	it('are those of the styles', () => {
		expect(paletteNames).toEqual(expect.arrayContaining(['paper', 'ink', 'ink-soft', 'gap-wash', 'focus']));
		expect(paletteNames).not.toContain('pattern-barred');
		expect(componentNames).toEqual(expect.arrayContaining(['nl-button-primary-color', 'utrecht-radio-button-size']));
		expect(componentNames.length).toBeGreaterThan(80);
	});

	it('of the palette each have a colour for the light and one for the dark', () => {
		for (const name of paletteNames) {
			expect(parseColour(half(defaultValue(name), 'light')), name).toHaveLength(3);
			expect(parseColour(half(defaultValue(name), 'dark')), name).toHaveLength(3);
		}
	});

	it('that nobody declares are a defect', () => {
		expect(() => defaultValue('papr')).toThrow('The styles declare no --papr.');
	});
});

it('comments declare nothing', () => {
	expect([...declarations('/* --a: 1; */ :root { --b-1: 2px; --c: a, b; }')]).toEqual([
		['b-1', '2px'],
		['c', 'a, b']
	]);
});

it('a value without halves holds in both', () => {
	expect(half('var(--ink)', 'dark')).toBe('var(--ink)');
	expect(half('light-dark(#fff, #000)', 'dark')).toBe('#000');
});
