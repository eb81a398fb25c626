/** Who took part, what they said to ordinary questions, and the tables of groups. */
import { inLanguage, type Survey } from '$lib/model';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import type { Shown } from '$lib/study/disclosure/published';
import { keyOf } from '$lib/study/disclosure/tables';
import type { ResultsData, ShownFigure } from '$lib/study/rollup/results';
import { factName, levelName, methodOf, optionName, outcomeName, questionName, type Names } from './names';
import { number, scaleFor, told, unitOf, factorOf } from './numbers';
import { nothingShown, restHidden, saidOfShares, shownIn } from './said';
import type { Outcome } from '$lib/study/analysis/outcome';
import type { Chart, Row, Section, TableView } from './view';

/** The shares or the mean of one question. */
function questionChart(names: Names, data: ResultsData, id: string): Chart | undefined {
	const question = names.survey.questions[id];
	if (!question || question.kind === 'free') return undefined;
	const { lang } = names;
	const own = Object.entries(data.figures).filter(
		([name]) => name.startsWith(`${id}/`) && name.split('/').length === 2
	);
	const share = { factor: 100, unit: '%', lang, minimum: data.minimum };
	const title = inLanguage(question.text, lang);
	if (question.kind === 'number') {
		const unit = question.unit ? inLanguage(question.unit, lang) : '';
		const rows: Row[] = [
			{
				label: m.vs_mean_title(),
				...told(data.figures[`${id}/mean`], { factor: 1, unit, lang, minimum: data.minimum })
			}
		];
		const [row] = shownIn(rows);
		const said = row ? m.vs_mean_said({ value: row.words }) : nothingShown(rows, data.minimum);
		const scale = scaleFor([], lang, [question.min, question.max]);
		return { title, said, unit, ...scale, rows, kind: 'dots', besides: false };
	}
	const rows = own
		.filter(([name]) => !name.endsWith('/mean'))
		.map(([name, figure]): Row => {
			const option = name.slice(id.length + 1);
			const ends =
				question.kind === 'scale'
					? option === String(question.from)
						? ` (${inLanguage(question.low, lang)})`
						: option === String(question.to)
							? ` (${inLanguage(question.high, lang)})`
							: ''
					: '';
			return { label: optionName(names, id, option) + ends, ...told(figure, share) };
		});
	const mean = data.figures[`${id}/mean`];
	const average =
		question.kind === 'scale' && mean?.kind === 'shown'
			? m.vs_mean_said({ value: told(mean, { factor: 1, unit: '', lang, minimum: data.minimum }).words })
			: '';
	// Several answers can be ticked, and a sentence can be of several kinds at once.
	const oneEach = question.kind === 'choice' || question.kind === 'scale';
	const shares =
		average !== '' && shownIn(rows).length === 0
			? ''
			: saidOfShares(rows, { oneEach, most: m.vs_question_said }, lang, data.minimum);
	const said = [shares, average].filter((one) => one !== '').join(' ');
	return { title, said, unit: m.vs_axis_share(), ...scaleFor([0, 100], lang), rows, kind: 'bars', besides: false };
}

/** @param only the questions that may be shown here; all of them where it is absent */
export function questionsSection(names: Names, data: ResultsData, only?: readonly string[]): Section | undefined {
	const ids = Object.keys(names.survey.questions).filter((id) => only?.includes(id) ?? true);
	const charts = ids.flatMap((id) => questionChart(names, data, id) ?? []);
	if (charts.length === 0) return undefined;
	return {
		id: 'vragen',
		title: m.vs_questions_title(),
		lead: [],
		charts,
		tables: [],
		methods: (['interval', 'hidden', 'rounding'] as const).map(methodOf)
	};
}

export function attentionSection(names: Names, data: ResultsData): Section | undefined {
	const ids = Object.keys(names.survey.attention).filter((id) => data.figures[`${id}/right`]);
	if (ids.length === 0) return undefined;
	const tell = { factor: 100, unit: '%', lang: names.lang, minimum: data.minimum };
	const rows = ids.map((id): Row => ({ label: questionName(names, id), ...told(data.figures[`${id}/right`], tell) }));
	const right = shownIn(rows).map(({ label, at }) => {
		const value = `${number(at.value, names.lang, 0)} %`;
		return rows.length > 1 ? m.vs_attention_each({ what: label, value }) : m.vs_attention_said({ value });
	});
	return {
		id: 'aandacht',
		title: m.vs_attention_title(),
		lead: [m.vs_attention_lead()],
		charts: [
			{
				title: m.vs_attention_chart(),
				said: right.length > 0 ? right.join(' ') : nothingShown(rows, data.minimum),
				unit: m.vs_axis_share(),
				...scaleFor([0, 100], names.lang),
				rows,
				kind: 'bars',
				besides: false
			}
		],
		tables: [],
		methods: []
	};
}

