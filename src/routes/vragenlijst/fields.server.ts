/** The questions of a survey as fields on a page. */
import { boundsOf, editionSetAt, evaluate, parseScenario } from '$lib/engine';
import { dayWords } from '$lib/explain';
import type { AttentionTask, BackgroundQuestion, SurveyOption, SurveyQuestion, VignetteQuestion } from '$lib/model';
import { randomOf } from '$lib/study/random';
import { choicesOf, hasLife } from '$lib/ui/own/view';
import type { FieldView, ItemView, ToldView } from '$lib/ui/survey/view';
import type { OptionView } from '$lib/ui/views/live';
import { CannotBeTold, textIn, type Shown } from './shown.server';

const optionsIn = (shown: Shown, options: readonly SurveyOption[]): OptionView[] =>
	options.map(({ id, text }) => ({ value: id, label: textIn(shown, text) }));

type Shape = Exclude<SurveyQuestion | VignetteQuestion, { kind: 'sentence' }>;

/** The field of a question that is no sentence. */
export function fieldOf(shown: Shown, question: Shape): FieldView {
	switch (question.kind) {
		case 'choice':
			return { kind: 'one', sends: 'choice', options: optionsIn(shown, question.options) };
		case 'multiple':
			return { kind: 'multiple', options: optionsIn(shown, question.options), most: question.most };
		case 'scale': {
			const { from, to, low, high } = question;
			return { kind: 'scale', from, to, low: textIn(shown, low), high: textIn(shown, high) };
		}
		case 'number': {
			const { min, max, decimals, unit } = question;
			return { kind: 'number', min, max, decimals, unit: unit && textIn(shown, unit) };
		}
		case 'free':
			return { kind: 'free', most: question.most };
	}
}

/** A case of the library as it is told there, with the kinds of sentence that the law has for it. */
function caseOf({ library, spoken: { lang } }: Shown, id: string): { told: ToldView; field: FieldView } {
	const story = library.cases.get(id);
	const selected = story && editionSetAt(library.corpus, story.subject, story.offenceDate);
	if (!story || !selected?.ok) throw new CannotBeTold(`The case ${id} is not there.`);
	const { set } = selected;
	const parsed = parseScenario(set.subject, { offenceDate: story.offenceDate, answers: story.answers });
	if (!parsed.ok) throw new CannotBeTold(`The case ${id} cannot be answered.`);
	const bounds = boundsOf(set, parsed.scenario, evaluate(set, parsed.scenario));
	if (!bounds.charged) throw new CannotBeTold(`The case ${id} comes to no offence.`);
	return {
		told: {
			about: [story.title[lang], dayWords(story.offenceDate, lang)].join(' · '),
			sentences: story.text.map((sentence) => sentence[lang]),
			facts: []
		},
		field: { kind: 'sentence', choices: choicesOf(bounds), life: hasLife(bounds) }
	};
}

const isShuffled = (question: SurveyQuestion) => 'shuffle' in question && question.shuffle;

export function questionItem(shown: Shown, id: string, question: SurveyQuestion, respondent: string): ItemView {
	const asked = { id, text: textIn(shown, question.text), help: question.help && textIn(shown, question.help) };
	if (question.kind === 'sentence') return { ...asked, ...caseOf(shown, question.case) };
	const field = fieldOf(shown, question);
	if (!isShuffled(question) || !('options' in field)) return { ...asked, field };
	// From the frozen survey and the person alone: the same order after a reload, and for whoever checks it later.
	const random = randomOf('options', shown.compiled.published.hash, id, respondent);
	return { ...asked, field: { ...field, options: random.shuffled(field.options) } };
}

export function backgroundItem(shown: Shown, id: string, question: BackgroundQuestion): ItemView {
	const { text, help, bands } = question;
	const options = bands.map((band) => ({ value: band.id, label: textIn(shown, band.text) }));
	return {
		id,
		text: textIn(shown, text),
		help: help && textIn(shown, help),
		field: { kind: 'one', sends: 'band', options }
	};
}

export const attentionItem = (shown: Shown, id: string, { text, options }: AttentionTask): ItemView => ({
	id,
	text: textIn(shown, text),
	field: { kind: 'one', sends: 'choice', options: optionsIn(shown, options) }
});
