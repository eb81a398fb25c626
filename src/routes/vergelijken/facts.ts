/** The facts of the cases beside each other: what differs, and what is equal. */
import { dayWords, factPhrase, lower } from '$lib/explain';
import type { Factor, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { CellView, RowView } from '$lib/ui/views/compare';
import type { Answered } from './cases';
import { rowOf } from './row';

/** A row of facts, with what it says of each case in a few words. */
export interface FactRow {
	row: RowView;
	/** Its name inside a sentence. */
	name: string;
	/** Nobody chose this difference: the question or the assumption follows from another fact. */
	follows: boolean;
	brief: string[];
	/** The same without its name, for where that stands beside it. */
	bare: string[];
}

/** Every fact that one of the cases was asked, in the order of the first subject that has it. */
function factorsOf(cases: readonly Answered[]): Factor[] {
	const all = new Map<string, Factor>();
	for (const { asked } of cases) {
		for (const factor of asked.subject.factors) {
			if (asked.scenario.facts[factor.id] !== undefined && !all.has(factor.id)) all.set(factor.id, factor);
		}
	}
	return [...all.values()];
}

/** What one case says to one question; an assumption is the same fact as an answer, and is said to be one. */
function answerOf({ asked }: Answered, factor: Factor, lang: Language) {
	const { scenario, subject } = asked;
	const id = scenario.facts[factor.id];
	const level = factor.levels.find((one) => one.id === id);
	if (!level) return { id: '', text: m.compare_not_asked(), brief: m.compare_not_asked() };
	return {
		id: level.id,
		text: level.label[lang],
		brief: lower(factPhrase(subject, { factor: factor.id, level: level.id }, lang)),
		help: level.help?.[lang],
		assumed: scenario.assumptions.some((one) => one.factor === factor.id)
	};
}

/**
 * Whether nobody chose this difference. Within one subject a question that only some cases are asked hangs on another
 * fact; between subjects it is what a case is about.
 */
function followsFrom(answers: readonly ReturnType<typeof answerOf>[], cases: readonly Answered[]): boolean {
	const asked = answers.filter(({ id }) => id !== '');
	const subjects = new Set(cases.map(({ asked: { subject } }) => subject.id));
	if (subjects.size === 1 && new Set(asked.map(({ id }) => id)).size === 1) return true;
	return asked.every(({ assumed }) => assumed);
}

function factRow(factor: Factor, cases: readonly Answered[], lang: Language): FactRow {
	const answers = cases.map((one) => answerOf(one, factor, lang));
	const equal = new Set(answers.map(({ id }) => id)).size === 1;
	const assumed = answers.every((one) => one.assumed);
	const cells = answers.map((one): CellView => {
		// Equal facts are folded away and only named; what differs is explained.
		const note = (equal ? assumed : one.assumed) ? [m.explorer_assumed()] : [];
		const help = equal || one.help === undefined ? [] : [one.help];
		return { text: one.text, notes: [...help, ...note], none: one.id === '' || undefined };
	});
	const head = { id: factor.id, label: factor.label[lang], help: factor.question[lang] };
	const ids = answers.map(({ id }) => id);
	return {
		row: rowOf(head, cases, cells, ids),
		name: lower(head.label),
		follows: !equal && followsFrom(answers, cases),
		brief: answers.map(({ brief }) => brief),
		bare: answers.map(({ text }) => lower(text))
	};
}

/** What is no fact of the case and yet sets it apart. */
function plainRow(
	id: string,
	label: string,
	words: readonly (string | undefined)[],
	cases: readonly Answered[]
): FactRow {
	const brief = words.map((one) => one ?? m.compare_not_given());
	const cells = words.map((one, at): CellView => ({ text: brief[at]!, none: one === undefined }));
	return { row: rowOf({ id, label }, cases, cells, brief), name: lower(label), follows: false, brief, bare: brief };
}

export function factRows(cases: readonly Answered[], lang: Language): FactRow[] {
	const judged = cases.map(({ asked }) => asked.scenario.decisionDate);
	const day = (date: string | undefined) => date && dayWords(date, lang);
	return [
		plainRow(
			'onderwerp',
			m.explorer_subject(),
			cases.map(({ asked }) => asked.subject.label[lang]),
			cases
		),
		plainRow(
			'datum',
			m.explorer_date(),
			cases.map(({ asked }) => day(asked.scenario.offenceDate)),
			cases
		),
		...(judged.some((date) => date !== undefined)
			? [plainRow('vonnis', m.compare_decision_date(), judged.map(day), cases)]
			: []),
		...factorsOf(cases).map((factor) => factRow(factor, cases, lang))
	];
}