const cellWords = (shown: Shown | undefined, { lang }: Names): string =>
	!shown || shown.kind === 'hidden'
		? m.vs_cell_hidden()
		: shown.kind === 'earlier'
			? m.vs_cell_earlier({ count: number(shown.answers, lang, 0) })
			: number(shown.answers, lang, 0);

export interface Crossing {
	tables: string;
	rows: { id: string; label: string; categories: { id: string; label: string }[] };
	columns: { id: string; categories: { id: string; label: string }[] };
	title: string;
}

/** A crossing of the released tables, in numbers of people or answers. */
export function crossTable(
	names: Names,
	data: ResultsData,
	{ tables, rows, columns, title }: Crossing
): TableView | undefined {
	const released = data.tables.find(({ id }) => id === tables);
	if (!released || released.days.length === 0) return undefined;
	const cells = new Map(released.cells);
	const day = dayWords(released.days.at(-1)!, names.lang);
	return {
		title,
		head: [rows.label, ...columns.categories.map(({ label }) => label)],
		rows: rows.categories.map((row) => ({
			label: row.label,
			cells: columns.categories.map((column) =>
				cellWords(cells.get(keyOf({ [rows.id]: row.id, [columns.id]: column.id })), names)
			)
		})),
		notes: [m.vs_table_day({ day, release: released.days.length }), m.vs_table_hidden({ minimum: data.minimum })]
	};
}

export const bandsOf = (names: Names, survey: Survey, id: string): { id: string; label: string }[] => [
	...(survey.background[id]?.bands ?? []).map((band) => ({ id: band.id, label: inLanguage(band.text, names.lang) })),
	{ id: '-', label: m.vs_unsaid() }
];

export interface Groups {
	bands: readonly string[];
	small: readonly string[];
	differences: Readonly<Record<string, ShownFigure>>;
	/** The chance of differences this large if there were none, per test. */
	omnibus: { means: string; effects: string } | undefined;
}

/** Differences of bands with the first band, fact by fact. */
export function groupsSection(
	names: Names,
	data: ResultsData,
	{
		experiment,
		outcome,
		background
	}: {
		experiment: { id: string; factors: readonly { factor: string; levels: readonly string[] }[] };
		outcome: Outcome;
		background: string;
	},
	groups: Groups
): Section {
	const { lang } = names;
	const percent = unitOf(outcome) === '%';
	const tell = {
		factor: factorOf(outcome),
		unit: percent ? m.vs_unit_points() : unitOf(outcome),
		lang,
		minimum: data.minimum,
		signed: true
	};
	const [base, ...others] = groups.bands;
	const charts = others.map((band): Chart => {
		const rows = experiment.factors.flatMap(({ factor, levels }) =>
			levels.map((level): Row => ({
				label: `${factName(names, experiment.id, factor)}: ${levelName(names, experiment.id, factor, level)}`,
				...told(groups.differences[`${factor}/${level}/${band}`], tell)
			}))
		);
		const shown = shownIn(rows);
		const clear = shown.filter(({ at }) => at.low > 0 || at.high < 0).length;
		return {
			title: m.vs_group_chart({
				band: optionName(names, background, band),
				base: optionName(names, background, base!)
			}),
			said:
				shown.length > 0
					? [m.vs_group_said({ clear, all: shown.length }), restHidden(rows) ?? ''].join(' ').trim()
					: nothingShown(rows, data.minimum),
			unit: tell.unit,
			...scaleFor(
				rows.flatMap(({ at }) => (at ? [at.low, at.high] : [])),
				lang,
				[-1, 1]
			),
			zero: 0,
			rows,
			kind: 'dots',
			besides: false
		};
	});
	return {
		id: 'groepen',
		title: m.vs_groups_title({ what: outcomeName(names, experiment.id, outcome) }),
		lead: [
			questionName(names, background),
			...(groups.omnibus ? [groups.omnibus.means, groups.omnibus.effects] : []),
			...(groups.small.length > 0
				? [m.vs_groups_small({ bands: groups.small.map((band) => optionName(names, background, band)).join(', ') })]
				: []),
			...(groups.bands.length < 2 ? [m.vs_groups_few({ minimum: data.minimum })] : [])
		],
		charts,
		tables: [],
		methods: (['groups', 'interval'] as const).map(methodOf)
	};
}
