/** Solving symmetric systems of counts, and finding the columns that say nothing new. */

/** How much of a column must be left after the earlier ones are taken out, as a share of it. */
const LEFT = 1e-9;

export interface Factor {
	/** The columns that stand on their own; the others follow from earlier ones, or are empty. */
	kept: readonly number[];
	/** The inverse over the kept columns, in their order. */
	inverse: readonly (readonly number[])[];
}

/**
 * Inverts a symmetric positive semi-definite matrix over its independent columns, taken in order, as R's `lm` does. A
 * column is judged by what is left of itself, so that rare levels are judged as common ones are. L D L' is stable here: sums
 * of 0/1 columns are exact, and such systems are well conditioned once the dependent columns are out. Without square
 * roots the mean of a cell stays what a division gives.
 * @param size how many columns; `at` gives the entry of a row and a column
 */
export function invert(size: number, at: (row: number, column: number) => number): Factor {
	const kept: number[] = [];
	/** Unit lower triangle, without its diagonal. */
	const lower: number[][] = [];
	const diagonal: number[] = [];
	for (let column = 0; column < size; column++) {
		const own = at(column, column);
		if (!(own > 0)) continue;
		const row: number[] = [];
		for (const [index, earlier] of kept.entries()) {
			const line = lower[index] ?? [];
			let rest = at(column, earlier);
			for (let k = 0; k < index; k++) rest -= (row[k] ?? 0) * (diagonal[k] ?? 0) * (line[k] ?? 0);
			row.push(rest / (diagonal[index] ?? 1));
		}
		const left = own - row.reduce((sum, value, k) => sum + value * value * (diagonal[k] ?? 0), 0);
		if (left < LEFT * own) continue;
		kept.push(column);
		lower.push(row);
		diagonal.push(left);
	}
	return { kept, inverse: invertBoth(lower, diagonal) };
}

/** The inverse of L D L'. */
function invertBoth(lower: readonly (readonly number[])[], diagonal: readonly number[]): number[][] {
	const size = lower.length;
	/** Column by column, the inverse of L. */
	const columns = lower.map((_, column) => {
		const solved = new Array<number>(size).fill(0);
		solved[column] = 1;
		for (let row = column + 1; row < size; row++) {
			let rest = 0;
			for (let k = column; k < row; k++) rest -= (lower[row]?.[k] ?? 0) * (solved[k] ?? 0);
			solved[row] = rest;
		}
		return solved;
	});
	return columns.map((a, row) =>
		columns.map((b, column) => {
			let sum = 0;
			for (let k = Math.max(row, column); k < size; k++) sum += ((a[k] ?? 0) * (b[k] ?? 0)) / (diagonal[k] ?? 1);
			return sum;
		})
	);
}
