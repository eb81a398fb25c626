/** Colours as numbers: mixing them, and the contrast between two of them as WCAG 2 defines it. */

/** An opaque colour in sRGB: red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What a value of a colour can be; what is transparent shows the ground below it. */
export type Colour = Rgb | 'transparent';

/** A colour as the stylesheet writes it, and nothing else: what is served was made here, not copied. */
export function hexOf(colour: Colour): string {
	if (colour === 'transparent') return colour;
	return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance. */
export function luminance(colour: Rgb): number {
	const [red, green, blue] = colour.map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `color-mix(in srgb, one share, other)`: the share of `one` goes from 0 to 1. */
export function mixed(one: Rgb, share: number, other: Rgb): Rgb {
	const part = (at: 0 | 1 | 2) => Math.round(one[at] * share + other[at] * (1 - share));
	return [part(0), part(1), part(2)];
}
