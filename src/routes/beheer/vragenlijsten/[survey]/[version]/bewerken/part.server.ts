/** One part of a definition as its page shows it: fields, what is to be said of each, and what can be chosen. */
import type { Survey } from '$lib/model';
import { canonical, sha256, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { mayStillChange } from '$lib/server/survey';
import { readPart, screenId, shownPart } from '$lib/study/edit/change';
import { fieldAt, isListed, partAtPlace, type Part } from '$lib/study/edit/parts';
import { TICKED } from '$lib/study/edit/shape';
import { fieldsOf, treeOf, type Fields, type Tree } from '$lib/study/edit/tree';
import type { Place } from '$lib/study/survey/complaint';
import { link } from '$lib/ui/shared/link';
import type { Flag } from '$lib/ui/survey-edit/editing';
import { house } from '../../../../../house.server';
import { complaintsOf, wordFlags } from '../../../check.server';
import type { Opened } from '../../../door.server';
import { complaintWords } from '../../../complaint-words';
import { issueWords, type Issue } from '../../../issue-words';
import { namesIn } from '../../../names.server';
import { presentExperiment } from './experiment.server';
import { choicesFor } from './items.server';

/** In an address: something that is not there yet. */
export const NEW = 'nieuw';

export type Flags = Record<string, Flag[]>;

const add = (flags: Flags, field: string, flag: Flag): void => {
	const there = (flags[field] ??= []);
	if (!there.some(({ text }) => text === flag.text)) there.push(flag);
};

const isText = /(?:^|\.)(?:text|title|about|help|low|high|unit)$/;

/** The field in which a place is typed: a text is typed in a language, a fact by its levels. */
export function fieldFor(survey: { languages: readonly Language[] }, part: Part, place: Place, value: unknown): string {
	const [, , first, second] = place;
	if (part.section === 'zaken' && first === 'factors' && typeof second === 'number') {
		const factors = (value as { factors?: readonly { factor: string }[] }).factors;
		const factor = factors?.[second]?.factor;
		return factor === undefined ? 'facts' : `facts.${factor}`;
	}
	const field = fieldAt(part, place);
	return isText.test(field) ? `${field}.${survey.languages[0] ?? 'nl'}` : field;
}

/** What is to be said of a part that is saved: what keeps it from being published, and words to look at again. */
export function savedFlags(row: Opened['row'], part: Part, lang: Language): Flags {
	const flags: Flags = {};
	if (!mayStillChange(row)) return flags;
	const survey = row.definition;
	const names = namesIn(survey, lang);
	const value = readPart(part, shownPart(survey, part) ?? treeOf([]));
	const isHere = (place: Place) => {
		const at = partAtPlace(survey, place);
		return at.section === part.section && at.item === part.item;
	};
	for (const complaint of complaintsOf(survey))
		if (isHere(complaint.place))
			add(flags, fieldFor(survey, part, complaint.place, value), {
				kind: 'open',
				text: complaintWords(complaint, names)
			});
	for (const { place, text } of wordFlags(survey))
		if (isHere(place)) add(flags, fieldFor(survey, part, place, value), { kind: 'word', text });
	return flags;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce(
		(at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
		value
	);

/** What the schema refuses, at the fields in which it was typed. */
export function wrongFlags(
	survey: Pick<Survey, 'languages' | 'screens'>,
	part: Part,
	candidate: unknown,
	issues: readonly Issue[]
): Flags {
	const flags: Flags = {};
	for (const issue of issues) {
		const place = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
		const isTyped = valueAt(candidate, issue.path) !== undefined;
		const value = valueAt(candidate, place.slice(0, 2));
		add(flags, fieldFor(survey, part, place, value), { kind: 'wrong', text: issueWords(issue, isTyped) });
	}
	return flags;
}

/** A part by what it says now, so that a form can tell whether somebody else changed it. */
export const stampOf = (survey: Survey, part: Part): string =>
	sha256(canonical(fieldsOf(shownPart(survey, part) ?? treeOf([])))).slice(0, 16);

/** The fields of something new. @param kind as the address gives it */
export function newFields(survey: Survey, part: Part, kind: string): Tree {
	const tree = (pairs: [string, string][]) => treeOf(pairs);
	switch (part.section) {
		case 'vragen':
			return tree([
				['kind', kind],
				['from', '1'],
				['to', '7'],
				['min', '0'],
				['max', '100'],
				['decimals', '0'],
				['most', kind === 'free' ? '500' : '']
			]);
		case 'achtergrond':
			return tree([['about', kind === '' ? 'age' : kind]]);
		case 'schermen':
			return tree([
				['kind', kind],
				['id', screenId(survey, kind)]
			]);
		case 'zaken': {
			const [what, id = ''] = kind.split(':');
			const { corpus } = house();
			const base: [string, string][] =
				what === 'zaak'
					? [
							['base.kind', 'case'],
							['base.case', id]
						]
					: [
							['base.kind', 'offence'],
							['base.subject', id],
							['base.offenceDate', corpus.subjects.get(id)?.exampleDate ?? '']
						];
			return tree([
				...base,
				['question.kind', 'sentence'],
				...survey.languages.map((locale): [string, string] => [
					`question.text.${locale}`,
					m.ve_usual_question({}, { locale })
				]),
				['tasks', '6'],
				['design.kind', 'random'],
				['design.decks', '6'],
				['order.tasks', 'random'],
				['order.facts', 'random'],
				['repeat', 'none']
			]);
		}
		default:
			return treeOf([]);
	}
}

/** The languages of the form: those that were ticked in it, where it asks for them. */
const languagesIn = (survey: Survey, part: Part, fields: Fields): readonly Language[] => {
	const ticked = (['nl', 'en'] as const).filter((one) => fields['languages']?.includes(one));
	return part.section === 'algemeen' && ticked.length > 0 ? ticked : survey.languages;
};

/** What both the page and the form that came back need. */
export function presentPart(survey: Survey, part: Part, tree: Tree, flags: Flags, lang: Language) {
	const fields = fieldsOf(tree);
	return {
		fields,
		flags,
		languages: languagesIn(survey, part, fields),
		view: {
			...choicesFor(survey, part.section, fields, lang),
			experiment: part.section === 'zaken' ? presentExperiment(readPart(part, tree), survey, lang) : undefined
		},
		spots: Object.entries(flags).flatMap(([field, all]) =>
			all.map(({ text }) => ({ where: spotName(field), href: `#${field === '' ? 'formulier' : field}`, text }))
		)
	};
}

const spotName = (field: string): string => {
	if (field.endsWith('.en')) return m.ve_spot_english();
	const place = /\.(\d+)\./.exec(`${field}.`);
	return place ? m.ve_spot_row({ number: Number(place[1]) + 1 }) : m.ve_spot();
};

/** What somebody else saved in the meantime, where it is not what stands in the form. */
export function theirsBeside(survey: Survey, part: Part, typed: Fields): Record<string, string> {
	const now = fieldsOf(shownPart(survey, part) ?? treeOf([]));
	const names = [...new Set([...Object.keys(now), ...Object.keys(typed)])].filter(
		(name) => !/(^|\.)(id|vary)$/.test(name)
	);
	const words = (all: readonly string[] | undefined) =>
		(all ?? [])
			.map((one) => (one === TICKED ? m.ve_ticked() : one.replace(/\r\n?/g, '\n')))
			.filter((one) => one !== '')
			.join(', ');
	return Object.fromEntries(
		names.filter((name) => words(now[name]) !== words(typed[name])).map((name) => [name, words(now[name])])
	);
}

export const backOf = (part: Part, base: string): { href: string; words: string } =>
	isListed(part.section) && part.item !== undefined
		? { href: link(`${base}/bewerken/${part.section}`), words: m.ve_back_section() }
		: { href: link(`${base}/bewerken`), words: m.ve_back_sections() };
