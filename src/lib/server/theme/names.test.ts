import { describe, expect, it } from 'vitest';
import { componentNames, paletteNames } from './defaults';
import { KNOWN, kindOf, OWN_PATHS, propertyOf } from './names';

describe('the names that a theme can set', () => {
	it('hold every token of a component that the styles declare, under its own name', () => {
		expect(componentNames.filter((name) => KNOWN.get(name)?.property !== name)).toEqual([]);
	});

	it('hold the palette, two typefaces and the rounding', () => {
		expect(OWN_PATHS).toHaveLength(paletteNames.length + 3);
		expect(OWN_PATHS).toEqual(
			expect.arrayContaining([
				'strafmaatverkenner.color.ink-soft',
				'strafmaatverkenner.font-family.text',
				'strafmaatverkenner.border-radius'
			])
		);
		for (const path of OWN_PATHS) expect(KNOWN.has(propertyOf(path)), path).toBe(true);
		expect(KNOWN.get('strafmaatverkenner-color-paper')).toEqual({ property: 'paper', kind: 'colour' });
	});

	it.each([
		['nl-button-default-background-color', 'surface'],
		['nl-button-primary-hover-border-color', 'surface'],
		['utrecht-form-control-border-color', 'surface'],
		['utrecht-table-row-border-block-end-color', 'colour'],
		['nl-link-text-decoration-thickness', 'underline'],
		['nl-link-text-underline-offset', 'offset'],
		['utrecht-form-control-border-width', 'length'],
		['utrecht-radio-button-icon-size', 'mark'],
		['utrecht-radio-button-size', 'target'],
		['nl-button-min-block-size', 'target'],
		['nl-button-default-font-size', 'font-size'],
		['nl-skip-link-padding-block', 'length']
	])('%s takes a %s', (name, kind) => {
		expect(kindOf(name)).toBe(kind);
	});

	it('a name of another sort is a defect', () => {
		expect(() => kindOf('nl-button-shadow')).toThrow('no kind of value for --nl-button-shadow');
	});
});
