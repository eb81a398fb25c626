/** Whether groups of people judge differently: differences in marginal means, and one test over all of them. */
import { meanContrast } from './contrast';
import { absent, estimated, type Counts, type Estimate } from './estimate';
import { rawCovariance, smallSample, valueOfContrast, type Contrast, type Fit } from './fit';
import type { Layout } from './layout';
import { fitAll, hindrance, type Fits } from './marginal';
import type { AnalysisSpec } from './spec';
import type { Totals } from './totals';
import { waldTest, type Test } from './wald';

export interface GroupDifference {
	factor: string;
	level: string;
	band: string;
	/** The mean of this band less the mean of the first band. Effects of groups are not compared: they hang on the baseline. */
	difference: Estimate;
}

export interface Omnibus {
	/** The block of facts, or `joint` for all facts together. */
	id: string;
	/** Whether any mean differs between the groups (nested models: facts, against facts x group). */
	means: Test;
	/** Whether facts weigh differently, apart from one group being stricter overall (facts + group, against facts x group). */
	effects: Test;
}

export interface GroupComparison {
	bands: readonly string[];
	differences: readonly GroupDifference[];
	omnibus: readonly Omnibus[];
}

interface Band {
	id: string;
	fits: Fits;
}

const together = (a: Counts, b: Counts): Counts => ({ answers: a.answers + b.answers, people: a.people + b.people });

const smallSampleOf = (fits: readonly Fit[]) => {
	const sum = (pick: (fit: Fit) => number) => fits.reduce((all, one) => all + pick(one), 0);
	const clusters = sum((one) => one.clusters);
	return {
		clusters,
		rows: sum((one) => one.rows),
		factor: smallSample(
			clusters,
			sum((one) => one.rows),
			sum((one) => one.rank)
		)
	};
};

/** A person stands in one band, so bands are independent, and the regression on facts x band is that of each band. */
function testOf(fits: readonly Fit[], layout: Layout, contrasts: readonly Contrast[], counts: Counts): Test {
	const [base, ...others] = fits;
	if (!base || others.length === 0) return absent('one-group', counts);
	for (const one of fits)
		for (const contrast of contrasts) {
			const hindered = hindrance(one, layout, contrast, counts);
			if (hindered) return hindered;
		}
	const { clusters, factor } = smallSampleOf(fits);
	const own = contrasts.map((a) => contrasts.map((b) => rawCovariance(base, a, b)));
	const values = others.flatMap((one) => contrasts.map((c) => valueOfContrast(one, c) - valueOfContrast(base, c)));
	const size = contrasts.length;
	const covariance = values.map((_, row) => {
		const a = Math.floor(row / size);
		return values.map((__, column) => {
			const shared = own[row % size]?.[column % size] ?? 0;
			const one = others[a];
			const [first, second] = [contrasts[row % size], contrasts[column % size]];
			const theirs = one && first && second && a === Math.floor(column / size) ? rawCovariance(one, first, second) : 0;
			return (shared + theirs) * factor;
		});
	});
	return waldTest(values, covariance, clusters, counts);
}

const single = (column: number): Contrast => [{ column, factor: 1 }];

function omnibusOf(bands: readonly Band[]): Omnibus[] {
	const [first] = bands;
	if (!first) return [];
	const { blocks, layouts, joint } = first.fits;
	const of = (id: string, fits: readonly Fit[], layout: Layout, means: Contrast[], effects: Contrast[]): Omnibus => {
		const counts = {
			answers: fits.reduce((sum, { rows }) => sum + rows, 0),
			people: fits.reduce((sum, { clusters }) => sum + clusters, 0)
		};
		return { id, means: testOf(fits, layout, means, counts), effects: testOf(fits, layout, effects, counts) };
	};
	const perBlock = blocks.flatMap((block, at) => {
		const layout = layouts[at];
		const fits = bands.flatMap(({ fits: { cells } }) => cells[at] ?? []);
		if (!layout) return [];
		const means = layout.columns.map((_, column) => single(column));
		const effects = means.slice(1).map((contrast): Contrast => [...contrast, { column: 0, factor: -1 }]);
		return [of(block.id, fits, layout, means, effects)];
	});
	if (!joint) return perBlock;
	const columns = joint.layout.columns.map((_, column) => single(column));
	const fits = bands.flatMap(({ fits: { joint: one } }) => (one ? [one.fit] : []));
	return [...perBlock, of('joint', fits, joint.layout, columns, columns.slice(1))];
}

/** Both bands in one regression, so that the factor for small samples and the degrees of freedom are those of all people. */
function differenceOf(
	bands: readonly Band[],
	band: Band,
	at: number,
	layout: Layout,
	contrast: Contrast,
	counts: Counts
): Estimate {
	const base = bands[0]?.fits.cells[at];
	const own = band.fits.cells[at];
	if (!base || !own) return absent('one-group', counts);
	const hindered = hindrance(base, layout, contrast, counts) ?? hindrance(own, layout, contrast, counts);
	if (hindered) return hindered;
	const { clusters, factor } = smallSampleOf(bands.flatMap(({ fits: { cells } }) => cells[at] ?? []));
	const variance = (rawCovariance(base, contrast, contrast) + rawCovariance(own, contrast, contrast)) * factor;
	const [here, there] = [valueOfContrast(own, contrast), valueOfContrast(base, contrast)];
	return estimated(here - there, variance, clusters - 1, counts, Math.max(here ** 2, there ** 2) / clusters);
}

/**
 * Compares groups by their marginal means (Leeper, Hobolt & Tilley 2020). The first band is what others are held against.
 * @param perBand totals of each band, in the order of the bands; whoever gave no band is in none
 */
export function compareGroups(spec: AnalysisSpec, perBand: ReadonlyMap<string, Totals>): GroupComparison {
	const bands = [...perBand].map(([id, totals]): Band => ({ id, fits: fitAll(spec, totals) }));
	const [first, ...others] = bands;
	const differences = others.flatMap((band) =>
		band.fits.blocks.flatMap((block, at) =>
			block.factors.flatMap((factor, place) =>
				factor.levels.map((level, index): GroupDifference => {
					const layout = band.fits.layouts[at];
					const base = first?.fits.counts(factor.id, index) ?? { answers: 0, people: 0 };
					const counts = together(band.fits.counts(factor.id, index), base);
					const difference = layout
						? differenceOf(bands, band, at, layout, meanContrast(block, place, index), counts)
						: absent('no-answers', counts);
					return { factor: factor.id, level, band: band.id, difference };
				})
			)
		)
	);
	return { bands: bands.map(({ id }) => id), differences, omnibus: omnibusOf(bands) };
}
