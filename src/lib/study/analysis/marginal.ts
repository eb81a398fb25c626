/** Marginal means and average marginal component effects of every level, from the totals. */
import { effectContrast, meanContrast } from './contrast';
import { absent, estimated, type Absence, type Counts, type Estimate } from './estimate';
import { fit, rawCovariance, smallSample, valueOfContrast, type Contrast, type Fit } from './fit';
import { jointColumn, type Layout } from './layout';
import type { Moments } from './moments';
import { blocksOf, type AnalysisSpec, type Block } from './spec';
import { layoutsOf, linkedFactors, seal, type Totals } from './totals';

export interface LevelEstimate {
	factor: string;
	level: string;
	/** The mean of all answers to vignettes with this level. */
	mean: Estimate;
	/** The difference that the level makes against the first level of the factor; null for that first level. */
	effect: Estimate | null;
	/** The same effect from the regression on all factors together; null unless the analysis asks for it. */
	joint: Estimate | null;
}

/** The fits of all blocks, and of all together where that was asked for: what every further figure is made from. */
export interface Fits {
	blocks: readonly Block[];
	layouts: readonly Layout[];
	cells: readonly Fit[];
	joint: { fit: Fit; layout: Layout } | undefined;
	/** How many answers and people there are to a level of a factor. */
	counts: (factor: string, level: number) => Counts;
}

export function fitAll(spec: AnalysisSpec, totals: Totals): Fits {
	const blocks = blocksOf(spec);
	const layouts = layoutsOf(spec);
	const sealed = totals.open.size > 0 ? seal(spec, totals) : totals;
	const linked = linkedFactors(blocks);
	const fitAt = (at: number) => {
		const layout = layouts[at];
		const moments = sealed.moments[at];
		if (!layout || !moments) throw new RangeError('These totals belong to another analysis.');
		return { fit: fit(layout, moments), layout };
	};
	const counted = new Map<string, Moments | undefined>([
		...blocks.map(({ id }, at) => [id, sealed.moments[at]] as const),
		...linked.map(({ id }, at) => [id, sealed.moments[blocks.length + at]] as const)
	]);
	return {
		blocks,
		layouts,
		cells: blocks.map((_, at) => fitAt(at).fit),
		joint: spec.joint ? fitAt(blocks.length + linked.length) : undefined,
		counts: (factor, level) => ({
			answers: counted.get(factor)?.answers[level] ?? 0,
			people: counted.get(factor)?.people[level] ?? 0
		})
	};
}

/** Why a contrast cannot be told; undefined where it can. */
export function hindrance(of: Fit, { columns }: Layout, contrast: Contrast, counts: Counts): Absence | undefined {
	const used = contrast.filter(({ factor }) => factor !== 0).map(({ column }) => column);
	const named = (which: readonly number[]) => which.map((column) => columns[column] ?? '');
	if (of.rows === 0) return absent('no-answers', counts);
	const empty = used.filter((column) => (of.weights[column] ?? 0) === 0);
	if (empty.length > 0) return absent('empty-cell', counts, named(empty));
	const lost = used.filter((column) => of.beta[column] === undefined);
	if (lost.length > 0) return absent('collinear', counts, named(lost));
	const lonely = used.filter((column) => (of.people[column] ?? 0) < 2);
	if (lonely.length > 0) return absent('too-few-people', counts, named(lonely));
	if (of.clusters < 2 || of.rows <= of.rank) return absent('too-few-people', counts);
	return undefined;
}

function estimateOf(of: Fit, layout: Layout, contrast: Contrast, counts: Counts): Estimate {
	const hindered = hindrance(of, layout, contrast, counts);
	if (hindered) return hindered;
	const variance = rawCovariance(of, contrast, contrast) * smallSample(of.clusters, of.rows, of.rank);
	const size = contrast.reduce((most, { column }) => Math.max(most, (of.beta[column] ?? 0) ** 2), 0);
	return estimated(valueOfContrast(of, contrast), variance, of.clusters - 1, counts, size / of.clusters);
}

/** The contrast of cells, as columns of the regression on all factors together: the first cell of a block is its baseline. */
const inJoint = (blocks: readonly Block[], block: number, contrast: Contrast): Contrast =>
	contrast.flatMap(({ column, factor }) => {
		const place = jointColumn(blocks, block, column);
		return place === undefined ? [] : [{ column: place, factor }];
	});

/**
 * Every level of every factor, in the order of the analysis. Means are of the answers' own unit, effects too.
 * Sources: Hainmueller, Hopkins & Yamamoto 2014 (effects), Leeper, Hobolt & Tilley 2020 (means), Liang & Zeger 1986 and
 * Stata's CR1 (variance), Student's t with one degree of freedom less than there are people.
 */
export function estimateLevels({ blocks, layouts, cells, joint, counts: countsOf }: Fits): LevelEstimate[] {
	return blocks.flatMap((block, at) => {
		const of = cells[at];
		const layout = layouts[at];
		if (!of || !layout) return [];
		return block.factors.flatMap((factor, place) =>
			factor.levels.map((level, index): LevelEstimate => {
				const mean = meanContrast(block, place, index);
				const counts = countsOf(factor.id, index);
				const contrast = index === 0 ? undefined : effectContrast(block, place, index);
				const lacking = absent('no-common-support', counts);
				const together = contrast && inJoint(blocks, at, contrast);
				return {
					factor: factor.id,
					level,
					mean: estimateOf(of, layout, mean, counts),
					effect: index === 0 ? null : contrast ? estimateOf(of, layout, contrast, counts) : lacking,
					joint:
						index === 0 || !joint ? null : together ? estimateOf(joint.fit, joint.layout, together, counts) : lacking
				};
			})
		);
	});
}

/** From totals to figures. */
export const estimate = (spec: AnalysisSpec, totals: Totals): LevelEstimate[] => estimateLevels(fitAll(spec, totals));
