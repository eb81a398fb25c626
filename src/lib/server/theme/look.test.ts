import { describe, expect, it } from 'vitest';
import type { Rgb } from './colour';
import { colourOf, isDrawn, nameOf, NO_THEME, type Theme } from './look';

const red: Rgb = [255, 0, 0];
const theme: Theme = {
	colours: new Map([['ink', { light: { colour: red, place: 'strafmaatverkenner.color.ink' } }]]),
	plain: new Map([['nl-button-default-border-width', '0px']])
};

describe('without a theme', () => {
	it('a name of a component has the colour that our styles refer to', () => {
		expect(colourOf(NO_THEME, 'nl-button-default-color', 'light')).toEqual(colourOf(NO_THEME, 'ink', 'light'));
		expect(colourOf(NO_THEME, 'nl-button-default-color', 'dark')).toEqual(colourOf(NO_THEME, 'ink', 'dark'));
		expect(colourOf(NO_THEME, 'nl-button-default-background-color', 'dark')).toBe('transparent');
	});

	it('what is no colour is a defect', () => {
		expect(() => colourOf(NO_THEME, 'radius', 'light')).toThrow('--radius is no colour: 0.375rem');
	});

	it('lines are drawn', () => {
		expect(isDrawn(NO_THEME, 'nl-button-default-border-width')).toBe(true);
	});
});

describe('with a theme', () => {
	it('a colour of the palette reaches every component that refers to it, in the light alone', () => {
		expect(colourOf(theme, 'nl-button-default-color', 'light')).toEqual(red);
		expect(colourOf(theme, 'nl-button-default-color', 'dark')).not.toEqual(red);
	});

	it('a message names the token that gives the colour', () => {
		expect(nameOf(theme, 'ink', 'light')).toBe('strafmaatverkenner.color.ink');
		expect(nameOf(theme, 'nl-button-default-color', 'light')).toBe(
			'--nl-button-default-color (as strafmaatverkenner.color.ink)'
		);
		expect(nameOf(theme, 'paper', 'light')).toBe('--paper');
	});

	it('a line without width is not drawn', () => {
		expect(isDrawn(theme, 'nl-button-default-border-width')).toBe(false);
	});
});
