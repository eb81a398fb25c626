/** Every pair of colours that stands on a page, as data: what is read on which ground, and how well it must be seen. */

/** Text has to be read; an edge, a mark or a ring has to be seen. */
export type Need = 'text' | 'edge';

/** A ground, or a hatch: a share of one colour mixed into another. */
export type Ground = string | { readonly mix: readonly [string, number, string] };

/** A colour that shows something, with the width of its line where that can be nothing. */
export interface Mark {
	readonly colour: string;
	readonly width?: string;
}

export interface Pair {
	/** What it is, for a message: "the text of a button". */
	readonly words: string;
	readonly need: Need;
	/** One of these has to stand out: a button is known by its edge or by its ground. */
	readonly marks: readonly Mark[];
	readonly on: readonly Ground[];
	/** What stands below a ground that is seen through. */
	readonly below: readonly string[];
	/** What our own colours reach, where that is more than the least. */
	readonly house: number;
}

/** The least that a theme has to reach: level AA of WCAG 2.2. */
export const LEAST: Readonly<Record<Need, number>> = { text: 4.5, edge: 3 };
/** What our own colours reach: level AAA for text. */
const HOUSE: Readonly<Record<Need, number>> = { text: 7, edge: 3 };

const PAGE = ['paper', 'sheet'] as const;
const EVERYWHERE = [...PAGE, 'sunken', 'gap-wash'] as const;

interface Shape {
	below?: readonly string[];
	house?: number;
}

function pair(need: Need, words: string, of: string | readonly Mark[], on: readonly Ground[], shape: Shape = {}): Pair {
	const marks = typeof of === 'string' ? [{ colour: of }] : of;
	return { words, need, marks, on, below: shape.below ?? PAGE, house: shape.house ?? HOUSE[need] };
}
const text = (words: string, of: string, on: readonly Ground[], shape?: Shape) => pair('text', words, of, on, shape);
const edge = (words: string, of: string | readonly Mark[], on: readonly Ground[], shape?: Shape) =>
	pair('edge', words, of, on, shape);

const VOICES: readonly (readonly [string, string])[] = [
	['law', 'what the statute says'],
	['you', 'what the reader proposes'],
	['room', 'what the room says'],
	['barred', 'what is barred'],
	['open', 'what is open']
];

const palette: readonly Pair[] = [
	text('plain text', 'ink', EVERYWHERE),
	text('quiet text', 'ink-soft', EVERYWHERE),
	text('what the guideline says', 'guideline', EVERYWHERE),
	text('what is missing', 'gap', EVERYWHERE),
	...VOICES.map(([name, words]) => text(words, name, [...PAGE, 'sunken'])),
	text('what is missing, on a hatch', 'gap', [{ mix: ['gap', 0.12, 'gap-wash'] }, { mix: ['gap', 0.09, 'sheet'] }], {
		house: LEAST.text
	}),
	text('light text in a filled part', 'paper', ['ink', 'ink-soft', 'law', 'guideline', 'you']),
	edge('the edge of a control', 'edge', [...PAGE, 'sunken']),
	edge('the ring around what has the focus', 'focus', EVERYWHERE),
	...['law', 'guideline', 'you', 'ink-soft'].map((name) => edge('a bar in its lane', name, ['sunken']))
];

const STATES: readonly (readonly [string, string])[] = [
	['', ''],
	['-hover', ' under the pointer'],
	['-active', ' while it is pressed']
];

/** A control is known by its edge or by its ground, whichever stands out more from the page. */
const shape = (words: string, border: string, width: string, background: string): Pair =>
	edge(
		`the edge or the ground of ${words}`,
		[
			{ colour: `${border}-border-color`, width: `${width}-border-width` },
			{ colour: `${background}-background-color` }
		],
		PAGE
	);

/** Under the pointer a button has been found already; its words are read in every state. */
const button = (variant: string, words: string): readonly Pair[] => {
	const name = `nl-button-${variant}`;
	return [
		shape(words, name, name, name),
		...STATES.map(([state, when]) =>
			text(`the text of ${words}${when}`, `${name}${state}-color`, [`${name}${state}-background-color`])
		)
	];
};

const RADIO = 'utrecht-radio-button';
const CONTROL = 'utrecht-form-control';

/** Lines in a table only part what its words already tell; its words are plain text, which stands above. */
const components: readonly Pair[] = [
	...button('default', 'a button'),
	...button('primary', 'the main button'),
	...STATES.map(([state, when]) => text(`a link${when}`, `nl-link${state}-color`, EVERYWHERE)),
	text('the link to the content', 'nl-skip-link-color', ['nl-skip-link-background-color']),
	...['nl-data-badge-color', 'gap'].map((name) =>
		text('a badge', name, ['nl-data-badge-background-color'], { below: EVERYWHERE })
	),
	edge('the dot of a chosen answer', `${RADIO}-checked-color`, [`${RADIO}-checked-background-color`]),
	shape('an answer', RADIO, RADIO, RADIO),
	shape('an answer under the pointer', `${RADIO}-hover`, `${RADIO}-hover`, RADIO),
	shape('a chosen answer', `${RADIO}-checked`, `${RADIO}-checked`, `${RADIO}-checked`),
	shape('a chosen answer under the pointer', `${RADIO}-checked-hover`, `${RADIO}-hover`, `${RADIO}-checked`),
	text('what somebody fills in', `${CONTROL}-color`, [`${CONTROL}-background-color`]),
	shape('a field', CONTROL, CONTROL, CONTROL),
	shape('a field that has the focus', `${CONTROL}-focus`, CONTROL, CONTROL),
	shape('a field with a fault', `${CONTROL}-invalid`, CONTROL, CONTROL)
];

export const PAIRS: readonly Pair[] = [...palette, ...components];
