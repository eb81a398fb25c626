/** The results of one experiment: what people impose, and how long. Which facts matter stands in `facts.ts`. */
import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { lengthUnits, type LengthKind, type Outcome, type SentenceKind } from '$lib/study/analysis/outcome';
import type { GuidelineEffects } from '$lib/study/rollup/guideline';
import type { ResultsData } from '$lib/study/rollup/results';
import { outcomeId, outcomesOf } from '$lib/study/rollup/spec';
import { lengthName, methodOf, outcomeName, type Names } from './names';
import { factorOf, number, scaleFor, told, unitOf, type Told } from './numbers';
import { nothingShown, saidOfShares, shownIn, type Whole } from './said';
import type { Chart, Row, Section, TableView } from './view';

export interface Experiment {
	id: string;
	/** The facts that vary, as they were designed. */
	factors: readonly { factor: string; levels: readonly string[] }[];
	guideline: GuidelineEffects | undefined;
	/** Facts that are told as they were shown, since too many combinations cannot be. */
	asShown: readonly string[];
	/** Whether effects of all facts together are estimated too. */
	joint: boolean;
	/** Kinds of sentence that the law has for none of the cases: nobody could impose them. */
	never: readonly SentenceKind[];
}

/** The unit of a number that an experiment asks for; empty for everything else. */
export const unitIn = ({ survey, lang }: Names, experiment: string): string => {
	const question = survey.experiments[experiment]?.question;
	return question?.kind === 'number' && question.unit ? inLanguage(question.unit, lang) : '';
};

/** How many choose each kind of sentence, or each answer. */
export function overallSection(names: Names, data: ResultsData, { id, never }: Experiment): Section {
	const { survey, lang } = names;
	const experiment = survey.experiments[id]!;
	const outcomes = outcomesOf(experiment.question);
	const shares = outcomes.filter(({ kind }) => kind === 'imposes' || kind === 'choice');
	const tell = (outcome: Outcome): Told => ({
		factor: factorOf(outcome),
		unit: unitOf(outcome, unitIn(names, id)),
		lang,
		minimum: data.minimum
	});
	const rowOf = (outcome: Outcome): Row => ({
		label: outcomeName(names, id, outcome),
		...told(data.figures[`${id}/${outcomeId(outcome)}/all`], tell(outcome))
	});
	const charts: Chart[] = [];
	if (shares.length > 0) {
		const rows = shares.map(rowOf);
		const isNever = (outcome: Outcome | undefined) => outcome?.kind === 'imposes' && never.includes(outcome.sanction);
		const whole: Whole = {
			// A sentence can be of several kinds at once.
			oneEach: experiment.question.kind === 'choice',
			never: (row) => isNever(shares[rows.indexOf(row)]),
			most: m.vs_kinds_said
		};
		charts.push({
			title: experiment.question.kind === 'sentence' ? m.vs_kinds_title() : m.vs_answers_title(),
			said: saidOfShares(rows, whole, lang, data.minimum),
			unit: m.vs_axis_share(),
			...scaleFor([0, 100], lang),
			rows,
			kind: 'bars',
			besides: false
		});
	} else {
		const rows = outcomes.map(rowOf);
		const [mean] = shownIn(rows);
		const { question } = experiment;
		const least: [number, number] =
			question.kind === 'scale'
				? [question.from, question.to]
				: question.kind === 'number'
					? [question.min, question.max]
					: [0, 1];
		charts.push({
			title: m.vs_mean_title(),
			said: mean ? m.vs_mean_said({ value: mean.words }) : nothingShown(rows, data.minimum),
			unit: unitIn(names, id),
			...scaleFor([], lang, least),
			rows,
			kind: 'dots',
			besides: false
		});
	}
	return {
		id: `straf-${id}`,
		title: inLanguage(experiment.title, lang),
		lead: [inLanguage(experiment.question.text, lang)],
		charts,
		tables: experiment.question.kind === 'sentence' ? [lengthsTable(names, data, id)] : [],
		methods: (['sentences', 'lengths', 'interval', 'rounding'] as const).map(methodOf)
	};
}

function lengthsTable({ lang }: Names, data: ResultsData, id: string): TableView {
	const units = { month: m.vs_unit_months, hour: m.vs_unit_hours, euro: m.vs_unit_euros };
	const rows = (Object.keys(lengthUnits) as LengthKind[]).map((kind) => {
		const of = data.lengths[`${id}/${kind}`];
		const label = lengthName(kind);
		if (!of || of.kind === 'withheld')
			return { label, cells: [m.vs_withheld_few({ minimum: data.minimum * 4 }), '', '', ''] };
		const say = (value: number | null) => (value === null ? m.vs_life() : `${number(value, lang)} ${units[of.unit]()}`);
		return {
			label,
			cells: [
				say(of.median),
				m.vs_between({ low: say(of.low), high: say(of.high) }),
				of.mean === undefined ? '' : say(of.mean),
				number(of.people, lang, 0)
			]
		};
	});
	return {
		title: m.vs_lengths_title(),
		head: [m.vs_column_sentence(), m.vs_column_middle(), m.vs_column_half(), m.vs_column_mean(), m.vs_column_people()],
		rows,
		notes: [m.vs_lengths_note()]
	};
}
