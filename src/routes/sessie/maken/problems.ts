/** What is wrong with a draft, why an edit changed nothing, and why a file was not opened: in words, with the way out. */
import { MOST_STEPS, type EditRefusal } from '$lib/classroom/compose';
import type { DraftProblem } from '$lib/classroom/draft-complaints';
import type { WordingEntry } from '$lib/model';
import { m } from '$lib/paraglide/messages';

export function problemWords(problem: DraftProblem, isChoice: boolean): string {
	switch (problem.kind) {
		case 'empty':
			return isChoice ? m.compose_wrong_choose() : m.compose_wrong_fill();
		case 'too-long':
			return m.compose_wrong_long({ most: problem.most });
		case 'too-few':
			return m.compose_wrong_few({ limit: problem.limit });
		case 'too-many':
			return problem.of === 'lines'
				? m.compose_wrong_lines({ limit: problem.limit })
				: m.compose_wrong_many({ limit: problem.limit });
		case 'not-offered':
			return m.compose_wrong_offered();
		case 'nothing-in-it':
			return m.compose_wrong_nothing();
		case 'unknown-case':
			return m.compose_wrong_case();
		case 'unknown-fact':
			return m.compose_wrong_fact();
		case 'impossible':
			return m.compose_wrong_impossible();
		case 'unread-day':
			return m.compose_wrong_day();
		case 'no-note':
			return m.compose_wrong_note();
		case 'nothing-to-show':
			return m.compose_wrong_show();
		case 'compares-sexual-offences':
			return m.compose_wrong_sexual();
		case 'compares-itself':
			return m.compose_wrong_same();
		case 'free-text-off':
			return m.compose_wrong_free();
	}
}

const refusals: Record<EditRefusal, () => string> = {
	fixed: m.compose_no_fixed,
	'at-the-edge': m.compose_no_edge,
	full: () => m.compose_no_full({ most: MOST_STEPS }),
	'unknown-step': m.compose_no_step,
	'unknown-question': m.compose_no_step,
	'free-text-off': m.compose_no_free
};

export const editRefusalWords = (refusal: EditRefusal): string => refusals[refusal]();

const reasons: Record<WordingEntry['category'], () => string> = {
	'victim-blaming': m.compose_word_blame,
	graphic: m.compose_word_graphic,
	suggestive: m.compose_word_suggestive,
	stigmatising: m.compose_word_stigma
};

export const warningWords = (words: string, category: WordingEntry['category'], instead: string): string =>
	[m.compose_word({ words }), reasons[category](), m.compose_word_instead({ instead })].join(' ');
