/** Which cells a marginal mean and an effect are made of. */
import type { Contrast } from './fit';
import type { Block } from './spec';

const add = (into: Map<number, number>, column: number, factor: number) =>
	into.set(column, (into.get(column) ?? 0) + factor);

const contrastOf = (factors: ReadonlyMap<number, number>): Contrast =>
	[...factors].map(([column, factor]) => ({ column, factor }));

/** The other facts of a cell, as a key. */
const rest = (at: readonly number[], place: number) => at.filter((_, index) => index !== place).join();

/** The cells in which the factor at `place` has this level. */
const cellsAt = ({ cells }: Block, place: number, level: number) =>
	cells.map((cell, index) => ({ ...cell, index })).filter(({ at }) => at[place] === level);

/**
 * The mean over the vignettes with this level: within linked facts every combination counts by its chance in the design,
 * whatever the draw came to.
 */
export function meanContrast(block: Block, place: number, level: number): Contrast {
	const cells = cellsAt(block, place, level);
	const all = cells.reduce((sum, { chance }) => sum + chance, 0);
	return cells.map(({ index, chance }) => ({ column: index, factor: chance / all }));
}

/**
 * The average marginal component effect of a level against the baseline (Hainmueller, Hopkins & Yamamoto 2014): where
 * facts are linked, the difference is taken within each combination of the other linked facts that both levels can have,
 * and averaged by the chance of those combinations in the design.
 * @returns undefined where the two have no combination in common
 */
export function effectContrast(block: Block, place: number, level: number, baseline = 0): Contrast | undefined {
	const without = new Map(cellsAt(block, place, baseline).map(({ at, index }) => [rest(at, place), index]));
	const chances = new Map<string, number>();
	for (const { at, chance } of block.cells) {
		const key = rest(at, place);
		chances.set(key, (chances.get(key) ?? 0) + chance);
	}
	const common = cellsAt(block, place, level).filter(({ at }) => without.has(rest(at, place)));
	const all = common.reduce((sum, { at }) => sum + (chances.get(rest(at, place)) ?? 0), 0);
	if (common.length === 0 || all === 0) return undefined;
	const factors = new Map<number, number>();
	for (const { at, index } of common) {
		const key = rest(at, place);
		const share = (chances.get(key) ?? 0) / all;
		add(factors, index, share);
		add(factors, without.get(key) ?? 0, -share);
	}
	return contrastOf(factors);
}
