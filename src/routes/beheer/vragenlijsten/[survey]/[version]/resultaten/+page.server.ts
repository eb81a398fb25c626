import { dayWords } from '$lib/explain';
import { inLanguage, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { publicOf } from '$lib/server/results/public';
import { funnelOf, groupsOf, resultsOf } from '$lib/server/results/view';
import { LARGEST_STEP, type ShownTest } from '$lib/study/disclosure';
import { weightedOf } from '$lib/server/results/weighted';
import { outcomeId, outcomesOf } from '$lib/study/rollup/spec';
import { overallSection } from '$lib/ui/results/experiment';
import { factsSection } from '$lib/ui/results/facts';
import { reliabilitySection } from '$lib/ui/results/reliability';
import { outcomeName, questionName } from '$lib/ui/results/names';
import { number } from '$lib/ui/results/numbers';
import { attentionSection, groupsSection, questionsSection } from '$lib/ui/results/people';
import type { Section } from '$lib/ui/results/view';
import { togetherIn, weightedSection } from '$lib/ui/results/weighted';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../../../live.server';
import { experimentsOf, namesFor } from '../../../../../results.server';
import { moment } from '../../../../moment';
import { standingOf, type Standing } from '../../../state.server';
import { crossSection } from './crosses.server';
import { funnelChart } from './funnel.server';
import { openResults } from './open.server';
import { releaseActions } from './release.server';
import type { Actions, PageServerLoad } from './$types';

/** As the step in which it lies; see `study/disclosure/omnibus`. */
function p(test: ShownTest, lang: 'nl' | 'en'): string | undefined {
	if (test.kind !== 'test') return undefined;
	const told = (value: number) => number(value, lang, 3);
	return test.p < 1 ? m.vs_p_below({ p: told(test.p) }) : m.vs_p_above({ p: told(LARGEST_STEP) });
}

/** What was asked for, or a refusal in words: a filter that was not declared is never made. */
function chosen(
	query: URLSearchParams,
	allowed: { experiments: string[]; outcomes: (id: string) => string[]; backgrounds: string[] }
) {
	const { experiments, backgrounds } = allowed;
	const wanted = [...query.getAll('groep'), ...query.getAll('filter')].flatMap((one) => one.split(',')).filter(Boolean);
	if (wanted.length > 1) return { refused: 'filter' as const };
	const experiment = query.get('zaak') ?? experiments[0] ?? '';
	const outcome = query.get('over') || allowed.outcomes(experiment)[0] || '';
	const [background = ''] = wanted;
	const isKnown =
		(experiment === '' || experiments.includes(experiment)) &&
		(outcome === '' || allowed.outcomes(experiment).includes(outcome)) &&
		(background === '' || backgrounds.includes(background));
	return isKnown ? { experiment, outcome, background } : { refused: 'unknown' as const };
}

/** What still changes after closing: nothing, or people who may go as they were promised. Empty while it is open. */
function closedWords(standing: Standing, { closesAt, minimumCell }: Survey, lang: Language): string[] {
	if (standing === 'closed') return [m.vs_closed()];
	if (standing !== 'early') return [];
	const date = moment(new Date(closesAt), lang);
	return [m.vs_closed_early({ date }), m.vs_closed_early_rule({ minimum: minimumCell })];
}

export const load: PageServerLoad = async (event) => {
	event.depends('survey:results');
	const { compiled, db, row, mayExport, leads, key, who, place } = await openResults(event, 'viewer');
	const { published } = compiled;
	const { survey } = published;
	const lang = getLocale();
	const standing = standingOf(row, Date.now());
	const experiments = Object.keys(survey.experiments);
	const backgrounds = Object.keys(survey.background);
	const outcomesIn = (id: string) => (survey.experiments[id] ? outcomesOf(survey.experiments[id].question) : []);
	const asked = chosen(event.url.searchParams, {
		experiments,
		backgrounds,
		outcomes: (id) => outcomesIn(id).map(outcomeId)
	});
	const names = namesFor(published, lang);
	if ('refused' in asked)
		fails(
			400,
			asked.refused === 'filter'
				? m.vs_refused_filter({ allowed: backgrounds.map((id) => questionName(names, id)).join(' / ') })
				: m.vs_refused_unknown()
		);
	const data = await resultsOf(db, compiled);
	const funnel = await funnelOf(db, compiled);
	const all = experimentsOf(published);
	const own = all.find(({ id }) => id === asked.experiment);
	const outcome = outcomesIn(asked.experiment).find((one) => outcomeId(one) === asked.outcome);
	const groups =
		asked.background === ''
			? undefined
			: await groupsOf(db, compiled, {
					experiment: asked.experiment,
					outcome: asked.outcome,
					background: asked.background
				});
	const joint = groups?.omnibus?.find(({ id }) => id === 'joint') ?? groups?.omnibus?.[0];
	const [means, effects] = joint ? [p(joint.means, lang), p(joint.effects, lang)] : [];
	const weighted = await weightedOf(db, compiled);
	const sections = [
		own && overallSection(names, data, own),
		own && outcome && factsSection(names, data, own, outcome),
		own &&
			outcome &&
			groups &&
			groupsSection(
				names,
				data,
				{ experiment: own, outcome, background: asked.background },
				{
					...groups,
					omnibus:
						means !== undefined && effects !== undefined
							? { means: m.vs_omnibus_means({ p: means }), effects: m.vs_omnibus_effects({ p: effects }) }
							: undefined
				}
			),
		own && outcome && reliabilitySection(names, data, own, outcome),
		questionsSection(names, data),
		weighted &&
			weightedSection(names, weighted, {
				experiments:
					own && outcome ? [{ experiment: own, together: togetherIn(outcomesIn(own.id)), facts: [outcome] }] : [],
				questions: Object.keys(survey.questions)
			}),
		crossSection(names, data, compiled, own?.id, standing === 'early' || standing === 'closed'),
		attentionSection(names, data)
	].filter((section): section is Section => section !== undefined);
	const open = leads && !survey.demo ? await publicOf(db, key) : undefined;
	return {
		title: inLanguage(survey.title, lang),
		isSynthetic: survey.demo,
		people: data.people,
		counted: number(data.people, lang, 0),
		minimum: data.minimum,
		closed: closedWords(standing, survey, lang),
		/** Whether something can still come or go. */
		moves: standing !== 'closed',
		funnel: funnelChart(funnel, compiled, lang, data.minimum),
		sections,
		choices: {
			experiment: asked.experiment,
			experiments: experiments.map((id) => ({
				id,
				label: inLanguage(survey.experiments[id]!.title, lang),
				chosen: id === asked.experiment
			})),
			outcomes: outcomesIn(asked.experiment).map((one) => ({
				id: outcomeId(one),
				label: outcomeName(names, asked.experiment, one),
				chosen: outcomeId(one) === asked.outcome
			})),
			backgrounds: backgrounds.map((id) => ({ id, label: questionName(names, id), chosen: id === asked.background }))
		},
		export: mayExport ? link(`/beheer/vragenlijsten/${key.survey}/${key.version}/uitvoer`) : undefined,
		here: link(`/beheer/vragenlijsten/${key.survey}/${key.version}/resultaten`),
		release:
			leads && !survey.demo
				? {
						isPublic: open && dayWords(open.day, lang),
						lists: survey.publish.length > 0,
						mayWeigh: weighted?.kind === 'weighted',
						isWeighed: open?.weighted !== undefined,
						link: link(`/vragenlijst/${key.survey}/${key.version}/uitslag`),
						fresh: who.isFresh,
						done: event.url.searchParams.get('gedaan')
					}
				: undefined,
		place: place.name
	};
};

export const actions: Actions = releaseActions;
