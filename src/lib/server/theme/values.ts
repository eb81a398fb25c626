/**
 * Values that are no colour. Each is read into its parts and written anew from them, so what reaches the stylesheet
 * consists of numbers, units and a few words that stand here, whatever the file holds.
 */
import type { Kind } from './names';

const LENGTH = /^(\d{1,4}(?:\.\d{1,6})?|\.\d{1,6})(px|rem|em|ch|%)?$/;
const FUNCTION = /^(min|max)\(([^()]{1,200})\)$/;
/** Pixels in a unit, for what has a least size; letters are taken at their usual 16 pixels. */
const PIXELS: Readonly<Record<string, number>> = { px: 1, rem: 16, em: 16, ch: 8 };

interface Length {
	css: string;
	/** Undefined where it depends on what stands around it. */
	pixels: number | undefined;
}

function plainLength(text: string): Length | undefined {
	const [, digits, unit] = LENGTH.exec(text) ?? [];
	if (digits === undefined) return undefined;
	const amount = Number(digits);
	if (unit === undefined) return amount === 0 ? { css: '0px', pixels: 0 } : undefined;
	const factor = PIXELS[unit];
	return { css: `${amount}${unit}`, pixels: factor === undefined ? undefined : amount * factor };
}

/** A length, or the least or the greatest of some. */
function lengthOf(text: string): Length | undefined {
	const [, name, inside] = FUNCTION.exec(text) ?? [];
	if (name === undefined || inside === undefined) return plainLength(text);
	const parts = inside.split(',').map((part) => plainLength(part.trim()));
	if (parts.length < 2 || !parts.every((part) => part !== undefined)) return undefined;
	const pixels = parts.map((part) => part.pixels);
	const sure = pixels.filter((amount) => amount !== undefined);
	const least = name === 'max' ? Math.max(...sure) : Math.min(...sure);
	return {
		css: `${name}(${parts.map((part) => part.css).join(', ')})`,
		pixels: sure.length === 0 || (name === 'min' && sure.length < pixels.length) ? undefined : least
	};
}

/** `{ "value": 16, "unit": "px" }`, as the design tokens format writes a length. */
function asText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim().toLowerCase();
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object' || value === null) return undefined;
	const { value: amount, unit } = value as Record<string, unknown>;
	return typeof amount === 'number' && typeof unit === 'string' ? `${amount}${unit.toLowerCase()}` : undefined;
}

const atLeast = (text: string, pixels: number): string | undefined => {
	const length = lengthOf(text);
	return length?.pixels !== undefined && length.pixels >= pixels ? length.css : undefined;
};

/** A share of the control, or a length that can be seen. */
const mark = (text: string): string | undefined => (/^([2-9]\d|100)%$/.test(text) ? text : atLeast(text, 6));

const WEIGHT_WORDS: Readonly<Record<string, string>> = { normal: '400', regular: '400', bold: '700' };

function weight(text: string): string | undefined {
	const digits = WEIGHT_WORDS[text] ?? text;
	return /^[1-9]\d{0,3}$/.test(digits) && Number(digits) <= 1000 ? digits : undefined;
}

function lineHeight(text: string): string | undefined {
	if (/^[1-3](\.\d{1,4})?$/.test(text)) return String(Number(text));
	return text === 'normal' || text === 'inherit' ? text : lengthOf(text)?.css;
}

export type PlainKind = Exclude<Kind, 'colour' | 'surface' | 'family'>;

/** The value as CSS, or undefined for what is none of its kind. */
export function plainValue(kind: PlainKind, value: unknown): string | undefined {
	const text = asText(value);
	if (text === undefined) return undefined;
	switch (kind) {
		case 'length':
			return lengthOf(text)?.css;
		case 'underline':
			return text === 'auto' || text === 'from-font' ? text : atLeast(text, 1);
		case 'offset':
			return text === 'auto' ? text : lengthOf(text)?.css;
		case 'target':
			return atLeast(text, 24);
		case 'mark':
			return mark(text);
		case 'font-size':
			return text === 'inherit' ? text : lengthOf(text)?.css;
		case 'line-height':
			return lineHeight(text);
		case 'weight':
			return weight(text);
	}
}

/** What each kind asks, for whoever wrote the file. */
export const EXPECTED: Readonly<Record<Kind, string>> = {
	colour: 'an opaque colour as #rgb, #rrggbb, rgb() or hsl()',
	surface: 'an opaque colour as #rgb, #rrggbb, rgb() or hsl(), or transparent',
	length: 'a length such as 4px, 0.5rem or max(1px, 0.1em)',
	underline: 'a length of at least 1px, or auto, because a link is told from words by its line',
	offset: 'a length such as 0.2em, or auto',
	target: 'a length of at least 24px, because a finger has to hit it',
	mark: 'from 20% to 100%, or a length of at least 6px',
	'font-size': 'a length such as 1rem, or inherit',
	'line-height': 'a number from 1 to 3, a length, or normal',
	weight: 'a whole number from 1 to 1000, or normal or bold',
	family: 'names of fonts with commas between them, without url()'
};
