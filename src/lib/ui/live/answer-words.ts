/** What somebody answered, in words: the lines that stand where the form stood. */
import type { LiveAnswer } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Choice } from '../own/draft';
import { sentenceWords } from '../own/words';
import type { LiveQuestionView, OptionView } from '../views/live';
import { draftFrom } from './proposed';

const every: readonly Choice[] = ['none', 'fine', 'service', 'gevangenisstraf', 'hechtenis'];

const labelOf = (options: readonly OptionView[], value: string): string =>
	options.find((option) => option.value === value)?.label ?? value;

const optionsOf = (question: LiveQuestionView | undefined): readonly OptionView[] =>
	question && 'options' in question ? question.options : [];

/** A question that is not at hand leaves nothing to say but a sentence or a text. */
export function answerLines(answer: LiveAnswer, question?: LiveQuestionView): string[] {
	const options = optionsOf(question);
	switch (answer.kind) {
		case 'pass':
			return [m.live_passed()];
		case 'sentence': {
			const choices = question?.kind === 'sentence' ? question.choices : every;
			return [sentenceWords(draftFrom(answer.proposed, choices), choices)];
		}
		case 'weigh':
			return question?.kind === 'weigh'
				? question.facts.map((fact, at) => {
						const weight = answer.weights[at];
						return m.live_weighed({
							fact,
							weight: weight ? labelOf(options, weight).toLowerCase() : m.live_no_opinion()
						});
					})
				: [];
		case 'rank':
			return options.length > 0
				? answer.order.map((value, at) => m.live_ranked({ place: at + 1, label: labelOf(options, value) }))
				: [];
		case 'agree':
		case 'purpose':
		case 'compare':
			return options.length > 0 ? [labelOf(options, String(answer.value))] : [];
		case 'free':
			// The server keeps a text apart from the seat; only what is still on its way is known here.
			return [answer.text === '' ? m.live_free_sent() : answer.text];
	}
}
