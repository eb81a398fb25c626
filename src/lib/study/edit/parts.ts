/** The parts of a definition, each a small page: which fields it has, and where they stand in the definition. */
import type { Survey } from '../../model';
import type { Place } from '../survey/complaint';
import { experimentField } from './experiment';
import { answerKinds, answerShape, kindIn, options, type AnswerKind } from './answers';
import { flag, ids, moment, number, object, text, words, type Shape } from './shape';
import { textAt, type Tree } from './tree';

/** In the order in which somebody makes a survey; the names stand in addresses. */
export const sections = [
	'algemeen',
	'toestemming',
	'zaken',
	'vragen',
	'achtergrond',
	'aandacht',
	'schermen',
	'quota',
	'tijden',
	'uitkomst'
] as const;
export type Section = (typeof sections)[number];

/** Sections that hold several things, each with a page of its own, and their name in the definition. */
export const listed = {
	zaken: 'experiments',
	vragen: 'questions',
	achtergrond: 'background',
	aandacht: 'attention',
	schermen: 'screens'
} as const;
export type ListedSection = keyof typeof listed;
export const isListed = (section: Section): section is ListedSection => Object.hasOwn(listed, section);
export const isSection = (name: string): name is Section => sections.some((each) => each === name);

/** One page of the editor: a section, or one thing in it. */
export interface Part {
	section: Section;
	item?: string | undefined;
}

const shuffled = new Set<AnswerKind>(['choice', 'multiple']);

const questionShape = (tree: Tree): Shape => {
	const kind = kindIn(answerKinds, textAt(tree, 'kind'));
	return object({
		kind: text,
		text: words,
		help: words,
		...answerShape(kind),
		...(shuffled.has(kind) ? { shuffle: flag } : {}),
		...(kind === 'sentence' ? { case: text } : {})
	});
};

const backgroundShape = (tree: Tree): Shape => {
	const ages: Record<string, Shape> = textAt(tree, 'about') === 'age' ? { from: number, through: number } : {};
	const bands: Shape = { is: 'list', key: 'text', named: true, of: object({ id: text, text: words, ...ages }) };
	return object({ about: text, text: words, help: words, bands });
};

const screenFields: Readonly<Record<Survey['screens'][number]['kind'], Readonly<Record<string, Shape>>>> = {
	note: { text: words },
	consent: {},
	information: { title: words, text: words },
	questions: { title: words, questions: ids },
	background: { questions: ids },
	experiment: { experiment: text },
	attention: { attention: text },
	repeat: { experiment: text },
	reveal: { experiment: text },
	end: { text: words }
};
export const screenKinds = Object.keys(screenFields) as (keyof typeof screenFields)[];
/** Screens that have something to fill in; the others are whole as soon as they stand there. */
export const hasFields = (kind: keyof typeof screenFields): boolean => Object.keys(screenFields[kind]).length > 0;

const quotas: Shape = {
	is: 'list',
	key: 'background',
	of: object({ background: text, whenFull: text, most: { is: 'record', of: number } })
};

/** The fields of a part. What kind of thing it is decides, and is one of the fields. */
export function shapeOf({ section }: Part, tree: Tree): Extract<Shape, { is: 'object' }> | undefined {
	const shape = ((): Shape | undefined => {
		switch (section) {
			case 'algemeen':
				return object({ title: words, about: words, organisation: text, contact: text, languages: ids, demo: flag });
			case 'toestemming':
				return object({ consent: object({ version: number, text: words }) });
			case 'quota':
				return object({ quotas });
			case 'tijden':
				return object({ opensAt: moment, closesAt: moment, deleteOn: text, access: text });
			case 'uitkomst':
				return object({
					showAfter: object({ guideline: flag, others: flag }),
					minimumCell: number,
					publish: ids
				});
			case 'vragen':
				return questionShape(tree);
			case 'achtergrond':
				return backgroundShape(tree);
			case 'aandacht':
				return object({ text: words, options, expected: text });
			case 'schermen':
				return object({ kind: text, id: text, ...screenFields[kindIn(screenKinds, textAt(tree, 'kind'))] });
			// Facts are ticked, and become what varies: see `experiment.ts`.
			case 'zaken':
				return undefined;
		}
	})();
	return shape?.is === 'object' ? shape : undefined;
}

/** Where the values of a part stand in the definition. */
export function prefixOf(survey: Survey, { section, item }: Part): Place {
	if (!isListed(section) || item === undefined) return [];
	if (section !== 'schermen') return [listed[section], item];
	return ['screens', survey.screens.findIndex(({ id }) => id === item)];
}

const OWN: Readonly<Record<string, Section>> = {
	title: 'algemeen',
	about: 'algemeen',
	organisation: 'algemeen',
	contact: 'algemeen',
	languages: 'algemeen',
	demo: 'algemeen',
	consent: 'toestemming',
	quotas: 'quota',
	opensAt: 'tijden',
	closesAt: 'tijden',
	deleteOn: 'tijden',
	access: 'tijden',
	showAfter: 'uitkomst',
	minimumCell: 'uitkomst',
	publish: 'uitkomst'
};

/** The page on which a place of the definition is changed. */
export function partAtPlace(survey: Pick<Survey, 'screens'>, place: Place): Part {
	const [first, second] = place;
	const section = (Object.keys(listed) as ListedSection[]).find((each) => listed[each] === first);
	if (!section) return { section: OWN[String(first)] ?? 'algemeen' };
	if (second === undefined) return { section };
	return { section, item: section === 'schermen' ? survey.screens[Number(second)]?.id : String(second) };
}

/** The field of a part in which a place is typed, as far as a field can be named; `''` for the part as a whole. */
export function fieldAt({ section, item }: Part, place: Place): string {
	const inner = isListed(section) && item !== undefined ? place.slice(2) : place;
	return section === 'zaken' ? experimentField(inner) : inner.join('.');
}
