/** One test of several differences at once. */
import { invert } from './cholesky';
import { absent, type Absence, type Counts } from './estimate';
import { fUpperTail } from './tails';

export type Test =
	| (Counts & {
			kind: 'test';
			/** The statistic, its two degrees of freedom, and the chance of one this large if there were no difference. */
			f: number;
			df1: number;
			df2: number;
			p: number;
	  })
	| Absence;

/**
 * Wald's test with a cluster-robust covariance: F = d' V^-1 d / q with q and G-1 degrees of freedom.
 * @param differences what would be 0 if there were no difference
 * @param covariance of those differences, with its factor for small samples
 */
export function waldTest(
	differences: readonly number[],
	covariance: readonly (readonly number[])[],
	clusters: number,
	counts: Counts
): Test {
	const q = differences.length;
	// With fewer people than differences the covariance cannot be inverted, whatever rounding makes of it.
	if (clusters - 1 < q) return absent('too-few-people', counts);
	const { kept, inverse } = invert(q, (row, column) => covariance[row]?.[column] ?? 0);
	if (kept.length < q) return absent('collinear', counts);
	let sum = 0;
	for (const [row, line] of inverse.entries())
		for (const [column, value] of line.entries()) sum += (differences[row] ?? 0) * value * (differences[column] ?? 0);
	const f = sum / q;
	return { kind: 'test', f, df1: q, df2: clusters - 1, p: fUpperTail(f, q, clusters - 1), ...counts };
}
