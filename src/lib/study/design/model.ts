/**
 * The effects that a design has to measure: the mean, each level of each fact against the others, and chosen pairs.
 * Levels are coded in standardised orthogonal contrasts (Kuhfeld 2010, "Marketing Research Methods in SAS"): they
 * span what effects coding spans, and give the value 1 to a design that is balanced and orthogonal.
 */
import type { FactorPair, VariedFactor } from '../../model';

export interface EffectModel {
	/** Levels per fact. */
	sizes: readonly number[];
	/** Places of two facts. */
	interactions: readonly (readonly [number, number])[];
	/** Columns of the model. */
	parameters: number;
}

/**
 * @param interactions pairs of facts that vary; a pair that names another fact is left out, see `surveyComplaints`
 */
export function effectModel(factors: readonly VariedFactor[], interactions: readonly FactorPair[] = []): EffectModel {
	const sizes = factors.map(({ levels }) => levels.length);
	const at = (factor: string) => factors.findIndex((each) => each.factor === factor);
	const pairs = interactions.map(([a, b]) => [at(a), at(b)] as const).filter(([a, b]) => a >= 0 && b >= 0 && a !== b);
	const own = sizes.reduce((sum, size) => sum + size - 1, 1);
	const parameters = pairs.reduce((sum, [a, b]) => sum + (sizes[a]! - 1) * (sizes[b]! - 1), own);
	return { sizes, interactions: pairs, parameters };
}

/**
 * Helmert contrasts of a fact, scaled: over its levels every column sums to 0, its squares to the number of levels, and
 * columns are orthogonal.
 * @returns for each level its values in size − 1 columns
 */
export function contrasts(size: number): number[][] {
	return Array.from({ length: size }, (_, level) =>
		Array.from({ length: size - 1 }, (_, column) => {
			const scale = Math.sqrt(size / ((column + 1) * (column + 2)));
			if (level <= column) return -scale;
			return level === column + 1 ? (column + 1) * scale : 0;
		})
	);
}

/** A function from a vignette to its row of the model, which begins with 1 for the mean. */
export function rowMaker({
	sizes,
	interactions,
	parameters
}: EffectModel): (vignette: readonly number[]) => Float64Array {
	const coded = sizes.map(contrasts);
	return (vignette) => {
		const row = new Float64Array(parameters);
		row[0] = 1;
		let column = 1;
		vignette.forEach((level, at) => {
			for (const value of coded[at]![level]!) row[column++] = value;
		});
		for (const [a, b] of interactions) {
			for (const first of coded[a]![vignette[a]!]!) {
				for (const second of coded[b]![vignette[b]!]!) row[column++] = first * second;
			}
		}
		return row;
	};
}
