/**
 * How long a survey takes, before anybody took it. Assumptions of ours, to be replaced by the times of a pilot: reading at
 * 180 words a minute (adults read 238 in silence on average, Brysbaert 2019, "How many words do we read per minute?"; on a
 * phone, in plain language for everybody, we count on less), and the seconds below for choosing and typing.
 */
import {
	inLanguage,
	type Experiment,
	type Language,
	type Survey,
	type SurveyQuestion,
	type SurveyScreen
} from '../../model';
import type { StudyLibrary } from '../library';
import { spaceOf } from '../space';
import { own } from '../survey/own';
import { backgroundTexts, experimentTexts, questionTexts, screenTexts, type PlacedText } from '../survey/texts';
import { partsOf, wordsOf } from '../vignette';

export const WORDS_PER_MINUTE = 180;

/** Seconds for an answer, reading apart. */
export const ANSWER_SECONDS: Readonly<Record<SurveyQuestion['kind'], number>> = {
	choice: 4,
	multiple: 8,
	scale: 4,
	number: 7,
	sentence: 25,
	free: 40
};
/** Finding out how something works that one has not met before. */
const FIRST_SENTENCE = 20;
const BACKGROUND_SECONDS = 4;
const ATTENTION_SECONDS = 5;
/** Words that the page itself says on a screen, beside those of the organiser. */
const PAGE_WORDS: Readonly<Record<SurveyScreen['kind'], number>> = {
	note: 90,
	consent: 30,
	information: 5,
	questions: 5,
	experiment: 5,
	attention: 5,
	repeat: 5,
	background: 5,
	reveal: 120,
	end: 60
};
/** Fast and slow people, as a part of the usual time: about the tenth and the ninetieth of a hundred. */
export const RANGE = { low: 0.6, high: 1.7 } as const;

/** Bounds of the issue: shorter says little, longer is not finished. */
export const FEWEST_MINUTES = 2;
export const MOST_MINUTES = 15;

export interface Minutes {
	low: number;
	usual: number;
	high: number;
	/** Seconds of the usual time, by screen. */
	screens: readonly { screen: string; seconds: number }[];
	/** Whether the usual time is outside what people finish. */
	judged: 'short' | 'fits' | 'long';
}

const countWords = (text: string) => text.split(/\s+/u).filter((word) => word !== '').length;
const wordsIn = (texts: readonly PlacedText[], language: Language) =>
	texts.reduce((sum, { text }) => sum + countWords(inLanguage(text, language)), 0);
const reading = (words: number) => (60 * words) / WORDS_PER_MINUTE;

/** Seconds for one vignette with its question; what is the same in each is read with care once, and then at a glance. */
function vignetteSeconds(experiment: Experiment, library: StudyLibrary, language: Language) {
	const result = spaceOf(experiment, library);
	const first = result.ok ? result.space.vignettes[0] : undefined;
	const parts = result.ok && first ? partsOf(result.space, first) : [];
	const words = (isVaried: boolean) =>
		parts
			.filter((part) => (part.kind === 'fact' && part.varied) === isVaried)
			.reduce((sum, part) => sum + countWords(wordsOf(part, language)), 0);
	const asked = wordsIn(experimentTexts(experiment, []), language);
	const answer = ANSWER_SECONDS[experiment.question.kind];
	const learning = experiment.question.kind === 'sentence' ? FIRST_SENTENCE : 0;
	const later = reading(words(true) + (words(false) + asked) / 3) + answer;
	return { first: reading(words(true) + words(false) + asked) + answer + learning, later };
}

function secondsOf(survey: Survey, screen: SurveyScreen, library: StudyLibrary, language: Language): number {
	const read = (texts: readonly PlacedText[]) => reading(wordsIn(texts, language));
	const page = reading(PAGE_WORDS[screen.kind]) + read(screenTexts(screen, []));
	const attention = (id: string | undefined) => {
		const task = id === undefined ? undefined : own(survey.attention, id);
		return task
			? read([{ text: task.text, place: [] }, ...task.options.map(({ text }) => ({ text, place: [] }))]) +
					ATTENTION_SECONDS
			: 0;
	};
	switch (screen.kind) {
		case 'consent':
			return page + read([{ text: survey.consent.text, place: [] }]) + 3;
		case 'questions':
			return screen.questions.reduce((sum, id) => {
				const question = own(survey.questions, id);
				return question ? sum + read(questionTexts(question, [])) + ANSWER_SECONDS[question.kind] : sum;
			}, page);
		case 'background':
			return screen.questions.reduce((sum, id) => {
				const question = own(survey.background, id);
				return question ? sum + read(backgroundTexts(question, [])) + BACKGROUND_SECONDS : sum;
			}, page);
		case 'experiment': {
			const experiment = own(survey.experiments, screen.experiment);
			if (!experiment) return page;
			const { first, later } = vignetteSeconds(experiment, library, language);
			const more = experiment.tasks - 1 + (experiment.repeat === 'among' ? 1 : 0);
			return page + first + more * later + attention(experiment.attention);
		}
		case 'repeat': {
			const experiment = own(survey.experiments, screen.experiment);
			return experiment ? page + vignetteSeconds(experiment, library, language).later : page;
		}
		case 'attention':
			return page + attention(screen.attention);
		case 'note':
		case 'information':
		case 'reveal':
		case 'end':
			return page;
	}
}

/** Minutes from the first screen to the last, in one language of the survey. */
export function minutesOf(survey: Survey, library: StudyLibrary, language: Language = survey.languages[0]!): Minutes {
	const screens = survey.screens.map((screen) => ({
		screen: screen.id,
		seconds: secondsOf(survey, screen, library, language)
	}));
	const usual = screens.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
	const judged = usual < FEWEST_MINUTES ? 'short' : usual > MOST_MINUTES ? 'long' : 'fits';
	return { low: RANGE.low * usual, usual, high: RANGE.high * usual, screens, judged };
}
