/** Weighted figures beside the same without weights, and what the weights did. */
import type { SurveyQuestion } from '$lib/model';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { isBinary, sentenceKinds, type Outcome } from '$lib/study/analysis/outcome';
import { outcomeId } from '$lib/study/rollup/spec';
import type { ShownFigure } from '$lib/study/rollup/results';
import type { MarginTold, WeightedData, WeightedResults } from '$lib/study/weighting/results';
import { MOST_WEIGHT } from '$lib/study/weighting/weigh';
import { unitIn, type Experiment } from './experiment';
import { factName, levelName, methodOf, optionName, outcomeName, questionName, type Names } from './names';
import { factorOf, number, told, unitOf, type Told } from './numbers';
import type { Section, TableView } from './view';

/** Which of the figures are laid out. */
export interface WeightedParts {
	/** Of each experiment the kinds or answers together, and for these outcomes every level of every fact. */
	experiments: readonly { experiment: Experiment; together: readonly Outcome[]; facts: readonly Outcome[] }[];
	questions: readonly string[];
}

/** Outcomes that are told together: how often each kind, or each answer; what has no such shares, as it is. */
export function togetherIn(outcomes: readonly Outcome[]): Outcome[] {
	const shares = outcomes.filter(isBinary);
	return shares.length > 0 ? shares : [...outcomes];
}

interface Line {
	label: string;
	/** What it is called where the question does not stand above it. */
	name: string;
	id: string;
	tell: Told;
}

function besideTable(data: WeightedData, title: string, lines: readonly Line[]): TableView | undefined {
	const why = new Set<string>();
	const rows = lines.flatMap(({ label, id, tell }) => {
		const both = data.figures[id];
		if (!both) return [];
		const [weighted, plain] = [told(both.weighted, tell), told(both.plain, tell)];
		if (weighted.at) return [{ label, cells: [weighted.words, plain.words, weighted.n] }];
		// Said once, below the table: a reason in every row would be all that one sees.
		why.add(weighted.words);
		return [{ label, cells: [m.vs_weighted_hidden(), m.vs_weighted_hidden(), ''] }];
	});
	if (rows.length === 0) return undefined;
	return {
		title: m.vs_weighted_beside({ what: title }),
		head: [m.vs_column_what(), m.vs_weighted_after(), m.vs_weighted_before(), m.vs_column_n()],
		rows,
		notes: [...why]
	};
}

/** The line that weights move most, in words. */
function saidOf({ figures }: WeightedData, lines: readonly Line[]): string {
	let isHidden = false;
	let most: { line: Line; by: number; plain: ShownFigure; weighted: ShownFigure } | undefined;
	// Shares alone: they are in one unit.
	for (const line of lines.filter(({ tell }) => tell.unit === '%')) {
		const both = figures[line.id];
		if (!both) continue;
		if (both.plain.kind !== 'shown' || both.weighted.kind !== 'shown') {
			isHidden = true;
			continue;
		}
		const by = Math.abs(both.weighted.value - both.plain.value);
		if (!most || by > most.by) most = { line, by, ...both };
	}
	if (!most) return '';
	if (most.by < 1e-9) return m.vs_weighted_same();
	const { tell } = most.line;
	// What is hidden may have moved more.
	const say = isHidden ? m.vs_weighted_one : m.vs_weighted_said;
	return say({
		what: most.line.name,
		plain: told(most.plain, tell).value ?? '',
		weighted: told(most.weighted, tell).value ?? ''
	});
}

function marginTable(names: Names, { minimum }: WeightedData, margin: MarginTold): TableView {
	const { lang } = names;
	const { background, bands, used, asTheyAre } = margin;
	const name = (band: string) => optionName(names, background, band);
	const share = (value: number) => `${number(100 * value, lang, 1, 1)} %`;
	const absent = bands.filter(({ state }) => state === 'absent').map(({ band }) => name(band));
	return {
		title: m.vs_weighted_margin({ question: questionName(names, background) }),
		head: [
			m.vs_weighted_group(),
			m.vs_weighted_population(),
			m.vs_weighted_before(),
			m.vs_weighted_after(),
			m.vs_column_people()
		],
		rows: bands.map(({ band, state, target, before, after, people }) => ({
			label: name(band),
			cells: [
				...(state === 'weighed' && target !== null
					? [share(target), share(before), share(after)]
					: [state === 'absent' ? m.vs_weighted_nobody() : m.vs_weighted_unknown(), '', '']),
				number(people, lang, 0)
			]
		})),
		notes: [
			...(used ? [] : [m.vs_weighted_unused()]),
			...(used && absent.length > 0 ? [m.vs_weighted_absent({ bands: absent.join(', ') })] : []),
			...(used && asTheyAre >= minimum ? [m.vs_weighted_as_is({ count: number(asTheyAre, lang, 0) })] : [])
		]
	};
}

