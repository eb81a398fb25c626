/** Every text that an organiser wrote, with its place: for the languages, the check of words, and the estimate of time. */
import type { BackgroundQuestion, Experiment, Survey, SurveyQuestion, SurveyScreen, SurveyText } from '../../model';
import type { Place } from './complaint';

export interface PlacedText {
	text: SurveyText;
	place: Place;
}

const optional = (text: SurveyText | undefined, place: Place): PlacedText[] => (text ? [{ text, place }] : []);

const listed = (entries: readonly { text: SurveyText }[], place: Place): PlacedText[] =>
	entries.map(({ text }, at) => ({ text, place: [...place, at, 'text'] }));

type AnswerShape = SurveyQuestion | Experiment['question'];

function answerTexts(question: AnswerShape, place: Place): PlacedText[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return listed(question.options, [...place, 'options']);
		case 'scale':
			return [
				{ text: question.low, place: [...place, 'low'] },
				{ text: question.high, place: [...place, 'high'] }
			];
		case 'number':
			return optional(question.unit, [...place, 'unit']);
		case 'sentence':
		case 'free':
			return [];
	}
}

const askedTexts = (
	{ text, help }: { text: SurveyText; help?: SurveyText | undefined },
	place: Place
): PlacedText[] => [{ text, place: [...place, 'text'] }, ...optional(help, [...place, 'help'])];

export const questionTexts = (question: SurveyQuestion, place: Place): PlacedText[] => [
	...askedTexts(question, place),
	...answerTexts(question, place)
];

export const backgroundTexts = (question: BackgroundQuestion, place: Place): PlacedText[] => [
	...askedTexts(question, place),
	...listed(question.bands, [...place, 'bands'])
];

export const experimentTexts = ({ title, question }: Experiment, place: Place): PlacedText[] => [
	{ text: title, place: [...place, 'title'] },
	{ text: question.text, place: [...place, 'question', 'text'] },
	...answerTexts(question, [...place, 'question'])
];

export function screenTexts(screen: SurveyScreen, place: Place): PlacedText[] {
	return [
		...('title' in screen ? optional(screen.title, [...place, 'title']) : []),
		...('text' in screen ? optional(screen.text, [...place, 'text']) : [])
	];
}

/** All of them, in the order of the definition. */
export function surveyTexts(survey: Survey): PlacedText[] {
	const each = <T>(
		name: 'experiments' | 'questions' | 'background' | 'attention',
		entries: Record<string, T>,
		texts: (entry: T, place: Place) => PlacedText[]
	) => Object.entries(entries).flatMap(([id, entry]) => texts(entry, [name, id]));
	return [
		{ text: survey.title, place: ['title'] },
		{ text: survey.about, place: ['about'] },
		{ text: survey.consent.text, place: ['consent', 'text'] },
		...survey.screens.flatMap((screen, at) => screenTexts(screen, ['screens', at])),
		...each('experiments', survey.experiments, experimentTexts),
		...each('questions', survey.questions, questionTexts),
		...each('background', survey.background, backgroundTexts),
		...each('attention', survey.attention, ({ text, options }, place) => [
			{ text, place: [...place, 'text'] },
			...listed(options, [...place, 'options'])
		])
	];
}
