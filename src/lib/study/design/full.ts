/** The full factorial: every vignette equally often, in as few decks as that takes. */
import type { Random } from '../random';
import { arranged } from './arrange';
import type { Pool } from './pool';

function gcd(a: number, b: number): number {
	return b === 0 ? a : gcd(b, a % b);
}

/** How many decks a full factorial takes: the least number in which every vignette stands equally often. */
export const fullDeckCount = (vignettes: number, tasks: number): number => vignettes / gcd(vignettes, tasks);

/**
 * @param tasks vignettes in each deck, at most as many as the pool holds
 */
export function fullDecks(pool: Pool, tasks: number, random: Random): number[][] {
	const count = pool.vignettes.length;
	const order = random.shuffled(pool.vignettes.map((_, place) => place));
	// Round and round through one order: a deck is a stretch of it, so it holds nothing twice.
	const decks = Array.from({ length: fullDeckCount(count, tasks) }, (_, deck) =>
		Array.from({ length: tasks }, (_, row) => order[(deck * tasks + row) % count]!)
	);
	return arranged(pool, decks);
}
