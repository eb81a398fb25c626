/** What the public page of a survey shows: only what it lists as public, as it was when that was released. */
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { publicOf } from '$lib/server/results/public';
import { storage } from '$lib/server/storage';
import { surveys } from '$lib/server/survey/start';
import { outcomesOf } from '$lib/study/rollup/spec';
import { overallSection, type Experiment } from '$lib/ui/results/experiment';
import { factsSection } from '$lib/ui/results/facts';
import { crossTable, questionsSection } from '$lib/ui/results/people';
import type { Names } from '$lib/ui/results/names';
import type { ResultsData } from '$lib/study/rollup/results';
import type { Section } from '$lib/ui/results/view';
import { togetherIn, weightedBy, weightedSection } from '$lib/ui/results/weighted';
import { shapedOf } from '$lib/server/results/shapes';
import { crossingsOf } from '../../../../beheer/vragenlijsten/[survey]/[version]/resultaten/crosses.server';
import { keyOf } from '../../../../beheer/vragenlijsten/[survey]/[version]/resultaten/open.server';
import { fails } from '../../../../live.server';
import { experimentsOf, namesFor } from '../../../../results.server';
import { methodOf } from '$lib/ui/results/names';

/** Of a sentence, every kind that somebody imposed enough to be shown, and the lengths of those. */
function experimentSections(names: Names, data: ResultsData, experiment: Experiment): Section[] {
	const { question } = names.survey.experiments[experiment.id]!;
	const facts = outcomesOf(question)
		.map((outcome) => factsSection(names, data, experiment, outcome))
		.filter(({ charts }) => charts.some(({ rows }) => rows.some(({ at }) => at)));
	return [
		overallSection(names, data, experiment),
		...facts.map((section, at) => ({ ...section, id: `${section.id}-${at}` }))
	];
}

export async function publicSections({ params }: { params: { survey: string; version: string } }) {
	const own = storage();
	const key = keyOf(params);
	const compiled = own && (await surveys()?.versions.find(key));
	const released = own && compiled && (await publicOf(own.db, key));
	if (!released) fails(404, m.vs_public_not());
	const { published } = compiled;
	const { survey } = published;
	const lang = getLocale();
	const names = namesFor(published, lang);
	const { data, day, weighted } = released;
	const experiments = experimentsOf(published).filter(({ id }) => survey.publish.includes(id));
	const crossings = [
		...new Map(
			[undefined, ...experiments.map(({ id }) => id)]
				.flatMap((id) => crossingsOf(names, shapedOf(compiled.published).tables, id, survey.publish))
				.map((crossing) => [crossing.title, crossing])
		).values()
	];
	const tables = crossings.flatMap((crossing) => crossTable(names, data, crossing) ?? []);
	const sections = [
		...experiments.flatMap((experiment) => experimentSections(names, data, experiment)),
		questionsSection(names, data, survey.publish),
		weighted &&
			weightedSection(names, weighted, {
				experiments: experiments.map((experiment) => {
					const outcomes = outcomesOf(survey.experiments[experiment.id]!.question);
					return { experiment, together: togetherIn(outcomes), facts: [] };
				}),
				questions: survey.publish.filter((id) => Object.hasOwn(survey.questions, id))
			}),
		tables.length > 0
			? {
					id: 'tabellen',
					title: m.vs_crosses_title(),
					lead: [],
					charts: [],
					tables,
					methods: (['hidden', 'releases'] as const).map(methodOf)
				}
			: undefined
	].filter((section): section is Section => section !== undefined);
	const by = weighted && weightedBy(names, weighted);
	return { survey, lang, data, day, sections, key, weightedBy: by };
}
