/** Which facts matter in an experiment: the mean per level, what each level makes of the answer, and the guideline beside both. */
import { m } from '$lib/paraglide/messages';
import type { Outcome } from '$lib/study/analysis/outcome';
import type { GuidelineDifference, GuidelineEffect, OpenReason } from '$lib/study/rollup/guideline';
import type { ResultsData } from '$lib/study/rollup/results';
import { outcomeId } from '$lib/study/rollup/spec';
import { unitIn, type Experiment } from './experiment';
import { factName, levelName, methodOf, outcomeName, type Names } from './names';
import { factorOf, number, scaleFor, told, unitOf, type Told } from './numbers';
import { saidOfDifferences, saidOfLevels, type LevelWords } from './said';
import type { Chart, Row, Section, TableView } from './view';

const valuesOf = (rows: readonly Row[]) =>
	rows.flatMap(({ at, mark }) => [...(at ? [at.low, at.high, at.value] : []), ...(mark === undefined ? [] : [mark])]);

const reasons = {
	untranscribed: m.vs_open_untranscribed,
	undetermined: m.vs_open_undetermined,
	bespoke: m.vs_open_bespoke,
	alternatives: m.vs_open_alternatives,
	range: m.vs_open_range,
	'no-guideline': m.vs_open_none
};
const directions = {
	aggravating: m.vs_guideline_heavier,
	mitigating: m.vs_guideline_lighter,
	both: m.vs_guideline_both
};

const openWords = (why: readonly OpenReason[]) =>
	m.vs_guideline_open({ why: why.map((one) => reasons[one]()).join(', ') });

/** Where the guideline starts with a level; and what it says of that level without a figure. */
function startWords({ start, against }: GuidelineEffect, { factor, unit, lang }: Told): string {
	const words = () => {
		if (start.kind === 'never') return m.vs_guideline_never();
		if (start.kind === 'open') return openWords(start.why);
		const { mean, of, all } = start;
		const what = `${number(mean * factor, lang)}${unit === '' ? '' : ` ${unit}`}`;
		return of === all ? what : m.vs_guideline_cases({ what, of, all });
	};
	return against?.kind === 'direction' ? `${words()}; ${directions[against.direction]()}` : words();
}

/** The difference that the guideline makes, in words of its own: never read as people's. */
function againstWords(against: GuidelineDifference, tell: Told): string {
	if (against.kind === 'never') return m.vs_guideline_never();
	if (against.kind === 'open') return openWords(against.why);
	const { of, all } = against;
	const words = () => {
		if (against.kind === 'direction') return directions[against.direction]();
		const value = against.difference * tell.factor;
		return Math.abs(value) < 1e-9
			? m.vs_guideline_same()
			: `${value > 0 ? '+' : '−'}${number(Math.abs(value), tell.lang)} ${tell.unit}`.trim();
	};
	return all === 0 ? words() : m.vs_guideline_pairs({ what: words(), of, all });
}

