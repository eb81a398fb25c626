import { dayWords } from '$lib/explain';
import { inLanguage } from '$lib/model';
import { number } from '$lib/ui/results/numbers';
import { link } from '$lib/ui/shared/link';
import { publicSections } from './sections.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { survey, lang, data, day, sections, key, weightedBy } = await publicSections(event);
	return {
		title: inLanguage(survey.title, lang),
		about: inLanguage(survey.about, lang),
		organisation: survey.organisation,
		day: dayWords(day, lang),
		people: number(data.people, lang, 0),
		minimum: data.minimum,
		weightedBy,
		said: sections
			.flatMap(({ charts }) =>
				charts.filter(({ rows }) => rows.some(({ at }) => at)).map(({ title, said }) => ({ title, said }))
			)
			.slice(0, 6),
		sections,
		download: link(`/vragenlijst/${key.survey}/${key.version}/uitslag/tabellen.csv`)
	};
};
