/** Holds every pair of colours against what it has to reach, in the light and in the dark. */
import { contrast, hexOf, mixed, type Colour, type Rgb } from './colour';
import { SCHEMES, type Scheme } from './defaults';
import { colourOf, isDrawn, nameOf, type Theme } from './look';
import { LEAST, PAIRS, type Ground, type Mark, type Pair } from './pairs';

export interface Measured {
	pair: Pair;
	scheme: Scheme;
	/** The ratio of whichever mark stands out most. */
	ratio: number;
	/** What stands on what, by token and colour. */
	names: string;
}

interface Laid {
	colour: Rgb;
	names: string;
}

function named(theme: Theme, property: string, scheme: Scheme, colour: Colour): string {
	return `${nameOf(theme, property, scheme)} ${hexOf(colour)}`;
}

/** What lies below the marks: more than one thing where a ground is seen through. */
function laid(theme: Theme, ground: Ground, below: readonly string[], scheme: Scheme): Laid[] {
	if (typeof ground !== 'string') {
		const [one, share, other] = ground.mix;
		const [a, b] = [colourOf(theme, one, scheme), colourOf(theme, other, scheme)];
		if (a === 'transparent' || b === 'transparent') return [];
		const colour = mixed(a, share, b);
		return [{ colour, names: `${hexOf(colour)}, which is ${share * 100}% ${one} in ${other}` }];
	}
	const colour = colourOf(theme, ground, scheme);
	if (colour !== 'transparent') return [{ colour, names: named(theme, ground, scheme, colour) }];
	return below.flatMap((name) => laid(theme, name, [], scheme));
}

/** A mark that is not drawn, or that shows its ground, stands out from nothing. */
function ratioOf(theme: Theme, { colour: name, width }: Mark, ground: Rgb, scheme: Scheme): number {
	const colour = colourOf(theme, name, scheme);
	if (colour === 'transparent' || (width !== undefined && !isDrawn(theme, width))) return 1;
	return contrast(colour, ground);
}

function measure(theme: Theme, pair: Pair, scheme: Scheme): Measured[] {
	const marks = pair.marks.map(({ colour }) => named(theme, colour, scheme, colourOf(theme, colour, scheme)));
	return pair.on
		.flatMap((ground) => laid(theme, ground, pair.below, scheme))
		.map(({ colour, names }) => ({
			pair,
			scheme,
			ratio: Math.max(...pair.marks.map((mark) => ratioOf(theme, mark, colour, scheme))),
			names: `${marks.join(' or ')} on ${names}`
		}));
}

export function measured(theme: Theme): Measured[] {
	return SCHEMES.flatMap((scheme) => PAIRS.flatMap((pair) => measure(theme, pair, scheme)));
}

/** Cut off, not rounded: 4.499 is no 4.5. */
const printed = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2);

/** A sentence for each pair that cannot be seen well enough; all of them at once. */
export function contrastComplaints(theme: Theme): string[] {
	const low = measured(theme).filter(({ pair, ratio }) => ratio < LEAST[pair.need]);
	return [
		...new Set(
			low.map(
				({ pair, scheme, ratio, names }) =>
					`in the ${scheme}, ${pair.words} reaches ${printed(ratio)}:1 and needs ${LEAST[pair.need]}:1: ${names}`
			)
		)
	];
}
