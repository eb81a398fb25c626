/** The tasks of one person: which vignette, which question, and in which order its facts are told. */
import { assign } from '$lib/study/design/assign';
import type { GivenAnswer, ItemView } from '$lib/ui/survey/view';
import { fieldOf } from './fields.server';
import { sentenceField, textIn, type Shown } from './shown.server';

/** Answers by item; null for what was left open. */
export type AnswersBy = ReadonlyMap<string, GivenAnswer | null>;

/** The experiment and the place in it that the id of a task names. */
export const taskOf = (id: string): string => id.slice(0, id.lastIndexOf('/'));

/** The question about one vignette. */
export function taskItem(shown: Shown, id: string, vignette: number): ItemView {
	const experiment = taskOf(id);
	const { question } = shown.compiled.published.survey.experiments[experiment]!;
	return {
		id,
		text: textIn(shown, question.text),
		field: question.kind === 'sentence' ? sentenceField(shown, experiment, vignette) : fieldOf(shown, question)
	};
}

/** The order in which this person is told the facts of every vignette. */
export function factOrderOf({ compiled: { published } }: Shown, experiment: string, respondent: string) {
	const { designs, survey } = published;
	return assign(designs[experiment]!, experiment, survey.experiments[experiment]!, respondent).factOrder;
}
