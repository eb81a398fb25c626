/** Names of what results are about, in words. */
import { inLanguage, type Factor, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { LengthKind, Outcome, SentenceKind } from '$lib/study/analysis/outcome';
import { methodKeys, methods, type MethodId } from '$lib/study/methods';
import type { Method } from './view';

const kinds: Record<SentenceKind | 'several', () => string> = {
	custody: m.vs_kind_custody,
	conditional: m.vs_kind_conditional,
	detention: m.vs_kind_detention,
	service: m.vs_kind_service,
	fine: m.vs_kind_fine,
	nothing: m.vs_kind_nothing,
	several: m.vs_kind_several
};

export const kindName = (kind: string): string => kinds[kind as SentenceKind]?.() ?? kind;

const lengths: Record<LengthKind, () => string> = {
	custody: m.vs_length_custody,
	conditional: m.vs_length_conditional,
	detention: m.vs_length_detention,
	service: m.vs_length_service,
	fine: m.vs_length_fine
};

export const lengthName = (kind: LengthKind): string => lengths[kind]();

export interface Names {
	lang: Language;
	survey: Survey;
	/** The facts of the rules, by experiment. */
	factors: Readonly<Record<string, readonly Factor[]>>;
}

export const factName = ({ factors, lang }: Names, experiment: string, factor: string): string =>
	factors[experiment]?.find(({ id }) => id === factor)?.label[lang] ?? factor;

export const levelName = ({ factors, lang }: Names, experiment: string, factor: string, level: string): string =>
	factors[experiment]?.find(({ id }) => id === factor)?.levels.find(({ id }) => id === level)?.label[lang] ?? level;

export function outcomeName({ survey, lang }: Names, experiment: string, outcome: Outcome): string {
	const question = survey.experiments[experiment]?.question;
	switch (outcome.kind) {
		case 'imposes':
			return kindName(outcome.sanction);
		case 'length':
			return lengthName(outcome.sanction);
		case 'choice': {
			const option = question?.kind === 'choice' ? question.options.find(({ id }) => id === outcome.value) : undefined;
			return option ? inLanguage(option.text, lang) : outcome.value;
		}
		default:
			return question ? inLanguage(question.text, lang) : outcome.kind;
	}
}

/** What somebody can say to a question, or which band they are in. */
export function optionName({ survey, lang }: Names, id: string, option: string): string {
	if (option === '-') return m.vs_unsaid();
	const question = Object.hasOwn(survey.questions, id) ? survey.questions[id] : undefined;
	const background = Object.hasOwn(survey.background, id) ? survey.background[id] : undefined;
	const all = background?.bands ?? (question && 'options' in question ? question.options : []);
	const found = all.find((one) => one.id === option);
	if (found) return inLanguage(found.text, lang);
	if (question?.kind === 'sentence') return kindName(option);
	return option;
}

export const questionName = ({ survey, lang }: Names, id: string): string => {
	const asked = survey.questions[id] ?? survey.background[id] ?? survey.attention[id];
	return asked ? inLanguage(asked.text, lang) : id;
};

const says = m as unknown as Readonly<Record<string, () => string>>;

/** How a figure was made, with where that comes from. */
export function methodOf(id: MethodId): Method {
	const { title, text } = methodKeys(id);
	return {
		title: says[title]!(),
		text: says[text]!(),
		sources: methods[id].map(
			({ authors, year, title: name, where, doi }) =>
				`${authors} (${year}), ${name}. ${where}.${doi === undefined ? '' : ` doi:${doi}`}`
		)
	};
}
