import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { subjectsByWeight } from '../subjects';
import { withTerms } from '../terms.server';
import type { PageServerLoad } from './$types';
import { evidenceLegend } from './evidence';
import { presentList } from './list';

export const load: PageServerLoad = () => {
	const corpus = readLaw(undefined, settings().LAW_DIR);
	return withTerms({
		intro: m.rules_intro(),
		subjects: presentList(corpus, subjectsByWeight(corpus), getLocale()),
		legend: evidenceLegend()
	});
};
