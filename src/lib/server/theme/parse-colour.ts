/** From what a token says to a colour: hex, rgb(), hsl(), and the objects of the design tokens format. */
import type { Colour, Rgb } from './colour';

/** A colour through which the ground is seen has no contrast of its own, so it is refused with a reason. */
export type ParsedColour = Colour | 'see-through' | undefined;

const NUMBER = String.raw`[+-]?(?:\d{1,4}(?:\.\d{1,8})?|\.\d{1,8})`;
const PART = `(${NUMBER}%?)`;
/** With commas as of old, or with spaces and a slash before the share that is opaque. */
const triple = (name: string, first: string) =>
	new RegExp(
		String.raw`^${name}a?\(\s*${first}(?:\s*,\s*${PART}\s*,\s*${PART}(?:\s*,\s*${PART})?|\s+${PART}\s+${PART}(?:\s*/\s*${PART})?)\s*\)$`
	);
const RGB = triple('rgb', PART);
const HSL = triple('hsl', `(${NUMBER})(?:deg)?`);
const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;

const share = (text: string | undefined): number =>
	text === undefined ? 1 : text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
const within = (value: number) => Math.min(1, Math.max(0, value));
const channel = (value: number) => Math.round(within(value) * 255);

function withAlpha(rgb: Rgb, alpha: number): ParsedColour {
	if (alpha >= 1) return rgb;
	return alpha <= 0 ? 'transparent' : 'see-through';
}

/** Hue in degrees, the others from 0 to 1. */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
	const [s, l] = [within(saturation), within(lightness)];
	const reach = s * Math.min(l, 1 - l);
	const at = (offset: number) => {
		const turn = (((offset + hue / 30) % 12) + 12) % 12;
		return channel(l - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
	};
	return [at(0), at(8), at(4)];
}

function fromHex(digits: string): ParsedColour {
	const full = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
	const [red = 0, green = 0, blue = 0, alpha = 255] = (full.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
	return withAlpha([red, green, blue], alpha / 255);
}

function fromText(text: string): ParsedColour {
	if (text === 'transparent') return text;
	const hex = HEX.exec(text)?.[1];
	if (hex !== undefined) return fromHex(hex);
	const rgb = RGB.exec(text);
	const parts = rgb ?? HSL.exec(text);
	if (!parts) return undefined;
	const [, one = '', two = parts[5] ?? '', three = parts[6] ?? '', alpha = parts[7]] = parts;
	if (!rgb) {
		// Saturation and lightness are percentages; the sign may be left out.
		const percent = (part: string) => Number(part.replace('%', '')) / 100;
		return withAlpha(fromHsl(Number(one), percent(two), percent(three)), share(alpha));
	}
	const part = (value: string) => channel(value.endsWith('%') ? share(value) : Number(value) / 255);
	return withAlpha([part(one), part(two), part(three)], share(alpha));
}

/** `{ "colorSpace": "srgb", "components": [0.1, 0.2, 0.3], "alpha": 1 }` */
function fromObject(value: object): ParsedColour {
	const { colorSpace, components, alpha = 1 } = value as Record<string, unknown>;
	if (!Array.isArray(components) || components.length !== 3 || typeof alpha !== 'number') return undefined;
	if (!components.every((part): part is number => typeof part === 'number' && Number.isFinite(part))) return undefined;
	const [a = 0, b = 0, c = 0] = components;
	if (colorSpace === 'srgb') return withAlpha([channel(a), channel(b), channel(c)], alpha);
	if (colorSpace === 'hsl') return withAlpha(fromHsl(a, b / 100, c / 100), alpha);
	return undefined;
}

export function parseColour(value: unknown): ParsedColour {
	if (typeof value === 'string') return fromText(value.trim().toLowerCase());
	return typeof value === 'object' && value !== null ? fromObject(value) : undefined;
}
