/** X'X of a design, kept as a full symmetric matrix in rows, and what is worked out from it by Cholesky's decomposition. */

/** The information of one row more, or one less (`weight` −1). */
export function addRow(information: Float64Array, row: Float64Array, weight = 1): void {
	const size = row.length;
	for (let i = 0; i < size; i++) {
		const value = weight * row[i]!;
		if (value === 0) continue;
		for (let j = 0; j < size; j++) information[i * size + j]! += value * row[j]!;
	}
}

export function informationOf(rows: readonly Float64Array[], size: number): Float64Array {
	const information = new Float64Array(size * size);
	for (const row of rows) addRow(information, row);
	return information;
}

/**
 * The lower triangle L with L L' = the matrix.
 * @returns undefined where the matrix is singular: a pivot that is 1e-9 of the largest diagonal or less
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
	const lower = new Float64Array(size * size);
	let largest = 0;
	for (let i = 0; i < size; i++) largest = Math.max(largest, matrix[i * size + i]!);
	for (let i = 0; i < size; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = matrix[i * size + j]!;
			for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
			if (i !== j) lower[i * size + j] = sum / lower[j * size + j]!;
			else if (sum <= 1e-9 * largest) return undefined;
			else lower[i * size + i] = Math.sqrt(sum);
		}
	}
	return lower;
}

/** Natural logarithm of the determinant; −Infinity where the matrix is singular. */
export function logDeterminant(matrix: Float64Array, size: number): number {
	const lower = cholesky(matrix, size);
	if (!lower) return -Infinity;
	let sum = 0;
	for (let i = 0; i < size; i++) sum += 2 * Math.log(lower[i * size + i]!);
	return sum;
}

/** The inverse of a matrix that is not singular, from its triangle. */
export function inverseOf(lower: Float64Array, size: number): Float64Array {
	const inverse = new Float64Array(size * size);
	const column = new Float64Array(size);
	for (let c = 0; c < size; c++) {
		for (let i = 0; i < size; i++) {
			let sum = i === c ? 1 : 0;
			for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * column[k]!;
			column[i] = sum / lower[i * size + i]!;
		}
		for (let i = size - 1; i >= 0; i--) {
			let sum = column[i]!;
			for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * column[k]!;
			column[i] = sum / lower[i * size + i]!;
		}
		for (let i = 0; i < size; i++) inverse[i * size + c] = column[i]!;
	}
	return inverse;
}

/** a' M b */
export function form(a: Float64Array, matrix: Float64Array, b: Float64Array): number {
	const size = a.length;
	let sum = 0;
	for (let i = 0; i < size; i++) {
		const value = a[i]!;
		if (value === 0) continue;
		let inner = 0;
		for (let j = 0; j < size; j++) inner += matrix[i * size + j]! * b[j]!;
		sum += value * inner;
	}
	return sum;
}

/**
 * D-efficiency: |X'X|^(1/p) / N, 1 at most with standardised contrasts (Kuhfeld, Tobias and Garratt 1994); 0 where the
 * rows cannot tell all effects apart.
 */
export function efficiencyOf(rows: readonly Float64Array[], size: number): number {
	if (rows.length < size) return 0;
	return Math.exp(logDeterminant(informationOf(rows, size), size) / size) / rows.length;
}