function leadOf({ lang }: Names, data: WeightedData): string[] {
	const { people, effectivePeople, designEffect, cells, largest, smallest, rounds, trimmed, minimum, off } = data;
	const trim = { most: MOST_WEIGHT, off: number(off, lang) };
	const isTrimmed = largest >= MOST_WEIGHT;
	return [
		m.vs_weighted_lead({ day: dayWords(data.day, lang) }),
		m.vs_weighted_source({ source: data.population.source }),
		m.vs_weighted_effective({ people: number(people, lang, 0), effective: number(effectivePeople, lang, 0) }),
		m.vs_weighted_weights({
			cells,
			largest: number(largest, lang, 2),
			smallest: number(smallest, lang, 2),
			effect: number(designEffect, lang, 2)
		}),
		isTrimmed
			? trimmed >= minimum
				? m.vs_weighted_trimmed({ ...trim, count: number(trimmed, lang, 0) })
				: m.vs_weighted_trimmed_few(trim)
			: m.vs_weighted_fits({ rounds }),
		m.vs_weighted_not()
	];
}

/** What can be said to a question, in the order in which it was asked. */
function saidTo(question: SurveyQuestion): string[] {
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.map(({ id }) => id);
		case 'scale':
			return Array.from({ length: question.to - question.from + 1 }, (_, at) => String(question.from + at));
		case 'sentence':
			return [...sentenceKinds];
		default:
			return [];
	}
}

function tablesOf(names: Names, data: WeightedData, { experiments, questions }: WeightedParts) {
	const { lang, survey } = names;
	const minimum = data.minimum;
	const tables: (TableView | undefined)[] = [];
	const all: Line[] = [];
	for (const { experiment, together, facts } of experiments) {
		const { id, factors } = experiment;
		const tellOf = (outcome: Outcome, unit = unitOf(outcome, unitIn(names, id))): Told => ({
			factor: factorOf(outcome),
			unit,
			lang,
			minimum
		});
		const lines = together.map((outcome): Line => ({
			label: outcomeName(names, id, outcome),
			name: outcomeName(names, id, outcome),
			id: `${id}/${outcomeId(outcome)}/all`,
			tell: tellOf(outcome)
		}));
		all.push(...lines);
		tables.push(besideTable(data, survey.experiments[id] ? titleOf(names, id) : id, lines));
		for (const outcome of facts) {
			const name = `${id}/${outcomeId(outcome)}`;
			const what = outcomeName(names, id, outcome);
			const points = isBinary(outcome) ? m.vs_unit_points() : unitOf(outcome, unitIn(names, id));
			const means = factors.flatMap(({ factor, levels }) =>
				levels.map((level): Line => ({
					label: `${factName(names, id, factor)}: ${levelName(names, id, factor, level)}`,
					name: '',
					id: `${name}/mean/${factor}/${level}`,
					tell: tellOf(outcome)
				}))
			);
			const effects = factors.flatMap(({ factor, levels: [base, ...others] }) =>
				others.map((level): Line => ({
					label: m.vs_against({
						level: levelName(names, id, factor, level),
						base: levelName(names, id, factor, base!),
						fact: factName(names, id, factor)
					}),
					name: '',
					id: `${name}/effect/${factor}/${level}`,
					tell: { ...tellOf(outcome, points), signed: true }
				}))
			);
			tables.push(besideTable(data, what, means), besideTable(data, m.vs_effects_title({ what }), effects));
		}
	}
	for (const id of questions) {
		const question = survey.questions[id];
		if (!question || question.kind === 'free') continue;
		const unit = question.kind === 'number' && question.unit ? (question.unit[lang] ?? '') : '';
		const lines = saidTo(question).map((option): Line => {
			const label = optionName(names, id, option);
			return {
				label,
				name: `${questionName(names, id)} ${label}`,
				id: `${id}/${option}`,
				tell: { factor: 100, unit: '%', lang, minimum }
			};
		});
		if (question.kind === 'scale' || question.kind === 'number')
			lines.push({ label: m.vs_mean_title(), name: '', id: `${id}/mean`, tell: { factor: 1, unit, lang, minimum } });
		all.push(...lines);
		tables.push(besideTable(data, questionName(names, id), lines));
	}
	return { tables: tables.flatMap((table) => table ?? []), said: saidOf(data, all) };
}

const titleOf = ({ survey, lang }: Names, id: string): string => {
	const { title } = survey.experiments[id]!;
	return title[lang] ?? title.nl ?? title.en ?? id;
};

/** What stands under the heading of weights: figures, or why there are none yet. */
export function weightedSection(names: Names, data: WeightedResults, parts: WeightedParts): Section {
	const base = { id: 'gewogen', title: m.vs_weighted_title(), charts: [], tables: [] };
	const methods = (['weights', 'weighing', 'interval', 'rounding'] as const).map(methodOf);
	if (data.kind === 'waiting')
		return { ...base, lead: [m.vs_weigh_now_waiting({ due: number(data.due, names.lang, 0) })], methods };
	if (data.kind === 'refused')
		return {
			...base,
			lead: [data.reason === 'no-convergence' ? m.vs_weighted_apart() : m.vs_weighted_nothing()],
			methods
		};
	const { tables, said } = tablesOf(names, data, parts);
	const [first, ...others] = tables;
	return {
		...base,
		lead: [...(said === '' ? [] : [said]), ...leadOf(names, data)],
		tables: [
			...data.margins.map((margin) => marginTable(names, data, margin)),
			...(first ? [{ ...first, notes: [m.vs_weighted_note(), ...first.notes] }, ...others] : [])
		],
		methods
	};
}

/** The questions that weights go by, in words. */
export const weightedBy = (names: Names, { margins }: WeightedData): string =>
	margins
		.filter(({ used }) => used)
		.map(({ background }) => `‘${questionName(names, background)}’`)
		.join(', ');
