/** Whether people who meet the same case twice say the same of it. */
import { m } from '$lib/paraglide/messages';
import type { Outcome } from '$lib/study/analysis/outcome';
import type { ResultsData } from '$lib/study/rollup/results';
import { outcomeId } from '$lib/study/rollup/spec';
import type { Experiment } from './experiment';
import { methodOf, outcomeName, type Names } from './names';
import { number, scaleFor, told, type Told } from './numbers';
import { nothingShown } from './said';
import type { Row, Section } from './view';

/** How far people agree with themselves. */
export function reliabilitySection(
	names: Names,
	data: ResultsData,
	{ id }: Experiment,
	outcome: Outcome
): Section | undefined {
	const name = `${id}/${outcomeId(outcome)}`;
	const agreement = data.figures[`${name}/agreement`];
	if (!agreement) return undefined;
	const tell: Told = { factor: 100, unit: '%', lang: names.lang, minimum: data.minimum };
	const rows: Row[] = [{ label: m.vs_agreement(), ...told(agreement, tell) }];
	const swap = data.figures[`${name}/swap`];
	if (swap) rows.push({ label: m.vs_swap(), ...told(swap, tell) });
	const icc = data.figures[`${name}/icc`];
	return {
		id: `betrouwbaar-${id}`,
		title: m.vs_reliability_title(),
		lead: [m.vs_reliability_lead({ what: outcomeName(names, id, outcome) })],
		charts: [
			{
				title: m.vs_reliability_chart(),
				said: rows[0]?.at
					? m.vs_reliability_said({ value: `${number(rows[0].at.value, names.lang, 0)} %` })
					: nothingShown(rows, data.minimum),
				unit: m.vs_axis_share(),
				...scaleFor([0, 100], names.lang),
				rows,
				kind: 'dots',
				besides: false
			}
		],
		tables: icc
			? [
					{
						title: m.vs_icc(),
						head: [m.vs_column_what(), m.vs_column_figure(), m.vs_column_n()],
						rows: [icc].map((figure) => {
							const { words, n } = told(figure, { ...tell, factor: 1, unit: '' });
							return { label: m.vs_icc(), cells: [words, n] };
						}),
						notes: []
					}
				]
			: [],
		methods: (['agreement', 'icc', 'swap'] as const).map(methodOf)
	};
}
