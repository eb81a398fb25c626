/** Figures of people who count for more or less, from the totals of their cells: nobody's answers are read for it. */
import { scale, merge, emptyTotals, linkedFactors, type Totals } from '../analysis/totals';
import { isBinary } from '../analysis/outcome';
import { blocksOf } from '../analysis/spec';
import type { Moments } from '../analysis/moments';
import { countsUnder, type Counts } from '../rollup/counts';
import { figuresOfOutcome, questionFigures, type Figure } from '../rollup/figures';
import type { Slice } from '../rollup/fold';
import { sumsOf, type ExperimentShape, type RollupShape } from '../rollup/shape';
import { outcomeId } from '../rollup/spec';

/** What a cell has of a figure: who would move it, and on which side they are. */
export interface CellCount {
	people: number;
	answers: number;
	/** Answers that say yes; undefined where the figure is no share. */
	yes: number | undefined;
}

export interface WeightedFigures {
	/** With every person counting once, and with weights: the same people, in the same order. */
	plain: Figure[];
	weighted: Figure[];
	/** By figure: per cell, in the order of the cells. Effects have none of their own: see the means that they need. */
	cells: ReadonlyMap<string, readonly CellCount[]>;
}

function added(all: readonly Counts[]): Counts {
	const sum: Counts = {};
	for (const counts of all) for (const [what, count] of Object.entries(counts)) sum[what] = (sum[what] ?? 0) + count;
	return sum;
}

const sumUp = (parts: readonly Totals[]): Totals =>
	parts.slice(1).reduce((sum, one) => merge(sum, one), parts[0] ?? emptyTotals([]));

/** How much a cell has of one outcome: of all answers, and of those to each level. */
function countsOf(shape: ExperimentShape, at: number, { moments }: Totals): [id: string, count: CellCount][] {
	const outcome = shape.outcomes[at]!;
	const binary = isBinary(outcome);
	const blocks = blocksOf({ ...shape.spec, outcome });
	const linked = linkedFactors(blocks);
	const name = `${shape.id}/${outcomeId(outcome)}`;
	const [block] = moments;
	if (!block) return [];
	const yes = block.first.subarray(0, block.answers.length).reduce((sum, value) => sum + value, 0);
	const all: CellCount = { people: block.clusters, answers: block.rows, yes: binary ? yes : undefined };
	const ofFactor = (id: string): Moments | undefined => {
		const own = blocks.findIndex((one) => one.factors.length === 1 && one.factors[0]?.id === id);
		return own >= 0 ? moments[own] : moments[blocks.length + linked.findIndex((one) => one.id === id)];
	};
	return [
		[`${name}/all`, all],
		...shape.spec.factors.flatMap(({ id, levels }) => {
			const own = ofFactor(id);
			return levels.map((level, place): [string, CellCount] => [
				`${name}/mean/${id}/${level}`,
				{
					people: own?.people[place] ?? 0,
					answers: own?.answers[place] ?? 0,
					yes: binary ? (own?.first[place] ?? 0) : undefined
				}
			]);
		})
	];
}

/**
 * Every figure of a survey with and without weights. Reliability, reading along and the middle of lengths have no weights.
 * @param cells the totals of each cell; of groups, so without all facts together
 * @param weights per cell
 */
export function weightedFigures(
	{ experiments, published: { survey } }: RollupShape,
	cells: readonly Slice[],
	weights: readonly number[]
): WeightedFigures {
	const counted = new Map<string, CellCount[]>();
	const note = (id: string, count: CellCount) => {
		const own = counted.get(id);
		if (own) own.push(count);
		else counted.set(id, [count]);
	};
	const counts = added(cells.map((one) => one.counts));
	const plain: Figure[] = [];
	const weighted: Figure[] = [];
	for (const shape of experiments) {
		const own = countsUnder(counts, `t/${shape.id}/`);
		shape.outcomes.forEach((_, at) => {
			const sums = cells.map(({ numbers }) => sumsOf(shape, numbers, 'lean', at));
			const [first] = sums;
			if (!first) return;
			const { spec } = first;
			for (const { totals } of sums) for (const [id, count] of countsOf(shape, at, totals)) note(id, count);
			const all = sumUp(sums.map(({ totals }) => totals));
			const heavy = sumUp(sums.map(({ totals }, place) => scale(totals, weights[place] ?? 1)));
			plain.push(...figuresOfOutcome(shape, at, { spec, totals: all }, own));
			weighted.push(...figuresOfOutcome(shape, at, { spec, totals: heavy }, own));
		});
	}
	for (const [id, question] of Object.entries(survey.questions)) {
		const equal = questionFigures(id, question, [{ counts, weight: 1 }]);
		for (const figure of equal)
			for (const { counts: inCell } of cells) {
				const mine = countsUnder(inCell, `q/${id}/`);
				const answers = mine.answered ?? 0;
				const yes = figure.binary ? (mine[figure.id.slice(id.length + 1)] ?? 0) : undefined;
				note(figure.id, { people: answers, answers, yes });
			}
		plain.push(...equal);
		weighted.push(
			...questionFigures(
				id,
				question,
				cells.map((one, place) => ({ counts: one.counts, weight: weights[place] ?? 1 }))
			)
		);
	}
	return { plain, weighted, cells: counted };
}
