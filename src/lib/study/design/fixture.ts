/** Made-up factors and spaces for tests: no law, only numbers of levels and combinations that cannot be. */
import type { VariedFactor } from '../../model';
import { productOf } from '../product';

export const factorsOf = (sizes: readonly number[]): VariedFactor[] =>
	sizes.map((size, at) => ({
		factor: `f${at}`,
		levels: Array.from({ length: size }, (_, level) => `l${level}`)
	}));

export const spaceOfSizes = (sizes: readonly number[], isAllowed: (v: readonly number[]) => boolean = () => true) => ({
	factors: factorsOf(sizes),
	vignettes: [...productOf(sizes)].filter(isAllowed)
});

/** Levels of one fact in one deck, counted. */
export function countsIn(
	{ vignettes, factors }: { vignettes: readonly (readonly number[])[]; factors: readonly VariedFactor[] },
	deck: readonly number[]
): number[][] {
	return factors.map(({ levels }, at) =>
		levels.map((_, level) => deck.filter((place) => vignettes[place]![at] === level).length)
	);
}

/** The most that counts differ by. */
export const range = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts);

/** Pearson's statistic against equal expectations. */
export function chiSquare(counts: readonly number[]): number {
	const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
	return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/**
 * The value that Pearson's statistic passes once in 100,000 (Wilson and Hilferty 1931, exact enough from 1 degree on for
 * a test that has to tell equal chances from others).
 */
export function unlikely(degrees: number): number {
	const z = 4.265;
	const spread = 2 / (9 * degrees);
	return degrees * (1 - spread + z * Math.sqrt(spread)) ** 3;
}
