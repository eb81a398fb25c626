/** The names that a theme can set, the custom property that each stands for, and the kind of value it takes. */
import { componentNames, paletteNames } from './defaults';

export type Kind =
	/** A colour that is never seen through. */
	| 'colour'
	/** A colour, or nothing: then the ground below shows. */
	| 'surface'
	| 'length'
	/** The line by which a link is told from words: at least one pixel. */
	| 'underline'
	| 'offset'
	/** A control that a finger has to hit: at least 24 pixels. */
	| 'target'
	/** The mark in a control that says that it is chosen. */
	| 'mark'
	| 'font-size'
	| 'line-height'
	| 'weight'
	| 'family';

export interface Known {
	/** The custom property, without dashes in front. */
	property: string;
	kind: Kind;
}

/** The group for what is ours and no component's. */
export const OWN_GROUP = 'strafmaatverkenner';

/** The endings of names of components, the first that fits. */
const ENDINGS: readonly (readonly [RegExp, Kind])[] = [
	// A control may be known by its ground alone; whether it is known at all, the pairs find out.
	[/(background|border)-color$/, 'surface'],
	[/color$/, 'colour'],
	[/font-family$/, 'family'],
	[/font-weight$/, 'weight'],
	[/font-size$/, 'font-size'],
	[/line-height$/, 'line-height'],
	[/text-decoration-thickness$/, 'underline'],
	[/underline-offset$/, 'offset'],
	[/min-(block|inline)-size$/, 'target'],
	[/^utrecht-radio-button-size$/, 'target'],
	[/icon-size$/, 'mark'],
	[/(size|width|radius|gap|padding-[a-z-]+)$/, 'length']
];

/** The kind of value that a name of a component takes; a name without one is a defect of ours, found by the tests. */
export function kindOf(property: string): Kind {
	const kind = ENDINGS.find(([ending]) => ending.test(property))?.[1];
	if (!kind) throw new Error(`The theme has no kind of value for --${property}.`);
	return kind;
}

/** A token's path as a custom property: `nl.button.color` becomes `nl-button-color`. */
export const propertyOf = (path: string): string => path.replaceAll('.', '-');

/** Our own names. Sizes of letters and room are left out: that every page fits a narrow screen rests on them. */
const own: readonly (readonly [string, Known])[] = [
	...paletteNames.map((name) => [`color-${name}`, { property: name, kind: 'colour' }] as const),
	['font-family-text', { property: 'text', kind: 'family' }],
	['font-family-voice', { property: 'voice', kind: 'family' }],
	['border-radius', { property: 'radius', kind: 'length' }]
];

/** Every name that a theme can set, as `propertyOf` its path writes it. */
export const KNOWN: ReadonlyMap<string, Known> = new Map([
	...componentNames.map((property) => [property, { property, kind: kindOf(property) }] as const),
	...own.map(([name, known]) => [`${OWN_GROUP}-${name}`, known] as const)
]);

/** Our own names with dots, as a theme writes them: what a misspelt one is held against. */
export const OWN_PATHS: readonly string[] = own.map(([name]) =>
	[OWN_GROUP, ...name.split(/(?<=^color|^font-family)-/)].join('.')
);

export const isColour = (kind: Kind): boolean => kind === 'colour' || kind === 'surface';