/** The mean per level of each fact, and what each level makes of the answer, beside the guideline. */
export function factsSection(names: Names, data: ResultsData, experiment: Experiment, outcome: Outcome): Section {
	const { lang } = names;
	const { id, factors, guideline, asShown, joint } = experiment;
	const name = `${id}/${outcomeId(outcome)}`;
	const own = guideline?.[outcomeId(outcome)];
	const unit = unitOf(outcome, unitIn(names, id));
	const tell: Told = { factor: factorOf(outcome), unit, lang, minimum: data.minimum };
	const what = outcomeName(names, id, outcome);
	const besides = own !== undefined;
	const means = factors.map(({ factor, levels }) => {
		const rows = levels.map((level): Row => {
			const beside = own?.[`${factor}/${level}`];
			return {
				label: levelName(names, id, factor, level),
				...told(data.figures[`${name}/mean/${factor}/${level}`], tell),
				...(beside?.start.kind === 'size' ? { mark: beside.start.mean * tell.factor } : {}),
				...(beside ? { guideline: startWords(beside, tell) } : {})
			};
		});
		return {
			title: factName(names, id, factor),
			rows,
			said: saidOfLevels(rows, levelWords(what, outcome), data.minimum)
		};
	});
	const scale =
		unit === '%'
			? scaleFor([0, 100], lang)
			: scaleFor(
					means.flatMap(({ rows }) => valuesOf(rows)),
					lang,
					outcome.kind === 'length' ? [0, 1] : undefined
				);
	const points = unit === '%' ? m.vs_unit_points() : unit;
	const effects = effectRows(names, data, experiment, outcome, { ...tell, unit: points, signed: true });
	return {
		id: `feiten-${id}`,
		title: m.vs_facts_title({ what }),
		lead: [
			m.vs_facts_lead(),
			...(besides ? [m.vs_facts_guideline()] : []),
			...(outcome.kind === 'length' ? [m.vs_facts_length()] : []),
			...(asShown.length > 0
				? [m.vs_facts_as_shown({ facts: asShown.map((factor) => factName(names, id, factor)).join(', ') })]
				: [])
		],
		charts: [
			...means.map(({ title, rows, said }): Chart => ({
				title: m.vs_means_title({ what, fact: title }),
				said,
				unit: unit === '%' ? m.vs_axis_share() : unit,
				...scale,
				rows,
				kind: 'dots',
				besides
			})),
			{
				title: m.vs_effects_title({ what }),
				said: saidOfDifferences(effects, data.minimum),
				unit: points,
				...scaleFor(valuesOf(effects), lang, [-1, 1]),
				zero: 0,
				rows: effects,
				kind: 'dots',
				besides
			}
		],
		tables: joint ? [jointTable(names, data, experiment, name, { ...tell, unit: points, signed: true })] : [],
		methods: (['means', 'effects', 'linked', 'interval', 'rounding'] as const).map(methodOf)
	};
}

function levelWords(what: string, { kind }: Outcome): LevelWords {
	if (kind !== 'imposes' && kind !== 'choice') return { extremes: m.vs_said_high, above: m.vs_said_higher };
	return {
		extremes: (words) => m.vs_said_often({ what, ...words }),
		above: (words) => m.vs_said_oftener({ what, ...words })
	};
}

function effectRows(
	names: Names,
	data: ResultsData,
	{ id, factors, guideline }: Experiment,
	outcome: Outcome,
	tell: Told
): Row[] {
	const own = guideline?.[outcomeId(outcome)];
	return factors.flatMap(({ factor, levels: [base, ...levels] }) =>
		levels.map((level): Row => {
			const against = own?.[`${factor}/${level}`]?.against;
			return {
				label: m.vs_against({
					level: levelName(names, id, factor, level),
					base: levelName(names, id, factor, base!),
					fact: factName(names, id, factor)
				}),
				...told(data.figures[`${id}/${outcomeId(outcome)}/effect/${factor}/${level}`], tell),
				...(against?.kind === 'size' ? { mark: against.difference * tell.factor } : {}),
				...(against ? { guideline: againstWords(against, tell) } : {})
			};
		})
	);
}

function jointTable(names: Names, data: ResultsData, { id, factors }: Experiment, name: string, tell: Told): TableView {
	return {
		title: m.vs_joint_title(),
		head: [m.vs_column_what(), m.vs_column_figure(), m.vs_column_n()],
		rows: factors.flatMap(({ factor, levels: [base, ...levels] }) =>
			levels.map((level) => {
				const { words, n } = told(data.figures[`${name}/joint/${factor}/${level}`], tell);
				const label = m.vs_against({
					level: levelName(names, id, factor, level),
					base: levelName(names, id, factor, base!),
					fact: factName(names, id, factor)
				});
				return { label, cells: [words, n] };
			})
		),
		notes: [m.vs_joint_note()]
	};
}
