/** What a name looks like in the end: the value of the theme where it gives one, else ours, with references followed. */
import type { Colour } from './colour';
import { defaultValue, half, type Scheme } from './defaults';
import { parseColour } from './parse-colour';

/** A colour that the theme gives, with the token that gives it. */
export interface Given {
	colour: Colour;
	place: string;
}

/** What a theme sets, by custom property. */
export interface Theme {
	colours: ReadonlyMap<string, Readonly<Partial<Record<Scheme, Given>>>>;
	/** Everything else, as CSS. */
	plain: ReadonlyMap<string, string>;
}

export const NO_THEME: Theme = { colours: new Map(), plain: new Map() };

const REFERENCE = /^var\(--([\w-]+)\)$/;

export function colourOf(theme: Theme, property: string, scheme: Scheme): Colour {
	const given = theme.colours.get(property)?.[scheme];
	if (given) return given.colour;
	const value = half(defaultValue(property), scheme);
	const reference = REFERENCE.exec(value)?.[1];
	if (reference !== undefined) return colourOf(theme, reference, scheme);
	const colour = parseColour(value);
	if (colour === undefined || colour === 'see-through') throw new Error(`--${property} is no colour: ${value}`);
	return colour;
}

/** Whether a line of this width is seen at all. */
export function isDrawn(theme: Theme, property: string): boolean {
	return !/^0[a-z%]*$/.test(theme.plain.get(property) ?? defaultValue(property));
}

/** The token of the theme that gives the colour, or our own name: what has to be changed. */
export function nameOf(theme: Theme, property: string, scheme: Scheme): string {
	const given = theme.colours.get(property)?.[scheme];
	if (given) return given.place;
	const reference = REFERENCE.exec(half(defaultValue(property), scheme))?.[1];
	return reference === undefined ? `--${property}` : `--${property} (as ${nameOf(theme, reference, scheme)})`;
}
