/** The cases in the order in which a newcomer meets them, and the form that narrows them down. */
import { caseLevels, type Case, type CaseLevel, type Corpus, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { CaseCard } from '$lib/ui/views/cases';
import { subjectsByWeight } from '../subjects';
import { caseHref, forWhom, levelWords, toldOf, type Told } from './cases';

export interface Asked {
	subject: string;
	level: string;
}

const isLevel = (text: string): text is CaseLevel => caseLevels.some((level) => level === text);

/** A case suits everybody from its level on. */
const suits = ({ level }: Case, asked: CaseLevel) => caseLevels.indexOf(level) <= caseLevels.indexOf(asked);

/** In the order of their subjects, and within one from young to old; cases with a note come last. */
function inOrder(corpus: Corpus, cases: readonly Case[]): Case[] {
	const subjects = subjectsByWeight(corpus).map(({ id }) => id);
	const order = (one: Case) => [
		Number(one.contentNote !== undefined),
		subjects.indexOf(one.subject),
		caseLevels.indexOf(one.level)
	];
	return [...cases].sort((a, b) => {
		const [x, y] = [order(a), order(b)];
		return x.map((value, at) => value - y[at]!).find((difference) => difference !== 0) ?? 0;
	});
}

const cardOf = ({ story, subject, lang }: Told): CaseCard => ({
	title: story.title[lang],
	href: caseHref(story.id),
	about: `${subject.label[lang]} · ${forWhom(story.level)}`,
	teaser: story.contentNote ? undefined : story.text[0]?.[lang],
	note: story.contentNote?.[lang]
});

/** Whatever the address asks that is no subject or level of ours is as good as not asked. */
export function presentCases(corpus: Corpus, cases: readonly Case[], asked: Asked, lang: Language) {
	const subjects = subjectsByWeight(corpus).filter(({ id }) => cases.some(({ subject }) => subject === id));
	const subject = subjects.some(({ id }) => id === asked.subject) ? asked.subject : '';
	const level = isLevel(asked.level) ? asked.level : '';
	const found = inOrder(corpus, cases).filter(
		(one) => (subject === '' || one.subject === subject) && (level === '' || suits(one, level))
	);
	const cards = found.flatMap((story) => toldOf(corpus, story, lang)).map(cardOf);
	return {
		plain: cards.filter(({ note }) => note === undefined),
		noted: cards.filter(({ note }) => note !== undefined),
		count: cards.length,
		choices: [
			{
				name: 'over',
				label: m.cases_filter_subject(),
				all: m.cases_filter_all_subjects(),
				options: subjects.map(({ id, label }) => ({ id, label: label[lang] })),
				chosen: subject
			},
			{
				name: 'voor',
				label: m.cases_filter_level(),
				all: m.cases_filter_all_levels(),
				options: caseLevels.map((id) => ({ id, label: levelWords[id]() })),
				chosen: level
			}
		]
	};
}

export const foundWords = (count: number): string =>
	count === 0 ? m.cases_found_none() : count === 1 ? m.cases_found_one() : m.cases_found({ count });
