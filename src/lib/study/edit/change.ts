/** Changes of a whole definition: each takes one that has the form of a survey and gives another one. */
import type { Survey, SurveyScreen } from '../../model';
import { readExperiment, settledExperiment, shownExperiment } from './experiment';
import { isListed, listed, shapeOf, type ListedSection, type Part } from './parts';
import { readObject, settled, shownObject } from './shape';
import { replaced, rowsOf, branchAt, textAt, type Tree } from './tree';

/** In an attention task a button says which row is right; the row has a name only later. */
function expectedNamed(tree: Tree): Tree {
	const [, place] = /^#(\d{1,2})$/.exec(textAt(tree, 'expected')) ?? [];
	const id = place === undefined ? undefined : textAt(tree, `options.${place}.id`);
	return id === undefined ? tree : replaced(tree, 'expected', [id]);
}

/** Bands that belong to another question than the one that was chosen are gone. */
function quotasOf(survey: Survey, tree: Tree): Tree {
	return rowsOf(branchAt(tree, 'quotas')).reduce((whole, row) => {
		const name = `quotas.${row}.most`;
		const question = survey.background[textAt(tree, `quotas.${row}.background`)];
		const most = branchAt(tree, name);
		const known = question?.bands.map(({ id }) => id) ?? [];
		const left = Object.fromEntries(Object.entries(most).filter(([band]) => known.includes(band)));
		return replaced(whole, name, left);
	}, tree);
}

/** The fields as they are shown again: empty rows gone, rows named. What was typed stays as it was typed. */
export function settledPart(survey: Survey, part: Part, tree: Tree): Tree {
	if (part.section === 'zaken') return settledExperiment(tree);
	const shape = shapeOf(part, tree);
	if (!shape) return tree;
	const whole = settled(shape, tree);
	if (part.section === 'aandacht') return expectedNamed(settled(shape, namedFirst(tree)));
	return part.section === 'quota' ? quotasOf(survey, whole) : whole;
}

/** Rows keep their place until the one that was pointed at has a name. */
function namedFirst(tree: Tree): Tree {
	const [, place] = /^#(\d{1,2})$/.exec(textAt(tree, 'expected')) ?? [];
	if (place === undefined) return tree;
	const rows = branchAt(tree, 'options');
	const isFilled = (row: string) => textAt(rows, `${row}.text.nl`) !== '' || textAt(rows, `${row}.text.en`) !== '';
	const at = rowsOf(rows).filter(isFilled).indexOf(place);
	return replaced(tree, 'expected', at < 0 ? [] : [`#${at}`]);
}

/** What the fields of a part stand for. */
export const readPart = (part: Part, tree: Tree): Record<string, unknown> =>
	part.section === 'zaken' ? readExperiment(tree) : readObject(shapeOf(part, tree)?.of ?? {}, tree);

/** The fields of a part as the definition has them; undefined for something that is not there. */
export function shownPart(survey: Survey, part: Part): Tree | undefined {
	const { section, item } = part;
	if (!isListed(section)) return shownObject(shapeOf(part, {})?.of ?? {}, survey);
	const value =
		section === 'schermen' ? survey.screens.find(({ id }) => id === item) : entryOf(survey, section, item ?? '');
	if (!value) return undefined;
	if (section === 'zaken') return shownExperiment(value as Survey['experiments'][string]);
	const kind = 'kind' in value ? value.kind : 'about' in value ? value.about : '';
	return shownObject(shapeOf(part, { kind: [kind], about: [kind] })?.of ?? {}, value);
}

type Entry = Survey['experiments' | 'questions' | 'background' | 'attention'][string];

const entryOf = (survey: Survey, section: Exclude<ListedSection, 'schermen'>, item: string): Entry | undefined => {
	const entries: Record<string, Entry> = survey[listed[section]];
	return Object.hasOwn(entries, item) ? entries[item] : undefined;
};

/**
 * The definition with other values in one part. It need not have the form of a survey any more: the schema says.
 * @param value as `readPart` gives it
 */
export function withPart(survey: Survey, part: Part, value: Record<string, unknown>): Record<string, unknown> {
	const { section, item } = part;
	if (!isListed(section) || item === undefined) {
		const gone = Object.fromEntries(Object.keys(shapeOf(part, {})?.of ?? {}).map((name) => [name, undefined]));
		return { ...survey, ...gone, ...value };
	}
	if (section !== 'schermen') return { ...survey, [listed[section]]: { ...survey[listed[section]], [item]: value } };
	const at = survey.screens.findIndex(({ id }) => id === item);
	const screens: unknown[] = [...survey.screens];
	if (at >= 0) screens[at] = value;
	else screens.splice(placeFor(survey.screens, String(value['kind'])), 0, value);
	return { ...survey, screens };
}

