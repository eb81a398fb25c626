/** What a theme sets, as a stylesheet. Every value in it was written by us: see `values.ts`, `families.ts`, `colour.ts`. */
import { createHash } from 'node:crypto';
import { hexOf } from './colour';
import { defaultValue, half, type Scheme } from './defaults';
import type { Theme } from './look';

export interface Stylesheet {
	css: string;
	/** Names the content, so that a browser may keep the file for good. */
	hash: string;
}

function colourLine(theme: Theme, property: string): string | undefined {
	const given = theme.colours.get(property);
	if (!given || (!given.light && !given.dark)) return undefined;
	const value = (scheme: Scheme) =>
		given[scheme] ? hexOf(given[scheme].colour) : half(defaultValue(property), scheme);
	return `--${property}: light-dark(${value('light')}, ${value('dark')});`;
}

/**
 * On screens only: on paper everything stays black on white, as the sheets were measured. The doubled selector outweighs
 * the app's own `:root`, whichever of the two files a browser reads last.
 */
export function stylesheet(theme: Theme): Stylesheet {
	const colours = [...theme.colours.keys()].map((property) => colourLine(theme, property));
	const plain = [...theme.plain].map(([property, value]) => `--${property}: ${value};`);
	const lines = [...colours, ...plain].filter((line) => line !== undefined).sort();
	const css = `@media screen {\n\t:root:root {\n${lines.map((line) => `\t\t${line}\n`).join('')}\t}\n}\n`;
	return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 12) };
}
