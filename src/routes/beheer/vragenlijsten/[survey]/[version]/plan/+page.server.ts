import { inLanguage, type Design } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { previewDesigns } from '$lib/server/survey/draw';
import { studyLibrary } from '$lib/study/library';
import { methodKeys, methods, type MethodId } from '$lib/study/methods';
import { minutesOf, surveyPlan } from '$lib/study/plan';
import { link } from '$lib/ui/shared/link';
import { house } from '../../../../../house.server';
import { designWords } from '../../../complaint-words';
import { openVersion, pathOf } from '../../../door.server';
import { namesIn } from '../../../names.server';
import { itemName } from '../../../where';
import { expectationIn, isShare } from './expect';
import { withheldView } from './withheld.server';
import type { PageServerLoad } from './$types';

const shownMethods: readonly MethodId[] = ['means', 'effects', 'interval', 'hidden'];

const drawnIn = (all: Awaited<ReturnType<typeof previewDesigns>>): Record<string, Design> =>
	Object.fromEntries(Object.entries(all).flatMap(([id, one]) => (one.ok ? [[id, one.design] as const] : [])));

export const load: PageServerLoad = async (event) => {
	const { row, key } = await openVersion(event, 'viewer');
	const lang = getLocale();
	const survey = row.definition;
	const { corpus, cases } = house();
	const library = studyLibrary(corpus, cases);
	const ids = Object.keys(survey.experiments);
	const asked = event.url.searchParams.get('zaken');
	const id = ids.find((one) => one === asked) ?? ids[0];
	const minutes = minutesOf(survey, library);
	const shared = {
		overview: link(pathOf(key)),
		here: link(pathOf(key, '/plan')),
		minutes: {
			low: Math.round(minutes.low),
			usual: Math.round(minutes.usual),
			high: Math.round(minutes.high),
			judged: { short: m.ve_plan_short, fits: m.ve_plan_fits, long: m.ve_plan_long }[minutes.judged](),
			screens: minutes.screens.map(({ screen, seconds }) => ({
				name: itemName(survey, { section: 'schermen', item: screen }, lang),
				seconds: Math.round(seconds),
				share: seconds / Math.max(1, ...minutes.screens.map((one) => one.seconds))
			}))
		},
		experiments: ids.map((one) => ({ id: one, label: inLanguage(survey.experiments[one]!.title, lang) })),
		methods: shownMethods.map((one) => {
			const words = m as unknown as Record<string, () => string>;
			const keys = methodKeys(one);
			return {
				title: words[keys.title]!(),
				text: words[keys.text]!(),
				sources: methods[one].map(({ authors, year, title, where }) => `${authors} (${year}). ${title}. ${where}.`)
			};
		})
	};
	const experiment = id === undefined ? undefined : survey.experiments[id];
	if (id === undefined || !experiment) return { ...shared, id: '', problem: m.ve_plan_none(), asked: undefined };
	const designs = await previewDesigns(survey, corpus, cases);
	const drawn = designs[id];
	const read = expectationIn(experiment, survey, event.url.searchParams);
	const groups = Object.entries(survey.background).map(([background, { text, bands }]) => ({
		name: inLanguage(text, lang),
		bands: bands.map((band) => ({ name: `groep.${background}.${band.id}`, label: inLanguage(band.text, lang) }))
	}));
	const form = { typed: read.typed, wrong: read.wrong, isShare: isShare(experiment), groups };
	if (!drawn?.ok) {
		const problem = !drawn || drawn.problem === 'space' ? m.ve_plan_space() : designWords(drawn.problem);
		return { ...shared, id, asked: form, problem };
	}
	const { efficiency, decks, vignettes } = drawn.design;
	if (!read.expectation) return { ...shared, id, asked: form, problem: m.ve_plan_wrong() };
	const { experiments } = surveyPlan(survey, { [id]: drawn.design }, { [id]: read.expectation }, library);
	const plan = experiments[id]!;
	const names = namesIn(survey, lang);
	const level = (factor: string, one: string) => names.fact(factor, one);
	const number = (value: number, digits = 0) =>
		new Intl.NumberFormat(lang, { maximumFractionDigits: digits }).format(value);
	const percent = (value: number) =>
		new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: value > 0.99 && value < 1 ? 1 : 0 }).format(
			value
		);
	const size = (value: number) =>
		form.isShare ? m.ve_plan_points({ count: number(100 * value, 1) }) : number(value, 2);
	const all = plan.cells.filter(({ group }) => !group);
	const most = Math.max(...all.map(({ respondents }) => respondents), 1);
	const hidden = plan.cells.filter((cell) => cell.hidden || cell.chanceHidden > 0.5);
	return {
		...shared,
		id,
		asked: form,
		problem: undefined,
		plan: {
			efficiency: number(efficiency.d, 3),
			drawn: m.ve_plan_design({
				vignettes: vignettes.length,
				decks: decks?.length ?? m.ve_plan_no_decks(),
				tasks: drawn.design.tasks
			}),
			needed: plan.needed === undefined ? undefined : number(plan.needed),
			isEnough: plan.needed !== undefined && plan.needed <= read.expectation.respondents,
			people: number(read.expectation.respondents),
			cells: all.map((cell) => ({
				fact: level(cell.factor, cell.level),
				respondents: number(cell.respondents),
				answers: number(cell.answers),
				share: cell.respondents / most,
				hidden: cell.hidden
			})),
			comparisons: plan.comparisons.map((one) => ({
				fact: names.factor(one.factor),
				levels: one.levels
					.map((each) => level(one.factor, each).replace(`${names.factor(one.factor)}: `, ''))
					.join(' – '),
				power: percent(one.power),
				share: one.power,
				isEnough: one.power >= read.expectation!.power,
				needed: one.needed === undefined ? '' : number(one.needed),
				detectable: size(one.detectable),
				error: size(one.standardError)
			})),
			groupCells: plan.cells.length - all.length,
			hidden: hidden.map((cell) => {
				const question = cell.group && survey.background[cell.group.background];
				const band = question?.bands.find((one) => one.id === cell.group?.band);
				return {
					fact: level(cell.factor, cell.level),
					group:
						question && band
							? `${inLanguage(question.text, lang)} ${inLanguage(band.text, lang)}`
							: m.ve_plan_everybody(),
					respondents: number(cell.respondents, 1),
					chance: percent(cell.chanceHidden)
				};
			}),
			minimum: survey.minimumCell,
			withheld: await withheldView(survey, drawnIn(designs), id, read.expectation, library, lang)
		}
	};
};
