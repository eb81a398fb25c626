/** What a section holds, and what can be chosen in it. */
import { inLanguage, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { answerKinds, vignetteKinds, type AnswerKind } from '$lib/study/edit/answers';
import { hasFields, screenKinds, type ListedSection } from '$lib/study/edit/parts';
import type { Choice, PartView } from '$lib/ui/survey-edit/parts';
import { house } from '../../../../../house.server';
import { itemName, screenName } from '../../../where';

export interface Item {
	id: string;
	name: string;
	/** What kind of thing it is. */
	kind: string;
	/** It has a page of its own. */
	opens: boolean;
}

const kindNames: Record<AnswerKind, () => string> = {
	choice: m.ve_kind_choice,
	multiple: m.ve_kind_multiple,
	scale: m.ve_kind_scale,
	number: m.ve_kind_number,
	sentence: m.ve_kind_sentence,
	free: m.ve_kind_free
};

export const abouts = ['age', 'gender', 'education', 'region', 'work', 'other'] as const;
const aboutNames: Record<(typeof abouts)[number], () => string> = {
	age: m.ve_about_age,
	gender: m.ve_about_gender,
	education: m.ve_about_education,
	region: m.ve_about_region,
	work: m.ve_about_work,
	other: m.ve_about_other
};

export function itemsIn(survey: Survey, section: ListedSection, lang: Language): Item[] {
	return entriesOf(survey, section).map((one) => ({
		...one,
		name: itemName(survey, { section, item: one.id }, lang)
	}));
}

function entriesOf(survey: Survey, section: ListedSection): Omit<Item, 'name'>[] {
	const each = <T>(all: Record<string, T>, kind: (one: T) => string) =>
		Object.entries(all).map(([id, one]) => ({ id, kind: kind(one), opens: true }));
	switch (section) {
		case 'schermen':
			return survey.screens.map(({ id, kind }) => ({ id, kind: screenName(kind), opens: hasFields(kind) }));
		case 'vragen':
			return each(survey.questions, ({ kind }) => kindNames[kind]());
		case 'achtergrond':
			return each(survey.background, ({ about }) => aboutNames[about]());
		case 'zaken':
			return each(survey.experiments, ({ question: { kind } }) =>
				kind === 'sentence' ? m.ve_kind_impose() : kindNames[kind]()
			);
		case 'aandacht':
			return each(survey.attention, m.ve_named_attention);
	}
}

/** Kinds of things that can be added. */
export function newKinds(section: ListedSection, survey: Survey, lang: Language): Choice[] {
	switch (section) {
		case 'vragen':
			return answerKinds.map((id) => ({ id, label: kindNames[id]() }));
		case 'achtergrond':
			return abouts.map((id) => ({ id, label: aboutNames[id]() }));
		case 'aandacht':
			return [{ id: 'attention', label: m.ve_named_attention() }];
		case 'schermen': {
			const has = (kind: string) => survey.screens.some((screen) => screen.kind === kind);
			return screenKinds
				.filter((id) => !((id === 'note' || id === 'consent' || id === 'end') && has(id)))
				.map((id) => ({ id, label: screenName(id) }));
		}
		case 'zaken':
			return bases(lang);
	}
}

/** Where an experiment can begin: the facts of an offence alone, or a case of the library. */
function bases(lang: Language): Choice[] {
	const { corpus, cases } = house();
	const subjects = [...corpus.subjects.values()].map(({ id, label }) => ({
		id: `onderwerp:${id}`,
		label: label[lang],
		group: m.ve_base_facts()
	}));
	const stories = cases.map(({ id, title, subject }) => ({
		id: `zaak:${id}`,
		label: title[lang],
		group: m.ve_base_case({ subject: corpus.subjects.get(subject)?.label[lang] ?? subject })
	}));
	return [...subjects, ...stories];
}

const choicesOf = (entries: Record<string, { text?: unknown; title?: unknown }>, lang: Language): Choice[] =>
	Object.entries(entries).map(([id, one]) => ({
		id,
		label: inLanguage((one.text ?? one.title ?? {}) as { nl?: string }, lang) || id
	}));

/** Choices for the fields of a part. */
export function choicesFor(
	survey: Survey,
	section: string,
	fields: Readonly<Record<string, readonly string[]>>,
	lang: Language
): Omit<PartView, 'experiment'> {
	const { corpus, cases } = house();
	const kind = fields['kind']?.[0];
	const kinds =
		section === 'achtergrond'
			? abouts.map((id) => ({ id, label: aboutNames[id]() }))
			: (section === 'zaken' ? vignetteKinds : answerKinds).map((id) => ({
					id,
					label: section === 'zaken' && id === 'sentence' ? m.ve_kind_impose() : kindNames[id]()
				}));
	const asks =
		kind === 'questions'
			? choicesOf(survey.questions, lang)
			: kind === 'background'
				? choicesOf(survey.background, lang)
				: kind === 'attention'
					? choicesOf(survey.attention, lang)
					: choicesOf(survey.experiments, lang);
	return {
		kinds,
		asks: section === 'schermen' ? asks : [],
		cases:
			section === 'vragen'
				? cases.map(({ id, title, subject }) => ({
						id,
						label: title[lang],
						group: corpus.subjects.get(subject)?.label[lang] ?? subject
					}))
				: [],
		backgrounds:
			section === 'quota'
				? Object.entries(survey.background).map(([id, { text, bands }]) => ({
						id,
						label: inLanguage(text, lang),
						bands: bands.map((band) => ({ id: band.id, label: inLanguage(band.text, lang) }))
					}))
				: [],
		publishable:
			section === 'uitkomst'
				? [
						...choicesOf(survey.experiments, lang),
						...choicesOf(
							Object.fromEntries(Object.entries(survey.questions).filter(([, one]) => one.kind !== 'free')),
							lang
						),
						...choicesOf(survey.background, lang)
					]
				: []
	};
}
