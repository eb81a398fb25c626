import { describe, expect, it } from 'vitest';
import { productOf } from '../product';
import { factorsOf } from './fixture';
import { cholesky, efficiencyOf, informationOf, inverseOf, logDeterminant } from './information';
import { contrasts, effectModel, rowMaker } from './model';

const efficiency = (sizes: number[], vignettes: number[][], pairs: [string, string][] = []) => {
	const model = effectModel(factorsOf(sizes), pairs);
	return efficiencyOf(vignettes.map(rowMaker(model)), model.parameters);
};

describe('contrasts', () => {
	it.each([2, 3, 4, 5, 12])('of %i levels are standardised and orthogonal', (size) => {
		const coded = contrasts(size);
		for (let a = 0; a < size - 1; a++) {
			expect(coded.reduce((sum, row) => sum + row[a]!, 0)).toBeCloseTo(0, 12);
			for (let b = 0; b < size - 1; b++) {
				const product = coded.reduce((sum, row) => sum + row[a]! * row[b]!, 0);
				expect(product).toBeCloseTo(a === b ? size : 0, 12);
			}
		}
	});
});

describe('the D-efficiency of designs that are known to be the best', () => {
	it('is 1 for a full factorial, with its interactions', () => {
		const all = [...productOf([2, 3, 4])].map((each) => [...each]);
		expect(efficiency([2, 3, 4], all)).toBeCloseTo(1, 12);
		expect(
			efficiency([2, 3, 4], all, [
				['f0', 'f1'],
				['f1', 'f2']
			])
		).toBeCloseTo(1, 12);
	});

	it('is 1 for half of 2 x 2 x 2', () => {
		const half = [
			[0, 0, 0],
			[0, 1, 1],
			[1, 0, 1],
			[1, 1, 0]
		];
		expect(efficiency([2, 2, 2], half)).toBeCloseTo(1, 12);
		// In that half a pair cannot be told from the third fact.
		expect(efficiency([2, 2, 2], [...half, ...half], [['f0', 'f1']])).toBe(0);
	});

	it('is 1 for a Latin square of 3 x 3, and for the Graeco-Latin one', () => {
		const latin = [...productOf([3, 3])].map(([a, b]) => [a!, b!, (a! + b!) % 3]);
		expect(efficiency([3, 3, 3], latin)).toBeCloseTo(1, 12);
		const greek = [...productOf([3, 3])].map(([a, b]) => [a!, b!, (a! + b!) % 3, (a! + 2 * b!) % 3]);
		expect(efficiency([3, 3, 3, 3], greek)).toBeCloseTo(1, 12);
	});

	it('is worked out by hand for an uneven design: one fact, three vignettes of one level and one of the other', () => {
		// X'X = [[4, -2], [-2, 4]] and |X'X| = 12.
		expect(efficiency([2], [[0], [0], [0], [1]])).toBeCloseTo(Math.sqrt(12) / 4, 12);
	});

	it('is 0 where a level is never shown, or where there are fewer vignettes than effects', () => {
		expect(efficiency([3], [[0], [1], [0], [1]])).toBe(0);
		expect(
			efficiency(
				[2, 2],
				[
					[0, 0],
					[1, 1]
				]
			)
		).toBe(0);
	});
});

describe('the decomposition', () => {
	it('gives the inverse and the determinant', () => {
		const rows = [
			[2, 1, 0],
			[1, 3, 1],
			[0, 1, 4],
			[1, 1, 1]
		].map((row) => Float64Array.from(row));
		const matrix = informationOf(rows, 3);
		const inverse = inverseOf(cholesky(matrix, 3)!, 3);
		for (let i = 0; i < 3; i++) {
			for (let j = 0; j < 3; j++) {
				let sum = 0;
				for (let k = 0; k < 3; k++) sum += matrix[i * 3 + k]! * inverse[k * 3 + j]!;
				expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
			}
		}
		// [[6, 6, 2], [6, 12, 8], [2, 8, 18]]
		expect(Math.exp(logDeterminant(matrix, 3))).toBeCloseTo(6 * (216 - 64) - 6 * (108 - 16) + 2 * (48 - 24), 9);
	});
});
