/** Steps and questions of a draft by name. */
import { m } from '$lib/paraglide/messages';
import type { Draft, DraftQuestion, DraftStep, Language, QuestionKind } from '$lib/model';
import type { stepKinds } from '$lib/classroom/edit';
import type { ComposeLibrary } from '../views/compose';

type StepKind = DraftStep['kind'];

const kinds: Record<Exclude<StepKind, 'question'>, () => string> = {
	lobby: m.compose_kind_lobby,
	note: m.compose_kind_note,
	case: m.compose_kind_case,
	information: m.compose_kind_information,
	argue: m.compose_kind_argue,
	vary: m.compose_kind_vary,
	results: m.compose_kind_results,
	reveal: m.compose_kind_reveal,
	end: m.compose_kind_end
};

const asks: Record<QuestionKind, () => string> = {
	sentence: m.compose_ask_sentence,
	weigh: m.compose_ask_weigh,
	rank: m.compose_ask_rank,
	agree: m.compose_ask_agree,
	purpose: m.compose_ask_purpose,
	compare: m.compose_ask_compare,
	free: m.compose_ask_free
};

const helps: Partial<Record<StepKind | QuestionKind, () => string>> = {
	lobby: m.compose_help_lobby,
	note: m.compose_help_note,
	end: m.compose_help_end,
	reveal: m.compose_help_reveal,
	vary: m.compose_help_vary,
	purpose: m.compose_help_purpose,
	compare: m.compose_help_compare
};

export const newName = (kind: (typeof stepKinds)[number] | QuestionKind): string =>
	kind in asks ? asks[kind as QuestionKind]() : kinds[kind as Exclude<StepKind, 'question'>]();

export const kindName = (step: DraftStep, { questions }: Draft): string =>
	step.kind === 'question' ? asks[questions[step.ask]?.kind ?? 'purpose']() : kinds[step.kind]();

export const kindHelp = (step: DraftStep, { questions }: Draft): string | undefined =>
	helps[step.kind === 'question' ? (questions[step.ask]?.kind ?? 'purpose') : step.kind]?.();

/** The title of a case; its id where this installation does not have it. */
export const caseName = ({ cases }: ComposeLibrary, id: string): string =>
	cases.flatMap(({ choices }) => choices).find((one) => one.id === id)?.label ?? id;

function aboutOf(question: DraftQuestion, library: ComposeLibrary, lang: Language): string {
	switch (question.kind) {
		case 'sentence':
		case 'weigh':
		case 'rank':
			return caseName(library, question.case);
		case 'compare':
			return question.cases
				.filter((id) => id !== '')
				.map((id) => caseName(library, id))
				.join(' · ');
		case 'agree':
			return question.statement[lang];
		case 'free':
			return question.prompt[lang];
		case 'purpose':
			return '';
	}
}

/** "Welke straf? De telefoon op straat". */
export function askName(question: DraftQuestion | undefined, library: ComposeLibrary, lang: Language): string {
	if (!question) return '';
	const about = aboutOf(question, library, lang).trim();
	return about === '' ? asks[question.kind]() : `${asks[question.kind]()} · ${about}`;
}

/** What a step is about, in a few words. */
export function detailOf(step: DraftStep, { questions }: Draft, library: ComposeLibrary, lang: Language): string {
	switch (step.kind) {
		case 'case':
		case 'vary':
		case 'reveal':
			return caseName(library, step.case);
		case 'question': {
			const question = questions[step.ask];
			return question ? aboutOf(question, library, lang) : '';
		}
		case 'results':
			return askName(questions[step.of], library, lang);
		case 'argue':
			return step.prompt[lang];
		case 'information':
			return step.title[lang];
		default:
			return '';
	}
}

export const minutesWords = (minutes: number): string =>
	minutes < 1 ? m.compose_step_short() : m.compose_step_minutes({ minutes: Math.round(minutes) });
