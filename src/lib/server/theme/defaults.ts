/** What the app looks like without a theme, read from its own styles: the palette is written once, in CSS. */
import components from '../../../styles/nl-design-system.css?raw';
import tokens from '../../../styles/tokens.css?raw';

/** Declarations of custom properties in the order of the text, by their name without dashes in front. */
export function declarations(css: string): ReadonlyMap<string, string> {
	const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
	return new Map([...plain.matchAll(/--([a-z][\w-]*):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const own = declarations(tokens);

/** The names of components that the app uses, `nl-button-border-radius` and so on. */
export const componentNames: readonly string[] = [...declarations(components).keys()];

/** The names of the palette: what is declared with a colour for the light and one for the dark. */
export const paletteNames: readonly string[] = [...own]
	.filter(([, value]) => value.startsWith('light-dark('))
	.map(([name]) => name);

const all: ReadonlyMap<string, string> = new Map([...own, ...declarations(components)]);

/** The value that the app's own styles give to a name; a name that they do not declare is a defect of ours. */
export function defaultValue(name: string): string {
	const value = all.get(name);
	if (value === undefined) throw new Error(`The styles declare no --${name}.`);
	return value;
}

export type Scheme = 'light' | 'dark';
export const SCHEMES = ['light', 'dark'] as const;

/** The half of `light-dark(a, b)` that holds in one of the two; any other value holds in both. */
export function half(value: string, scheme: Scheme): string {
	const [, light, dark] = /^light-dark\(([^(),]+), ([^(),]+)\)$/.exec(value) ?? [];
	return (scheme === 'light' ? light : dark) ?? value;
}
