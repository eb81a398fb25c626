import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invert } from './cholesky';

const at = (matrix: readonly (readonly number[])[]) => (row: number, column: number) => matrix[row]?.[column] ?? 0;

describe('an inverse', () => {
	it('of one cell is what a division gives', () => {
		expect(invert(1, () => 3).inverse).toEqual([[1 / 3]]);
	});

	it('leaves out the later of two columns that say the same, and empty ones', () => {
		const matrix = [
			[2, 0, 2, 1],
			[0, 0, 0, 0],
			[2, 0, 2, 1],
			[1, 0, 1, 4]
		];
		const { kept, inverse } = invert(4, at(matrix));
		expect(kept).toEqual([0, 3]);
		expect(inverse.flat()).toEqual([4 / 7, -1 / 7, -1 / 7, 2 / 7].map((value) => expect.closeTo(value, 14) as number));
	});

	it('times the matrix is the identity, whatever rows of zeroes and ones it was made of', () => {
		const rows = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 8, maxLength: 30 });
		fc.assert(
			fc.property(rows, (all) => {
				const cross = (row: number, column: number) => all.filter((line) => line[row] && line[column]).length;
				const { kept, inverse } = invert(5, cross);
				inverse.forEach((line, row) =>
					kept.forEach((_, column) => {
						const product = line.reduce((sum, value, k) => sum + value * cross(kept[k] ?? 0, kept[column] ?? 0), 0);
						expect(product).toBeCloseTo(row === column ? 1 : 0, 9);
					})
				);
			}),
			{ numRuns: 100, seed: 5 }
		);
	});
});
