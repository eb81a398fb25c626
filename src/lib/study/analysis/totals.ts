/** One pass over the answers: what is kept of them to estimate from, in any order and from any number of parts. */
import type { TaskRow } from '../../model';
import { cellLayout, jointLayout, type Layout } from './layout';
import { addAnswer, addRespondent, emptyMoments, mergeMoments, scaleMoments, type Moments, type Sums } from './moments';
import { valueOf } from './outcome';
import { alone, blocksOf, type AnalysisSpec, type Block, type FactorSpec } from './spec';

export interface Totals {
	/** One for each layout of the analysis. */
	moments: readonly Moments[];
	/** Respondents who may still answer, by pseudonym: their sums per layout. */
	open: ReadonlyMap<string, readonly Sums[]>;
	/** Tasks that were left unanswered, and answers that say nothing about the outcome. */
	skipped: number;
	silent: number;
	/** Rows whose facts are not in the design: a fault of the data, which is told. */
	outside: number;
}

/**
 * The layouts of an analysis: the cells of each block; each linked factor alone, for how many people saw a level; and all
 * together, where that was asked for.
 */
export function layoutsOf(spec: AnalysisSpec): Layout[] {
	const blocks = blocksOf(spec);
	return [
		...blocks.map(cellLayout),
		...linkedFactors(blocks).map((factor) => cellLayout(alone(factor))),
		...(spec.joint ? [jointLayout(blocks)] : [])
	];
}

export const linkedFactors = (blocks: readonly Block[]): FactorSpec[] =>
	blocks.flatMap(({ factors }) => (factors.length > 1 ? factors : []));

export const emptyTotals = (layouts: readonly Layout[]): Totals => ({
	moments: layouts.map(emptyMoments),
	open: new Map(),
	skipped: 0,
	silent: 0,
	outside: 0
});

export interface Pass {
	/** Whether all rows of a respondent follow each other. Then memory stays flat: who is past is closed. */
	grouped?: boolean;
}

/**
 * Folds rows into totals. Rows of other experiments, and tasks that repeat an earlier one, are left alone.
 * @param rows in any order; with `grouped`, those of one respondent together
 */
export function accumulate(spec: AnalysisSpec, rows: Iterable<TaskRow>, { grouped = false }: Pass = {}): Totals {
	const layouts = layoutsOf(spec);
	const moments = layouts.map(emptyMoments);
	const open = new Map<string, Sums[]>();
	const counts = { skipped: 0, silent: 0, outside: 0 };
	const close = (respondent: string) => {
		const sums = open.get(respondent);
		open.delete(respondent);
		layouts.forEach((layout, at) => {
			const into = moments[at];
			const of = sums?.[at];
			if (into && of) addRespondent(into, layout, of);
		});
	};
	let last: string | undefined;
	for (const row of rows) {
		if (row.experiment !== spec.experiment || row.repeats !== undefined) continue;
		if (grouped && last !== undefined && last !== row.respondent) close(last);
		last = row.respondent;
		const { weight = 1 } = row;
		if (row.answer === null) counts.skipped += 1;
		const y = valueOf(spec.outcome, row.answer);
		if (y === null) {
			if (row.answer !== null) counts.silent += 1;
			continue;
		}
		if (weight <= 0) continue;
		const active = layouts.map(({ columnsOf }) => columnsOf(row.facts));
		if (active.includes(undefined)) {
			counts.outside += 1;
			continue;
		}
		let sums = open.get(row.respondent);
		if (!sums) open.set(row.respondent, (sums = layouts.map(() => new Map<number, number>())));
		for (const [at, layout] of layouts.entries()) {
			const into = sums[at];
			if (into) addAnswer(layout, into, active[at] ?? [], y, weight);
		}
	}
	if (grouped && last !== undefined) close(last);
	return { moments, open, ...counts };
}

/** Two parts of the answers together. Somebody whose rows are spread over both must be open in both. */
export function merge(a: Totals, b: Totals): Totals {
	const open = new Map(a.open);
	for (const [respondent, theirs] of b.open) {
		const mine = open.get(respondent);
		open.set(
			respondent,
			theirs.map((sums, at) => {
				const both = new Map(mine?.[at]);
				for (const [place, value] of sums) both.set(place, (both.get(place) ?? 0) + value);
				return both;
			})
		);
	}
	return {
		moments: a.moments.map((moments, at) => {
			const other = b.moments[at];
			return other ? mergeMoments(moments, other) : moments;
		}),
		open,
		skipped: a.skipped + b.skipped,
		silent: a.silent + b.silent,
		outside: a.outside + b.outside
	};
}

/** Closes respondents: all of them, or those that `done` names. What is closed may not answer any more. */
export function seal(spec: AnalysisSpec, totals: Totals, done: (respondent: string) => boolean = () => true): Totals {
	const layouts = layoutsOf(spec);
	const moments = totals.moments.map((from) => mergeMoments(from, { ...from, ...zeroes(from) }));
	const open = new Map<string, readonly Sums[]>();
	for (const [respondent, sums] of totals.open) {
		if (!done(respondent)) open.set(respondent, sums);
		else
			layouts.forEach((layout, at) => {
				const into = moments[at];
				const of = sums[at];
				if (into && of) addRespondent(into, layout, of);
			});
	}
	return { ...totals, moments, open };
}

const zeroes = ({ first, second, answers, people }: Moments): Moments => ({
	first: new Float64Array(first.length),
	second: new Float64Array(second.length),
	answers: new Float64Array(answers.length),
	people: new Float64Array(people.length),
	rows: 0,
	clusters: 0
});

/**
 * These respondents as if each weighed `weight` times as much: totals that are kept per combination of backgrounds can be
 * weighted after the answers came in. Only for sealed totals.
 * @throws RangeError while respondents are open
 */
export function scale(totals: Totals, weight: number): Totals {
	if (totals.open.size > 0) throw new RangeError('Seal the totals before they are weighted.');
	return { ...totals, moments: totals.moments.map((moments) => scaleMoments(moments, weight)) };
}
