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
		const sum: CountMoments = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
		for (const deck of decks) {
			const levels = deck.map((place) => vignettes[place]![at]);
			const [x, y] = [levels.filter((level) => level === a).length, levels.filter((level) => level === b).length];
			const own = { a: x, b: y, aa: x * x, bb: y * y, ab: x * y };
			for (const key of Object.keys(sum) as (keyof CountMoments)[]) sum[key] += own[key] / decks.length;
		}
		return sum;
	}
	// Drawn without putting back: the multivariate hypergeometric distribution.
	const all = vignettes.length;
	const count = (level: number) => vignettes.filter((vignette) => vignette[at] === level).length;
	const [p, q] = [count(a) / all, count(b) / all];
	const spread = all > 1 ? (tasks * (all - tasks)) / (all - 1) : 0;
	return {
		a: tasks * p,
		b: tasks * q,
		aa: (tasks * p) ** 2 + spread * p * (1 - p),
		bb: (tasks * q) ** 2 + spread * q * (1 - q),
		ab: tasks * p * tasks * q - spread * p * q
	};
}

/**
 * How many of a person's tasks show a level: the chance of none, of one, and so on up to all.
 * @param at the place of the fact; @param level the place of its level
 */
export function countDistribution(
	{ decks, vignettes, tasks }: Pick<Design, 'decks' | 'vignettes' | 'tasks'>,
	at: number,
	level: number
): number[] {
	const chances = new Array<number>(tasks + 1).fill(0);
	if (decks) {
		for (const deck of decks)
			chances[deck.filter((place) => vignettes[place]![at] === level).length]! += 1 / decks.length;
		return chances;
	}
	// Draw by draw, from those that are left.
	const having = vignettes.filter((vignette) => vignette[at] === level).length;
	chances[0] = 1;
	for (let draw = 0; draw < tasks; draw++) {
		for (let count = draw; count >= 0; count--) {
			const hit = Math.min(1, Math.max(0, (having - count) / (vignettes.length - draw)));
			chances[count + 1]! += chances[count]! * hit;
			chances[count]! *= 1 - hit;
		}
	}
	return chances;
}
