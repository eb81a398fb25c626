/** How even a set of decks is, kept up while vignettes change: within decks first, then over all decks, then over pairs. */
import { numberOf } from '../product';

/** Beyond any unevenness that could be won by it: a combination that cannot be, or one that comes twice in a deck. */
export const WRONG = 1e9;
const IN_DECK = 10_000;
const OVERALL = 100;

export interface Balance {
	/** Lower is more even; what each change adds, summed up. */
	readonly cost: number;
	/** Puts a vignette in a deck. @returns the change of the cost */
	add(deck: number, levels: readonly number[]): number;
	/** Takes one out. @returns the change of the cost */
	remove(deck: number, levels: readonly number[]): number;
}

/**
 * Sums of squared counts, which are least where counts are equal.
 * @param isAllowed whether a combination can be
 */
export function balanceOf(
	sizes: readonly number[],
	decks: number,
	isAllowed: (levels: readonly number[]) => boolean
): Balance {
	const inDeck = Array.from({ length: decks }, () => sizes.map((size) => new Int32Array(size)));
	const overall = sizes.map((size) => new Int32Array(size));
	const pairs = sizes.map((a, first) => sizes.map((b, second) => new Int32Array(first < second ? a * b : 0)));
	const present = Array.from({ length: decks }, () => new Map<number, number>());
	let cost = 0;

	/** Changes a count by one and tells what its square changes by. */
	const step = (counts: Int32Array, at: number, by: 1 | -1) => {
		const before = counts[at]!;
		counts[at] = before + by;
		return 2 * by * before + 1;
	};
	function move(deck: number, levels: readonly number[], by: 1 | -1): number {
		let change = isAllowed(levels) ? 0 : by * WRONG;
		const number = numberOf(sizes, levels);
		const own = present[deck]!;
		const times = own.get(number) ?? 0;
		own.set(number, times + by);
		// Only what comes a second time is wrong.
		change += WRONG * (Math.max(0, times + by - 1) - Math.max(0, times - 1));
		for (let first = 0; first < sizes.length; first++) {
			const level = levels[first]!;
			change += IN_DECK * step(inDeck[deck]![first]!, level, by) + OVERALL * step(overall[first]!, level, by);
			for (let second = first + 1; second < sizes.length; second++) {
				change += step(pairs[first]![second]!, level * sizes[second]! + levels[second]!, by);
			}
		}
		cost += change;
		return change;
	}
	return {
		get cost() {
			return cost;
		},
		add: (deck, levels) => move(deck, levels, 1),
		remove: (deck, levels) => move(deck, levels, -1)
	};
}
