/** Where every sum of a survey stands: one row of numbers per slice of people, so that slices are added like numbers. */
import type { Design, Published, VignetteQuestion } from '../../model';
import { cellLayout, jointLayout, pairKey, type Layout } from '../analysis/layout';
import type { Moments } from '../analysis/moments';
import type { Outcome } from '../analysis/outcome';
import { noPairs, pairSums, type PairSums } from '../analysis/reliability';
import { alone, blocksOf, type AnalysisSpec } from '../analysis/spec';
import { emptyTotals, linkedFactors, type Totals } from '../analysis/totals';
import { entriesInKeptOrder } from './order';
import { outcomesOf, specOf, type ExperimentSpec } from './spec';

/** A layout with what adding an answer reads of it, looked up once. */
export interface Ready {
	layout: Layout;
	/** Per vignette the columns that are 1; undefined for one that the design does not have. */
	active: readonly (readonly number[] | undefined)[];
	/** Per pair of columns the place of its sum, or -1. */
	pairs: Int32Array;
	/** How many numbers it takes. */
	size: number;
}

export interface ExperimentShape {
	id: string;
	question: VignetteQuestion;
	design: Design;
	/** Without the regression on all facts together, as it is kept for groups. */
	spec: ExperimentSpec;
	outcomes: readonly Outcome[];
	layouts: readonly Ready[];
	joint: Ready | undefined;
	/** The place of the first number, and how many an outcome takes without and with all facts together. */
	start: { lean: number; full: number };
	each: { lean: number; full: number };
}

export interface RollupShape {
	published: Pick<Published, 'survey' | 'designs'>;
	experiments: readonly ExperimentShape[];
	/** How many numbers a slice has: `full` for everybody together, `lean` for groups. */
	size: { lean: number; full: number };
}

/** Besides moments an outcome keeps tasks skipped, answers that say nothing of it, and the sums over repeated tasks. */
export const EXTRA = 2 + pairSums.length;

const triangle = (size: number) => (size * (size + 1)) / 2;
const numbersOf = ({ size, columns }: Layout) => size + triangle(size) + 2 * columns.length + 2;

function readyOf(layout: Layout, { factors, vignettes }: Design): Ready {
	const count = layout.columns.length;
	const pairs = new Int32Array(count * count).fill(-1);
	for (let first = 0; first < count; first++)
		for (let other = 0; other < count; other++)
			pairs[first * count + other] = layout.pairs.get(pairKey(count, first, other)) ?? -1;
	const active = vignettes.map((vignette) =>
		layout.columnsOf(Object.fromEntries(factors.map(({ factor, levels }, at) => [factor, levels[vignette[at]!]!])))
	);
	return { layout, active, pairs, size: numbersOf(layout) };
}

/** Everything that folding reads of a published survey, made once. */
export function shapeOf(published: Pick<Published, 'survey' | 'designs'>): RollupShape {
	const { survey, designs } = published;
	const size = { lean: 0, full: 0 };
	const experiments = entriesInKeptOrder(survey.experiments).map(([id, { question }]): ExperimentShape => {
		const design = designs[id];
		if (!design) throw new RangeError(`The survey has no design for ${id}.`);
		const spec = specOf(id, design);
		const outcomes = outcomesOf(question);
		const blocks = blocksOf({ ...spec, outcome: outcomes[0]! });
		const layouts = [
			...blocks.map(cellLayout),
			...linkedFactors(blocks).map((factor) => cellLayout(alone(factor)))
		].map((layout) => readyOf(layout, design));
		const joint = spec.joint ? readyOf(jointLayout(blocks), design) : undefined;
		const lean = EXTRA + layouts.reduce((sum, one) => sum + one.size, 0);
		const each = { lean, full: lean + (joint?.size ?? 0) };
		const start = { ...size };
		size.lean += each.lean * outcomes.length;
		size.full += each.full * outcomes.length;
		return { id, question, design, spec, outcomes, layouts, joint, start, each };
	});
	return { published, experiments, size };
}

/** Numbers of one slice: of everybody, or of a group. */
export type Width = 'lean' | 'full';

/** The moments of a layout, from where its numbers begin. */
function momentsAt({ layout: { size, columns } }: Ready, numbers: Float64Array, from: number): Moments {
	const first = from + size;
	const second = first + triangle(size);
	const answers = second + columns.length;
	const people = answers + columns.length;
	return {
		first: numbers.subarray(from, first),
		second: numbers.subarray(first, second),
		answers: numbers.subarray(second, answers),
		people: numbers.subarray(answers, people),
		rows: numbers[people]!,
		clusters: numbers[people + 1]!
	};
}

export interface OutcomeSums {
	spec: AnalysisSpec;
	totals: Totals;
	pairs: PairSums;
}

/**
 * What a slice knows of one outcome, in the form that estimates are made from.
 * @param outcome its place in `outcomes`
 */
export function sumsOf(shape: ExperimentShape, numbers: Float64Array, width: Width, outcome: number): OutcomeSums {
	const { spec, outcomes, layouts, joint, start, each } = shape;
	const from = start[width] + outcome * each[width];
	const own: AnalysisSpec = { ...spec, outcome: outcomes[outcome]!, joint: width === 'full' && joint !== undefined };
	let at = from + EXTRA;
	const moments = [...layouts, ...(own.joint && joint ? [joint] : [])].map((ready) => {
		const read = momentsAt(ready, numbers, at);
		at += ready.size;
		return read;
	});
	const pairs = noPairs();
	pairSums.forEach((name, place) => (pairs[name] = numbers[from + 2 + place]!));
	return {
		spec: own,
		totals: { ...emptyTotals([]), moments, skipped: numbers[from]!, silent: numbers[from + 1]! },
		pairs
	};
}
