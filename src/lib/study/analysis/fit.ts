/** Least squares with a variance that is robust to answers of one person being alike. */
import { invert } from './cholesky';
import type { Layout } from './layout';
import { pairKey } from './layout';
import { secondAt, type Moments } from './moments';

export interface Fit {
	/** Per column; undefined where the column is empty or follows from earlier ones. */
	beta: readonly (number | undefined)[];
	/** The sandwich without its factor for small samples: bread, meat, bread; 0 outside the kept columns. */
	raw: readonly (readonly number[])[];
	/** Columns that stand on their own. */
	rank: number;
	rows: number;
	clusters: number;
	answers: readonly number[];
	people: readonly number[];
	/** Weighted answers per column: 0 for an empty one. */
	weights: readonly number[];
}

/**
 * The factor of CR1 as Stata and `estimatr` (se_type "stata") have it: G/(G-1) x (N-1)/(N-K), with G respondents, N
 * answers and K columns. It makes up for residuals being smaller than errors.
 */
export const smallSample = (clusters: number, rows: number, rank: number): number =>
	(clusters / (clusters - 1)) * ((rows - 1) / (rows - rank));

/**
 * Least squares and the cluster-robust sandwich (Liang & Zeger 1986), from sums alone. The score of a respondent is
 * X'y - X'X beta, which is linear in what is kept of them, so the sum of its outer products follows from the sum of
 * theirs.
 */
export function fit(layout: Layout, moments: Moments): Fit {
	const size = layout.columns.length;
	const cross = (row: number, column: number) => {
		const place = layout.pairs.get(pairKey(size, row, column));
		return place === undefined ? 0 : (moments.first[place] ?? 0);
	};
	const { kept, inverse } = invert(size, cross);
	const right = kept.map((column) => moments.first[column] ?? 0);
	const solved = inverse.map((line) => line.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0));
	// Per kept column: which places its score reads, and with what factor.
	const scores = kept.map((column) => {
		const reads: [number, number][] = [[column, 1]];
		kept.forEach((other, at) => {
			const place = layout.pairs.get(pairKey(size, column, other));
			if (place !== undefined) reads.push([place, -(solved[at] ?? 0)]);
		});
		return reads;
	});
	const meat = scores.map((a) =>
		scores.map((b) => {
			let sum = 0;
			for (const [first, factor] of a)
				for (const [other, by] of b) sum += factor * by * secondAt(moments, first, other);
			return sum;
		})
	);
	const sandwich = multiply(multiply(inverse, meat), inverse);
	const beta = new Array<number | undefined>(size).fill(undefined);
	const raw = Array.from({ length: size }, () => new Array<number>(size).fill(0));
	kept.forEach((column, row) => {
		beta[column] = solved[row];
		kept.forEach((other, at) => {
			const line = raw[column];
			if (line) line[other] = sandwich[row]?.[at] ?? 0;
		});
	});
	return {
		beta,
		raw,
		rank: kept.length,
		rows: moments.rows,
		clusters: moments.clusters,
		answers: [...moments.answers],
		people: [...moments.people],
		weights: layout.columns.map((_, column) => cross(column, column))
	};
}

type Matrix = readonly (readonly number[])[];

export const multiply = (a: Matrix, b: Matrix): number[][] =>
	a.map((line) =>
		(b[0] ?? []).map((_, column) => line.reduce((sum, value, k) => sum + value * (b[k]?.[column] ?? 0), 0))
	);

/** A sum of columns, each with its factor. */
export type Contrast = readonly { column: number; factor: number }[];

/** @returns the value of a contrast; the caller has made sure that its columns were kept */
export const valueOfContrast = ({ beta }: Fit, contrast: Contrast): number =>
	contrast.reduce((sum, { column, factor }) => sum + factor * (beta[column] ?? 0), 0);

/** @returns the covariance of two contrasts, without the factor for small samples */
export const rawCovariance = ({ raw }: Fit, a: Contrast, b: Contrast): number =>
	a.reduce(
		(sum, { column, factor }) =>
			sum + b.reduce((inner, other) => inner + factor * other.factor * (raw[column]?.[other.column] ?? 0), 0),
		0
	);
