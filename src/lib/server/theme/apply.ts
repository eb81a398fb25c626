/** From tokens to what the theme sets: known names with sound values, and a sentence for everything else that is wrong. */
import { nearest } from '../../law/nearest';
import { defaultValue, SCHEMES, type Scheme } from './defaults';
import { families } from './families';
import { shown } from './invalid';
import type { Given, Theme } from './look';
import { isColour, KNOWN, OWN_GROUP, OWN_PATHS, propertyOf, type Kind, type Known } from './names';
import { parseColour } from './parse-colour';
import { colourPlace, resolver, type Resolve } from './resolve';
import type { Tokens } from './tokens';
import { EXPECTED, plainValue } from './values';

export interface Applied {
	theme: Theme;
	/** Tokens whose name the app uses, and all others: those they refer to, and those of components that are not here. */
	used: number;
	ignored: number;
	complaints: readonly string[];
}

/** The path without `light` or `dark` at its end. */
const bare = (path: string): string => path.replace(/\.(light|dark)$/, '');

const notThis = (place: string, value: unknown, expected: string) =>
	`${place} is ${shown(value)}; expected ${expected}`;

/** Our fonts follow those of the theme, for the reader who does not have them. */
const ourFonts = (property: string): string =>
	defaultValue(property) === 'inherit' ? 'var(--text)' : defaultValue(property);

function readColour(kind: Kind, place: string, value: unknown): Given | string {
	const colour = parseColour(value);
	if (colour === 'see-through')
		return notThis(place, value, `${EXPECTED[kind]}: what stands on it has no contrast of its own`);
	if (colour === undefined || (colour === 'transparent' && kind !== 'surface'))
		return notThis(place, value, EXPECTED[kind]);
	return { colour, place };
}

function readPlain({ kind, property }: Known, value: unknown): string | undefined {
	if (kind === 'colour' || kind === 'surface') return undefined;
	return kind === 'family' ? families(value, ourFonts(property)) : plainValue(kind, value);
}

/** Every path whose name the app uses, without light and dark; and what is wrong with the others. */
function sorted(tokens: Tokens): { paths: ReadonlyMap<string, Known>; used: number; complaints: string[] } {
	const paths = new Map<string, Known>();
	const written = new Map<string, string>();
	const complaints: string[] = [];
	let used = 0;
	for (const path of tokens.keys()) {
		const exact = KNOWN.get(propertyOf(path));
		const known = exact ?? KNOWN.get(propertyOf(bare(path)));
		const name = exact ? path : bare(path);
		if (!known || (!exact && !isColour(known.kind))) {
			if (path.split(/[.-]/)[0] !== OWN_GROUP) continue;
			const near = nearest(bare(path), OWN_PATHS);
			complaints.push(
				`${shown(path)} is no token of this app${near ? `; did you mean ${near}?` : `; known are ${OWN_PATHS.join(', ')}`}`
			);
			continue;
		}
		used += 1;
		const other = written.get(known.property);
		if (other !== undefined && other !== name)
			complaints.push(`${name} and ${other} are one token; expected one of the two`);
		written.set(known.property, name);
		if (tokens.has(name) && tokens.has(`${name}.light`))
			complaints.push(`${name} has a value and one for the light; expected one of the two`);
		paths.set(name, known);
	}
	return { paths, used, complaints: [...new Set(complaints)] };
}

/** The colour at a place; a message names the token too where its colour stands under another name. */
function colourIn(resolve: Resolve, kind: Kind, path: string, place: string, scheme: Scheme): Given | string {
	const found = resolve(place, scheme);
	const named = bare(place) === path ? place : `${path} (${place})`;
	return found.ok ? readColour(kind, named, found.value) : found.complaint;
}

export function apply(tokens: Tokens): Applied {
	const { paths, used, complaints } = sorted(tokens);
	const colours = new Map<string, Partial<Record<Scheme, Given>>>();
	const plain = new Map<string, string>();
	const resolve = resolver(tokens);
	for (const [path, known] of paths) {
		if (!isColour(known.kind)) {
			const found = resolve(path, 'light');
			const css = found.ok ? readPlain(known, found.value) : undefined;
			if (css !== undefined) plain.set(known.property, css);
			else complaints.push(found.ok ? notThis(path, found.value, EXPECTED[known.kind]) : found.complaint);
			continue;
		}
		const both: Partial<Record<Scheme, Given>> = {};
		for (const scheme of SCHEMES) {
			const place = colourPlace(tokens, path, scheme);
			const given = place === undefined ? undefined : colourIn(resolve, known.kind, path, place, scheme);
			if (typeof given === 'string') complaints.push(given);
			else if (given) both[scheme] = given;
		}
		colours.set(known.property, both);
	}
	return { theme: { colours, plain }, used, ignored: tokens.size - used, complaints: [...new Set(complaints)] };
}
