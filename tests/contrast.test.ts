/** The palette keeps what it promises: text reaches 7:1 and the edge of a control 3:1, in the light and in the dark. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const palette = new Map(
	[...css.matchAll(/--([a-z-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
		name!,
		{ light: light!, dark: dark! }
	])
);
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
	const [r, g, b] = [0, 2, 4].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: string, other: string, theme: Theme): number {
	const [a, b] = [one, other].map((name) => {
		const colour = palette.get(name);
		if (!colour) throw new Error(`tokens.css has no colour ${name}`);
		return luminance(colour[theme]);
	});
	return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05);
}

const grounds = ['paper', 'sheet'];
const voices = ['ink', 'ink-soft', 'law', 'guideline', 'you', 'room', 'barred', 'open', 'gap'];
const text: [string, string][] = [
	...voices.flatMap((voice) => grounds.map((ground): [string, string] => [voice, ground])),
	['ink', 'sunken'],
	['ink-soft', 'sunken'],
	['gap', 'gap-wash'],
	['ink', 'gap-wash'],
	['paper', 'ink'],
	['paper', 'law'],
	['paper', 'guideline']
];
const edges: [string, string][] = grounds.flatMap((ground): [string, string][] => [
	['edge', ground],
	['focus', ground]
]);

describe.each(themes)('in the %s', (theme) => {
	it.each(text)('%s on %s reads at 7:1', (one, other) => {
		expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(7);
	});
	it.each(edges)('%s on %s is seen at 3:1', (one, other) => {
		expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(3);
	});
});
