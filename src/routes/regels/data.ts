import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { subjectsByWeight } from '../subjects';
import { withTerms } from '../terms';
import { evidenceLegend } from './evidence';
import { presentList } from './list';
import type { House } from '../house';

export const page = ({ corpus }: House) => {
	return withTerms(corpus, {
		intro: m.rules_intro(),
		subjects: presentList(corpus, subjectsByWeight(corpus), getLocale()),
		legend: evidenceLegend()
	});
};
