import { describe, expect, it } from 'vitest';
import { apply } from './apply';

const applied = (tokens: Record<string, unknown>) => apply(new Map(Object.entries(tokens)));
const complaints = (tokens: Record<string, unknown>) => applied(tokens).complaints;
const OWN = 'strafmaatverkenner';

describe('apply', () => {
	it('takes names of components and our own, and counts what it leaves alone', () => {
		const { theme, used, ignored } = applied({
			'nl.button.border-radius': '2px',
			[`${OWN}.border-radius`]: '0',
			[`${OWN}.color.paper.light`]: '#ffffff',
			[`${OWN}.color.paper.dark`]: '{brand.night}',
			'brand.night': '#000',
			'nl.accordion.color': 'whatever',
			'utrecht.link.color': 'url(x)',
			'ams.color.x': null,
			'of.a': '{nowhere}'
		});
		expect(Object.fromEntries(theme.plain)).toEqual({ 'nl-button-border-radius': '2px', radius: '0px' });
		expect(theme.colours.get('paper')).toEqual({
			light: { colour: [255, 255, 255], place: `${OWN}.color.paper.light` },
			dark: { colour: [0, 0, 0], place: `${OWN}.color.paper.dark` }
		});
		expect([used, ignored]).toEqual([4, 5]);
	});

	it('takes one value as the colour for the light, and leaves the dark ours', () => {
		const { theme } = applied({ 'nl.link.color': 'rgb(0, 0, 128)' });
		expect(theme.colours.get('nl-link-color')).toEqual({ light: { colour: [0, 0, 128], place: 'nl.link.color' } });
	});

	it('takes the dark along from what a token refers to', () => {
		const { theme } = applied({ 'nl.link.color': '{a}', 'a.light': '#010101', 'a.dark': '#fefefe' });
		expect(theme.colours.get('nl-link-color')).toEqual({
			light: { colour: [1, 1, 1], place: 'nl.link.color' },
			dark: { colour: [254, 254, 254], place: 'nl.link.color (a.dark)' }
		});
	});

	it('puts our fonts behind those of the theme', () => {
		const { theme } = applied({
			[`${OWN}.font-family.text`]: 'Verdana',
			'nl.data-badge.font-family': 'Verdana',
			'nl.button.font-family': ['Verdana', 'sans-serif']
		});
		expect(theme.plain.get('text')).toMatch(/^"Verdana", 'Atkinson Hyperlegible Next', .*sans-serif$/);
		expect(theme.plain.get('nl-data-badge-font-family')).toBe('"Verdana", var(--text)');
		expect(theme.plain.get('nl-button-font-family')).toBe('"Verdana", sans-serif');
	});

	it('refuses an unknown name of ours, with the nearest', () => {
		expect(complaints({ [`${OWN}.color.papier`]: '#fff', [`${OWN}.color.papir.dark`]: '#fff' })).toEqual([
			`"${OWN}.color.papier" is no token of this app; did you mean ${OWN}.color.paper?`,
			`"${OWN}.color.papir.dark" is no token of this app; did you mean ${OWN}.color.paper?`
		]);
		expect(complaints({ [`${OWN}.border-radius.dark`]: '1px' })[0]).toContain('is no token of this app');
	});

	it('names path, value and what was expected, everything at once', () => {
		expect(
			complaints({
				'nl.button.default.color': 'transparent',
				'nl.button.default.background-color': 'rgba(0, 0, 0, 0.2)',
				'nl.button.default.font-weight': 'heavy',
				'nl.link.color': '{brand}',
				'nl.link.text-decoration-thickness': '0'
			})
		).toEqual([
			'nl.button.default.color is "transparent"; expected an opaque colour as #rgb, #rrggbb, rgb() or hsl()',
			'nl.button.default.background-color is "rgba(0, 0, 0, 0.2)"; expected an opaque colour as #rgb, #rrggbb, rgb() or hsl(), or transparent: what stands on it has no contrast of its own',
			'nl.button.default.font-weight is "heavy"; expected a whole number from 1 to 1000, or normal or bold',
			'nl.link.color refers to {brand}, which is not in the file',
			'nl.link.text-decoration-thickness is "0"; expected a length of at least 1px, or auto, because a link is told from words by its line'
		]);
	});

	it('refuses one token in two ways', () => {
		expect(complaints({ 'nl.link.color': '#000', 'nl.link.color.light': '#000' })).toEqual([
			'nl.link.color has a value and one for the light; expected one of the two'
		]);
		expect(complaints({ 'nl.link.color': '#000', 'nl-link.color': '#000' })).toEqual([
			'nl-link.color and nl.link.color are one token; expected one of the two'
		]);
	});

	it.each(['#fff;}', '#fff/*', 'url(//x)', '@import "x"', 'expression(1)', '#fff\u0000', '</style>', '\\66'])(
		'lets nothing through that is no value: %s',
		(value) => {
			const names = ['nl.link.color', 'nl.button.border-radius', 'nl.button.font-family', `${OWN}.font-family.voice`];
			for (const name of names) {
				const { theme, complaints: found } = applied({ [name]: value });
				expect(found).toHaveLength(1);
				expect(theme.plain.size + Object.keys(theme.colours.get('nl-link-color') ?? {}).length).toBe(0);
			}
		}
	);
});
