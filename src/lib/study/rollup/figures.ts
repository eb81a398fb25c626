/** Every figure of a survey from its totals, each with what the disclosure control has to know of it. */
import type { SurveyQuestion } from '../../model';
import { isBinary, LIFE, type LengthKind, type Outcome } from '../analysis/outcome';
import { meanOf, overallMean, shareOf } from '../analysis/overall';
import type { Estimate } from '../analysis/estimate';
import { estimate } from '../analysis/marginal';
import { reliabilityFrom } from '../analysis/reliability';
import { summarise, type LengthSummary } from '../analysis/sentences';
import { keyOf } from '../disclosure/tables';
import { EVERYBODY } from './answers';
import { countsUnder, type Counts } from './counts';
import { tallyFrom } from './distributions';
import type { Slices } from './fold';
import { sumsOf, type ExperimentShape, type OutcomeSums, type RollupShape } from './shape';
import { outcomeId } from './spec';
import { ANSWER } from './tables';

export interface Figure {
	/** Where it stands: `straf/imposes-custody/mean/factor/level`, `doel/herstellen`. */
	id: string;
	estimate: Estimate;
	/** How far one answer can be from another. */
	range: number;
	binary: boolean;
	/** The most answers of one person. */
	each: number;
	/** The cell of the released tables that says the same: hidden there, it is not shown here either. */
	cell?: { tables: string; key: string };
	/** Figures that this one is a difference of: while one of them is not shown, it could be worked out from this one. */
	needs?: readonly string[];
}

/** How far the answers to an outcome can lie apart, in its own unit. */
export function rangeOf(shape: ExperimentShape, outcome: Outcome, counts: Counts): number {
	const { question } = shape;
	if (isBinary(outcome)) return 1;
	if (question.kind === 'scale') return question.to - question.from;
	if (question.kind === 'number') return question.max - question.min;
	if (outcome.kind !== 'length') return 1;
	const tally = tallyFrom(counts);
	const summary = summarise(tally, outcome.sanction);
	const most = Math.max(0, ...Object.keys(tally.lengths[outcome.sanction]).map(Number).filter(Number.isFinite));
	return summary.kind === 'lengths' && summary.folded ? summary.folded.above : most;
}

function cellFor(shape: ExperimentShape, outcome: Outcome, fact?: { factor: string; level: string }) {
	const category =
		outcome.kind === 'imposes' ? outcome.sanction : outcome.kind === 'choice' ? outcome.value : undefined;
	if (category === undefined) return undefined;
	return {
		tables: shape.id,
		key: keyOf({ [ANSWER]: category, ...(fact ? { [`fact ${fact.factor}`]: fact.level } : {}) })
	};
}

/**
 * The mean of all, of every level, and the effect of every level, for one outcome of an experiment.
 * @param sums of the people whom the figures are about, weighted or not
 * @param counts of the experiment, by which lengths are folded
 */
export function figuresOfOutcome(
	shape: ExperimentShape,
	at: number,
	{ spec, totals }: Pick<OutcomeSums, 'spec' | 'totals'>,
	counts: Counts
): Figure[] {
	const outcome = shape.outcomes[at]!;
	const range = rangeOf(shape, outcome, counts);
	const common = { range, binary: isBinary(outcome), each: shape.design.tasks };
	const name = `${shape.id}/${outcomeId(outcome)}`;
	const of = (id: string, value: Estimate, fact?: { factor: string; level: string }): Figure => {
		const cell = cellFor(shape, outcome, fact);
		return { id: `${name}/${id}`, estimate: value, ...common, ...(cell ? { cell } : {}) };
	};
	const [block] = totals.moments;
	return [
		...(block ? [of('all', overallMean(block))] : []),
		...estimate(spec, totals).flatMap(({ factor, level, mean, effect, joint }) => {
			const place = `${factor}/${level}`;
			// An effect may be nought though many said either: what it is made of stands in the means, which are looked at.
			const base = spec.factors.find(({ id }) => id === factor)?.levels[0] ?? '';
			const needs = [`${name}/mean/${place}`, `${name}/mean/${factor}/${base}`];
			const difference = (id: string, value: Estimate): Figure => ({
				...of(id, value, { factor, level }),
				binary: false,
				needs
			});
			return [
				of(`mean/${place}`, mean, { factor, level }),
				...(effect ? [difference(`effect/${place}`, effect)] : []),
				...(joint ? [difference(`joint/${place}`, joint)] : [])
			];
		})
	];
}

/** As `figuresOfOutcome`, of everybody. */
export function outcomeFigures(shape: ExperimentShape, slices: Slices, at: number): Figure[] {
	const everybody = slices.get(EVERYBODY);
	if (!everybody) return [];
	const sums = sumsOf(shape, everybody.numbers, 'full', at);
	return figuresOfOutcome(shape, at, sums, countsUnder(everybody.counts, `t/${shape.id}/`));
}

