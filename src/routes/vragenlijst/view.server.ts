/** One step of one person as it is shown. The preview of an organiser asks for the same, with made-up people. */
import type { SurveyScreen } from '$lib/model';
import type { Step } from '$lib/server/survey/steps';
import type { ItemView, StepView } from '$lib/ui/survey/view';
import { attentionItem, backgroundItem, questionItem } from './fields.server';
import { revealView } from './reveal.server';
import { notesOf, paragraphsIn, textIn, toldOf, type Shown } from './shown.server';
import { factOrderOf, taskItem, taskOf, type AnswersBy } from './tasks.server';

function vignetteStep(shown: Shown, at: number, step: Step, respondent: string): StepView {
	const { survey } = shown.compiled.published;
	const [item] = step.items;
	if (!item?.task) return questionsStep(shown, at, step, respondent);
	const experiment = taskOf(item.id);
	const { tasks, repeat } = survey.experiments[experiment]!;
	const { vignette, place } = item.task;
	return {
		kind: 'vignette',
		step: at,
		number: place,
		// One that comes again is counted like the others: nobody is told which it is.
		of: tasks + Number(repeat !== 'none'),
		told: toldOf(shown, experiment, vignette, factOrderOf(shown, experiment, respondent)),
		items: [taskItem(shown, item.id, vignette)]
	};
}

function itemView(shown: Shown, { id, kind }: Step['items'][number], respondent: string): ItemView {
	const { survey } = shown.compiled.published;
	if (kind === 'background') return backgroundItem(shown, id, survey.background[id]!);
	if (kind === 'attention') return attentionItem(shown, id, survey.attention[id]!);
	return questionItem(shown, id, survey.questions[id]!, respondent);
}

function questionsStep(shown: Shown, at: number, step: Step, respondent: string): StepView {
	const screen = screenOf(shown, step);
	const title = screen.kind === 'questions' && screen.title ? textIn(shown, screen.title) : undefined;
	const isAttention = step.items.some(({ kind }) => kind === 'attention');
	const about = isAttention ? 'attention' : step.kind === 'background' ? 'background' : 'questions';
	return {
		kind: 'questions',
		step: at,
		title,
		about,
		items: step.items.map((item) => itemView(shown, item, respondent))
	};
}

const screenOf = ({ compiled }: Shown, { screen }: Step): SurveyScreen =>
	compiled.published.survey.screens.find(({ id }) => id === screen)!;

/**
 * @param respondent decides what is drawn: the cases, their order, the order of facts and of options
 * @param at the number of the step, from 0
 * @param answers what this person said, for a step that lays it beside something
 */
export function stepView(shown: Shown, respondent: string, at: number, answers: AnswersBy = new Map()): StepView {
	const { survey } = shown.compiled.published;
	const step = shown.compiled.stepsOf(respondent)[at];
	if (!step) throw new RangeError(`There is no step ${at}.`);
	const screen = screenOf(shown, step);
	switch (screen.kind) {
		case 'note':
			return {
				kind: 'note',
				step: at,
				paragraphs: paragraphsIn(shown, screen.text),
				notes: notesOf(shown),
				support: shown.support
			};
		case 'consent':
			return {
				kind: 'consent',
				step: at,
				version: survey.consent.version,
				paragraphs: paragraphsIn(shown, survey.consent.text)
			};
		case 'information':
			return {
				kind: 'information',
				step: at,
				title: textIn(shown, screen.title),
				paragraphs: paragraphsIn(shown, screen.text)
			};
		case 'questions':
		case 'background':
		case 'attention':
			return questionsStep(shown, at, step, respondent);
		case 'experiment':
		case 'repeat':
			return vignetteStep(shown, at, step, respondent);
		case 'reveal':
			return revealView(shown, respondent, at, screen.experiment, answers);
		case 'end':
			return { kind: 'end', step: at, paragraphs: paragraphsIn(shown, screen.text), support: shown.support };
	}
}
