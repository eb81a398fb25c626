/**
 * Deals vignettes out over decks without changing which there are: pairs change decks while that evens out how often
 * each level stands in each deck. No deck holds a vignette twice that did not before.
 */
import type { Pool } from './pool';

const MOST_PASSES = 20;
/** Pairs of vignettes that one pass looks at, about. Many decks are compared with their next ones alone. */
const PAIRS_PER_PASS = 1_000_000;

/** Σ over decks, facts and levels of the squared count: least when levels are spread evenly. */
export function unevenness(
	{ sizes, vignettes }: Pick<Pool, 'sizes' | 'vignettes'>,
	decks: readonly (readonly number[])[]
): number {
	return decks.reduce((sum, deck) => {
		const counts = sizes.map((size) => new Array<number>(size).fill(0));
		for (const place of deck) vignettes[place]!.forEach((level, at) => counts[at]![level]!++);
		return counts.flat().reduce((inner, count) => inner + count * count, sum);
	}, 0);
}

export function arranged(pool: Pick<Pool, 'sizes' | 'vignettes'>, given: readonly (readonly number[])[]): number[][] {
	const { sizes, vignettes } = pool;
	const decks = given.map((deck) => [...deck]);
	const counts = decks.map((deck) => {
		const own = sizes.map((size) => new Int32Array(size));
		for (const place of deck) vignettes[place]!.forEach((level, at) => own[at]![level]!++);
		return own;
	});
	/** What the sum of squares changes by when `out` leaves a deck for `into`. */
	const gain = (deck: number, out: readonly number[], into: readonly number[]) => {
		let change = 0;
		for (let at = 0; at < sizes.length; at++) {
			if (out[at] === into[at]) continue;
			change += 2 * (counts[deck]![at]![into[at]!]! - counts[deck]![at]![out[at]!]! + 1);
		}
		return change;
	};
	const swap = (deck: number, row: number, place: number) => {
		const [out, into] = [vignettes[decks[deck]![row]!]!, vignettes[place]!];
		for (let at = 0; at < sizes.length; at++) {
			counts[deck]![at]![out[at]!]!--;
			counts[deck]![at]![into[at]!]!++;
		}
		decks[deck]![row] = place;
	};
	const tasks = Math.max(...decks.map((deck) => deck.length));
	const reach = Math.max(1, Math.floor(PAIRS_PER_PASS / (decks.length * tasks * tasks)));
	for (let pass = 0, improved = true; improved && pass < MOST_PASSES; pass++) {
		improved = false;
		for (let a = 0; a < decks.length; a++) {
			for (let b = a + 1; b < Math.min(decks.length, a + 1 + reach); b++) {
				for (let i = 0; i < decks[a]!.length; i++) {
					for (let j = 0; j < decks[b]!.length; j++) {
						const [x, y] = [decks[a]![i]!, decks[b]![j]!];
						if (x === y || decks[a]!.includes(y) || decks[b]!.includes(x)) continue;
						if (gain(a, vignettes[x]!, vignettes[y]!) + gain(b, vignettes[y]!, vignettes[x]!) >= 0) continue;
						swap(a, i, y);
						swap(b, j, x);
						improved = true;
					}
				}
			}
		}
	}
	return decks;
}
