/** A case of the library in words: its head, its sentences with their facts, and what it offers to change. */
import { dayWords, factorName, levelName, lower } from '$lib/explain';
import type { Case, CaseLevel, Corpus, Language, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import type { CaseHead, CaseView, SentenceView } from '$lib/ui/views/cases';
import type { ChangeView, SupportLine } from '$lib/ui/views/explorer';
import { settled, type CaseState } from '../verkennen/[[subject]]/address';
import { answerOf, hrefOf } from '../verkennen/[[subject]]/view';

/** A case with the subject whose words it borrows; the loader leaves no case without one. */
export interface Told {
	story: Case;
	subject: Subject;
	lang: Language;
}

export function toldOf(corpus: Corpus, story: Case, lang: Language): Told[] {
	const subject = corpus.subjects.get(story.subject);
	return subject ? [{ story, subject, lang }] : [];
}

export const levelWords: Readonly<Record<CaseLevel, () => string>> = {
	'klas-3': m.case_level_klas_3,
	'klas-4': m.case_level_klas_4,
	'klas-5': m.case_level_klas_5,
	'klas-6': m.case_level_klas_6,
	volwassenen: m.case_level_volwassenen
};

export const forWhom = (level: CaseLevel): string =>
	level === 'volwassenen' ? m.case_for_adults() : m.case_from({ level: levelWords[level]() });

export const caseHref = (id: string, sheet = ''): string => link(`/zaken/${id}${sheet}`);

export const stateOf = ({ offenceDate, answers }: Case): CaseState => ({ date: offenceDate, answers });

export function headOf({ story, subject, lang }: Told, support: SupportLine[]): CaseHead {
	const { id, title, level, offenceDate, contentNote } = story;
	return {
		title: title[lang],
		about: [subject.label[lang], forWhom(level), dayWords(offenceDate, lang)].join(' · '),
		note: contentNote?.[lang],
		support: contentNote ? support : [],
		links: {
			case: { label: title[lang], href: caseHref(id) },
			worksheet: { label: m.case_worksheet(), href: caseHref(id, '/werkblad') },
			answers: { label: m.case_answers(), href: caseHref(id, '/antwoorden') }
		}
	};
}

export const sentencesOf = ({ story, subject, lang }: Told): SentenceView[] =>
	story.text.map((sentence) => ({
		text: sentence[lang],
		facts: Object.entries(sentence.states).map(([factor, level]) => ({
			label: factorName(subject, factor, lang),
			level: levelName(subject, { factor, level }, lang)
		}))
	}));

/** The offered changes, each with the address of its answer. `facts` also holds what was assumed. */
export function changesOf({ story, subject, lang }: Told, facts: Case['answers']): ChangeView[] {
	const state = stateOf(story);
	return story.vary.map(({ factor, levels, why }) => ({
		factor,
		label: factorName(subject, factor, lang),
		from: levelName(subject, { factor, level: facts[factor] ?? '' }, lang),
		why: why[lang],
		rows: levels.map((level) => ({
			href: answerOf(subject, { ...state, answers: settled(subject, { ...state.answers, [factor]: level }) }),
			to: levelName(subject, { factor, level }, lang),
			effects: []
		}))
	}));
}

export function presentCase(told: Told, facts: Case['answers'], support: SupportLine[]): CaseView {
	const { story, subject, lang } = told;
	return {
		...headOf(told, support),
		description: m.case_description({ subject: lower(subject.label[lang]) }),
		sentences: sentencesOf(told),
		explorer: hrefOf(subject, stateOf(story)),
		changes: changesOf(told, facts),
		questions: story.questions.map((question) => question[lang])
	};
}