/** Before what has to come after it: a note first, the end last, and nothing behind what others said. */
function placeFor(screens: readonly SurveyScreen[], kind: string): number {
	if (kind === 'note') return 0;
	const before = (kinds: readonly SurveyScreen['kind'][]) => {
		const at = screens.findIndex((screen) => kinds.includes(screen.kind));
		return at < 0 ? screens.length : at;
	};
	if (kind === 'end') return screens.length;
	if (kind === 'consent') return Math.min(screens.length, 1 + screens.findIndex((screen) => screen.kind === 'note'));
	return kind === 'reveal' ? before(['end']) : before(['reveal', 'end']);
}

const MOST_ON_SCREEN = 8;

/** A name for a screen that is not taken. */
export function screenId(survey: Pick<Survey, 'screens'>, kind: string): string {
	const taken = survey.screens.map(({ id }) => id);
	let id = kind;
	for (let count = 2; taken.includes(id); count++) id = `${kind}-${count}`;
	return id;
}

/** Something new also gets a screen, so that it is asked: the last one of its kind that has room, or one of its own. */
export function shownOnScreen(survey: Survey, section: Exclude<ListedSection, 'schermen'>, item: string): Survey {
	const { screens } = survey;
	if (section === 'vragen' || section === 'achtergrond') {
		const kind = section === 'vragen' ? 'questions' : 'background';
		const at = screens.findLastIndex(
			(screen) => screen.kind === kind && 'questions' in screen && screen.questions.length < MOST_ON_SCREEN
		);
		const there = screens[at];
		if (there && 'questions' in there) {
			const more = { ...there, questions: [...there.questions, item] };
			return { ...survey, screens: screens.map((screen, n) => (n === at ? more : screen)) };
		}
		return inserted(survey, { kind, id: screenId(survey, kind), questions: [item] });
	}
	return section === 'zaken'
		? inserted(survey, { kind: 'experiment', id: screenId(survey, 'experiment'), experiment: item })
		: inserted(survey, { kind: 'attention', id: screenId(survey, 'attention'), attention: item });
}

function inserted(survey: Survey, screen: SurveyScreen): Survey {
	const screens = [...survey.screens];
	screens.splice(placeFor(screens, screen.kind), 0, screen);
	return { ...survey, screens };
}

/** The definition without something, and without every mention of it: a screen that would ask nothing goes too. */
export function without(survey: Survey, { section, item }: Part): Survey {
	if (!isListed(section) || item === undefined) return survey;
	if (section === 'schermen') return { ...survey, screens: survey.screens.filter(({ id }) => id !== item) };
	const key = listed[section];
	const left = Object.fromEntries(Object.entries(survey[key]).filter(([id]) => id !== item));
	const screens = survey.screens.flatMap((screen): SurveyScreen[] => {
		if ('questions' in screen && (screen.kind === 'questions' ? 'vragen' : 'achtergrond') === section) {
			const questions = screen.questions.filter((id) => id !== item);
			return questions.length > 0 ? [{ ...screen, questions }] : [];
		}
		if ('experiment' in screen && section === 'zaken' && screen.experiment === item) return [];
		return 'attention' in screen && section === 'aandacht' && screen.attention === item ? [] : [screen];
	});
	const whole: Survey = { ...survey, [key]: left, screens };
	if (section !== 'aandacht') whole.publish = survey.publish.filter((id) => id !== item);
	if (section === 'achtergrond') whole.quotas = survey.quotas.filter(({ background }) => background !== item);
	if (section === 'aandacht')
		whole.experiments = Object.fromEntries(
			Object.entries(survey.experiments).map(([id, { attention, ...rest }]) => [
				id,
				attention === undefined || attention === item ? rest : { ...rest, attention }
			])
		);
	return whole;
}

/** A screen one place up or down. At the edge nothing changes. */
export function screenMoved(survey: Survey, item: string, by: -1 | 1): Survey {
	const at = survey.screens.findIndex(({ id }) => id === item);
	const other = survey.screens[at + by];
	if (at < 0 || !other) return survey;
	const screens = [...survey.screens];
	screens[at + by] = screens[at]!;
	screens[at] = other;
	return { ...survey, screens };
}