/** How alike answers to a vignette that came back are. */
export function reliabilityFigures(shape: ExperimentShape, slices: Slices, at: number): Figure[] {
	const everybody = slices.get(EVERYBODY);
	const outcome = shape.outcomes[at]!;
	if (!everybody || outcome.kind === 'length') return [];
	const { pairs } = sumsOf(shape, everybody.numbers, 'full', at);
	if (pairs.pairs === 0) return [];
	const { agreement, icc, swap } = reliabilityFrom(outcome, pairs);
	const name = `${shape.id}/${outcomeId(outcome)}`;
	const base = { range: 1, binary: true, each: 1 };
	const plain = (value: number, low: number, high: number, counts: { answers: number; people: number }): Estimate => ({
		kind: 'estimate',
		value,
		low,
		high,
		se: 0,
		df: 0,
		p: 0,
		answers: counts.answers,
		people: counts.people
	});
	// That all agreed with themselves, or nobody did, is told by these as well as by the share.
	const needs = [`${name}/agreement`];
	return [
		{ id: `${name}/agreement`, estimate: agreement, ...base },
		...(icc
			? [
					{
						needs,
						id: `${name}/icc`,
						estimate: icc.kind === 'icc' ? plain(icc.value, icc.low, icc.high, icc) : icc,
						...base,
						binary: false
					}
				]
			: []),
		...(swap
			? [
					{
						needs,
						id: `${name}/swap`,
						estimate:
							swap.kind === 'swap'
								? plain(
										swap.value,
										Math.max(0, swap.value - 1.96 * Math.sqrt(swap.variance)),
										swap.value + 1.96 * Math.sqrt(swap.variance),
										swap
									)
								: swap,
						...base,
						binary: false
					}
				]
			: [])
	];
}

/** Counts of some people, and how much each of them counts for. */
export interface Part {
	counts: Counts;
	weight: number;
}

/** The shares and means of an ordinary question, of everybody, of a group, or of groups that count for more or less. */
export function questionFigures(id: string, question: SurveyQuestion, parts: readonly Part[]): Figure[] {
	const all = parts.map(({ counts, weight }) => ({ own: countsUnder(counts, `q/${id}/`), weight }));
	const sumOf = (what: string, power: 0 | 1 | 2) =>
		all.reduce((sum, { own, weight }) => sum + (own[what] ?? 0) * weight ** power, 0);
	const people = sumOf('answered', 0);
	if (people === 0) return [];
	const counted = { answers: people, people };
	const common = { weight: sumOf('answered', 1), weights: sumOf('answered', 2) };
	const share = (what: string): Figure => ({
		id: `${id}/${what}`,
		// Who says yes says 1: its square and its product with the weight are the same sum.
		estimate: meanOf({ ...common, sum: sumOf(what, 1), squares: sumOf(what, 2), products: sumOf(what, 2) }, counted),
		range: 1,
		binary: true,
		each: 1,
		...(question.kind === 'choice' || question.kind === 'scale'
			? { cell: { tables: 'people', key: keyOf({ [id]: what }) } }
			: {})
	});
	const mean = (range: number): Figure => {
		const estimated = meanOf(
			{ ...common, sum: sumOf('sum', 1), squares: sumOf('squares', 2), products: sumOf('sum', 2) },
			counted
		);
		return { id: `${id}/mean`, estimate: estimated, range, binary: false, each: 1 };
	};
	switch (question.kind) {
		case 'choice':
		case 'multiple':
			return question.options.map((option) => share(option.id));
		case 'scale':
			return [
				...Array.from({ length: question.to - question.from + 1 }, (_, at) => share(String(question.from + at))),
				mean(question.to - question.from)
			];
		case 'number':
			return [mean(question.max - question.min)];
		case 'sentence':
			return ['custody', 'conditional', 'detention', 'service', 'fine', 'nothing'].map(share);
		case 'free':
			return [];
	}
}

/** Who read along, of those who came to the task. */
export function attentionFigure(id: string, counts: Counts): Figure | undefined {
	const own = countsUnder(counts, `a/${id}/`);
	const people = (own.right ?? 0) + (own.wrong ?? 0);
	if (people === 0) return undefined;
	return { id: `${id}/right`, estimate: shareOf(own.right ?? 0, people), range: 1, binary: true, each: 1 };
}

export interface LengthFigure {
	kind: LengthKind;
	summary: LengthSummary;
	/** The people who imposed it. */
	people: number;
}

/** The middle and the middle half of every kind that has a length, among those who imposed it. */
export function lengthFigures(shape: ExperimentShape, slices: Slices): LengthFigure[] {
	const everybody = slices.get(EVERYBODY);
	if (!everybody || shape.question.kind !== 'sentence') return [];
	const tally = tallyFrom(countsUnder(everybody.counts, `t/${shape.id}/`));
	return shape.outcomes.flatMap((outcome, at): LengthFigure[] => {
		if (outcome.kind !== 'length') return [];
		const [block] = sumsOf(shape, everybody.numbers, 'full', at).totals.moments;
		return [{ kind: outcome.sanction, summary: summarise(tally, outcome.sanction), people: block?.clusters ?? 0 }];
	});
}

export const isEndless = (length: number): boolean => length === LIFE;

/** All figures of a survey at one moment. */
export function figuresOf({ published: { survey }, experiments }: RollupShape, slices: Slices): Figure[] {
	const counts = slices.get(EVERYBODY)?.counts ?? {};
	return [
		...experiments.flatMap((shape) =>
			shape.outcomes.flatMap((_, at) => [
				...outcomeFigures(shape, slices, at),
				...reliabilityFigures(shape, slices, at)
			])
		),
		...Object.entries(survey.questions).flatMap(([id, question]) =>
			questionFigures(id, question, [{ counts, weight: 1 }])
		),
		...Object.keys(survey.attention).flatMap((id) => attentionFigure(id, counts) ?? [])
	];
}
