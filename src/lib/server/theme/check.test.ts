import { describe, expect, it } from 'vitest';
import type { Colour } from './colour';
import { contrastComplaints } from './check';
import type { Scheme } from './defaults';
import { NO_THEME, type Theme } from './look';

function theme(colours: Record<string, Partial<Record<Scheme, Colour>>>, plain: Record<string, string> = {}): Theme {
	const given = Object.entries(colours).map(([name, { light, dark }]) => {
		const place = `token.${name}`;
		return [
			name,
			{ ...(light && { light: { colour: light, place } }), ...(dark && { dark: { colour: dark, place } }) }
		];
	});
	return { colours: new Map(given as []), plain: new Map(Object.entries(plain)) };
}

describe('contrastComplaints', () => {
	it('finds nothing wrong with our own colours', () => {
		expect(contrastComplaints(NO_THEME)).toEqual([]);
	});

	it('names the pair in words and tokens, with what it reaches and what it needs', () => {
		const grey = theme({ 'nl-button-primary-color': { light: [170, 170, 170] } });
		expect(contrastComplaints(grey)).toEqual([]);
		const low = theme({
			'nl-button-primary-color': { light: [170, 170, 170] },
			'nl-button-primary-background-color': { light: [204, 204, 204] }
		});
		expect(contrastComplaints(low)).toContain(
			'in the light, the text of the main button reaches 1.44:1 and needs 4.5:1: ' +
				'token.nl-button-primary-color #aaaaaa on token.nl-button-primary-background-color #cccccc'
		);
	});

	it('checks the dark on its own', () => {
		const dark = contrastComplaints(theme({ 'nl-link-color': { dark: [0, 0, 128] } }));
		expect(dark.length).toBeGreaterThan(0);
		expect(dark.every((line) => line.startsWith('in the dark, a link reaches '))).toBe(true);
	});

	it('follows a ground into everything that stands on it', () => {
		const lines = contrastComplaints(theme({ paper: { light: [128, 128, 128] } })).join('\n');
		for (const words of [
			'plain text',
			'a link',
			'the text of a button',
			'a badge',
			'the edge or the ground of a button'
		])
			expect(lines).toContain(`in the light, ${words} reaches`);
		expect(lines).toContain('--nl-link-color (as --guideline) #');
	});

	it('asks an edge of what is known by its edge alone', () => {
		const lines = contrastComplaints(theme({ 'nl-button-default-border-color': { light: 'transparent' } }));
		expect(lines).toEqual([
			expect.stringContaining('in the light, the edge or the ground of a button reaches 1.00:1 and needs 3:1'),
			expect.stringContaining('--sheet')
		]);
		expect(contrastComplaints(theme({}, { 'nl-button-default-border-width': '0px' }))).toHaveLength(4);
		const bare = contrastComplaints(theme({}, { 'utrecht-form-control-border-width': '0rem' }));
		expect(bare).toContainEqual(expect.stringContaining('in the dark, the edge or the ground of a field reaches'));
	});

	it('lets a filled button do without an edge', () => {
		expect(contrastComplaints(theme({}, { 'nl-button-primary-border-width': '0px' }))).toEqual([]);
	});

	it('sees a hatch', () => {
		const brown = contrastComplaints(theme({ gap: { light: [127, 99, 44] } }));
		expect(brown).toEqual([
			expect.stringMatching(/what is missing, on a hatch reaches .* on #\w+, which is 12% gap in gap-wash$/)
		]);
	});
});
