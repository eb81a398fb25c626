/** How often levels are met under a design: exactly, from its decks or from equal chances over all vignettes. */
import type { Design } from '../../model';

/** Vignettes with the chance that a task, chosen by chance from those of a person chosen by chance, shows them. */
export function chancesOf({ decks, vignettes }: Pick<Design, 'decks' | 'vignettes'>): Float64Array {
	const chances = new Float64Array(vignettes.length);
	if (!decks) return chances.fill(1 / vignettes.length);
	for (const deck of decks) for (const place of deck) chances[place]! += 1 / (decks.length * deck.length);
	return chances;
}

/**
 * The share of tasks that show each level. A level that no vignette has, has a share of 0.
 * @returns by factor and level, each factor's shares adding up to 1
 */
export function levelShares(
	design: Pick<Design, 'decks' | 'vignettes' | 'factors'>
): Record<string, Record<string, number>> {
	const chances = chancesOf(design);
	return Object.fromEntries(
		design.factors.map(({ factor, levels }, at) => {
			const sums = levels.map(() => 0);
			design.vignettes.forEach((vignette, place) => (sums[vignette[at]!]! += chances[place]!));
			return [factor, Object.fromEntries(levels.map((level, place) => [level, sums[place]!]))];
		})
	);
}

/**
 * How many of a person's tasks show one of two levels: mean and second moments of the two counts, over persons. They
 * decide how well a difference within persons is measured.
 */
export interface CountMoments {
	/** Expected tasks with the first level, and with the second. */
	a: number;
	b: number;
	aa: number;
	bb: number;
	ab: number;
	/** The chance that a person meets the first level at all, and the second. */
	meetsA: number;
	meetsB: number;
}

/** @param at the place of the fact; @param a @param b places of two of its levels */
export function countMoments(
	design: Pick<Design, 'decks' | 'vignettes' | 'tasks'>,
	at: number,
	a: number,
	b: number
): CountMoments {
	const { decks, vignettes, tasks } = design;
	if (decks) {
		const sum: CountMoments = { a: 0, b: 0, aa: 0, bb: 0, ab: 0, meetsA: 0, meetsB: 0 };
		for (const deck of decks) {
			const levels = deck.map((place) => vignettes[place]![at]);
			const [x, y] = [levels.filter((level) => level === a).length, levels.filter((level) => level === b).length];
			const own = { a: x, b: y, aa: x * x, bb: y * y, ab: x * y, meetsA: Number(x > 0), meetsB: Number(y > 0) };
			for (const key of Object.keys(sum) as (keyof CountMoments)[]) sum[key] += own[key] / decks.length;
		}
		return sum;
	}
	// Drawn without putting back: the multivariate hypergeometric distribution.
	const all = vignettes.length;
	const count = (level: number) => vignettes.filter((vignette) => vignette[at] === level).length;
	const [p, q] = [count(a) / all, count(b) / all];
	const spread = all > 1 ? (tasks * (all - tasks)) / (all - 1) : 0;
	/** The chance that none of `tasks` draws is one of `n`. */
	const none = (n: number) => {
		let chance = 1;
		for (let draw = 0; draw < tasks; draw++) chance *= Math.max(0, all - n - draw) / (all - draw);
		return chance;
	};
	return {
		a: tasks * p,
		b: tasks * q,
		aa: (tasks * p) ** 2 + spread * p * (1 - p),
		bb: (tasks * q) ** 2 + spread * q * (1 - q),
		ab: tasks * p * tasks * q - spread * p * q,
		meetsA: 1 - none(count(a)),
		meetsB: 1 - none(count(b))
	};
}
