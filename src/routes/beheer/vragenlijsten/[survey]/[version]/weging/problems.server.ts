/** What is wrong with margins, in words, beside the field that it is about. */
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { MarginsRefusal } from '$lib/server/results/margins';
import type { Refusal } from '$lib/server/accounts';
import { SOURCE_LEAST, SOURCE_MOST, type PopulationProblem } from '$lib/study/weighting/population';
import type { TableProblem } from '$lib/study/weighting/table';
import { number } from '$lib/ui/results/numbers';
import { refusalWords } from '../../../../words.server';

const words: Record<PopulationProblem['reason'], () => string> = {
	empty: m.vs_weigh_wrong_empty,
	'no-number': m.vs_weigh_wrong_number,
	negative: m.vs_weigh_wrong_negative,
	'too-much': m.vs_weigh_wrong_much,
	sum: () => '',
	'one-band': m.vs_weigh_wrong_one,
	'no-source': () => m.vs_weigh_wrong_source({ least: SOURCE_LEAST }),
	'long-source': () => m.vs_weigh_wrong_source_long({ most: SOURCE_MOST }),
	nothing: m.vs_weigh_wrong_nothing
};

export const problemWords = (problem: PopulationProblem, lang: Language): string =>
	problem.reason === 'sum' ? m.vs_weigh_wrong_sum({ sum: number(problem.sum, lang, 2) }) : words[problem.reason]();

export function lineWords(problem: TableProblem): string {
	const { line } = problem;
	switch (problem.reason) {
		case 'columns':
			return m.vs_weigh_line_columns({ line, found: problem.found });
		case 'no-such-question':
			return m.vs_weigh_line_question({ line, word: problem.word });
		case 'no-such-band':
			return m.vs_weigh_line_band({ line, word: problem.word });
		case 'twice':
			return m.vs_weigh_line_twice({ line, word: problem.word });
		case 'no-lines':
			return m.vs_weigh_line_none();
		case 'too-long':
			return m.vs_weigh_line_long();
	}
}

/** @param about the questions that are fixed, and when other figures may be given again */
export function marginsRefusal(refusal: MarginsRefusal | Refusal, about: { questions: string; due: string }): string {
	switch (refusal) {
		case 'no-such-survey':
			return m.vs_not_there();
		case 'wrong-state':
			return m.vs_weigh_refused_state();
		case 'other-questions':
			return m.vs_weigh_refused_questions({ questions: about.questions });
		case 'too-often':
			return m.vs_weigh_left_none({ due: about.due });
		case 'no-margins':
			return m.vs_weigh_refused_gone();
		default:
			return refusalWords(refusal);
	}
}
