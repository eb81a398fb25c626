/**
 * Balanced decks: in every deck each level stands equally often, as far as the rules allow; and over all decks each pair
 * of levels as nearly equally often as a search finds.
 */
import type { Random } from '../random';
import { balanceOf } from './balance';
import { drawn, type Pool } from './pool';

/** Small designs are begun anew a few times; large ones are even enough at once. */
const MOST_STARTS = 4;
const TASKS_FOR_ALL_STARTS = 400;
const MOST_PASSES = 15;
/** Steps that one pass may take for whole vignettes; large pools offer a part of themselves, drawn anew each time. */
const EFFORT = 5_000_000;

/** Decks in which every level stands equally often, whether or not the combinations can be. */
function columns({ sizes }: Pool, decks: number, tasks: number, random: Random): number[][][] {
	const made = Array.from({ length: decks }, () => Array.from({ length: tasks }, (): number[] => []));
	for (const size of sizes) {
		// What is left over after equal shares goes to levels in turn, so that it evens out over the decks.
		let turn: number[] = [];
		for (const deck of made) {
			const column = Array.from({ length: tasks - (tasks % size) }, (_, at) => at % size);
			const extra = new Set<number>();
			while (extra.size < tasks % size) {
				if (turn.length === 0) turn = random.shuffled(Array.from({ length: size }, (_, level) => level));
				const next = turn.findIndex((level) => !extra.has(level));
				if (next < 0) turn.push(...random.shuffled(Array.from({ length: size }, (_, level) => level)));
				else extra.add(turn.splice(next, 1)[0]!);
			}
			random.shuffled([...column, ...extra]).forEach((level, row) => deck[row]!.push(level));
		}
	}
	return made;
}

function search(pool: Pool, decks: number, tasks: number, random: Random) {
	const { sizes, vignettes } = pool;
	const balance = balanceOf(sizes, decks, (levels) => pool.placeOf(levels) !== undefined);
	const made = columns(pool, decks, tasks, random);
	made.forEach((deck, at) => deck.forEach((levels) => balance.add(at, levels)));

	/** Puts other vignettes in the place of some, and takes that back where it gains nothing. */
	const attempt = (deck: number, rows: readonly number[], to: readonly (readonly number[])[]): boolean => {
		const before = rows.map((row) => made[deck]![row]!);
		let change = 0;
		for (const levels of before) change += balance.remove(deck, levels);
		for (const levels of to) change += balance.add(deck, levels);
		if (change < 0) {
			rows.forEach((row, at) => (made[deck]![row] = [...to[at]!]));
			return true;
		}
		for (const levels of to) balance.remove(deck, levels);
		for (const levels of before) balance.add(deck, levels);
		return false;
	};
	const replaced = (levels: readonly number[], at: number, level: number) =>
		levels.map((each, other) => (other === at ? level : each));

	const offered = Math.max(30, Math.floor(EFFORT / (decks * tasks * sizes.length ** 2)));
	for (let pass = 0, improved = true; improved && pass < MOST_PASSES; pass++) {
		improved = false;
		for (let deck = 0; deck < decks; deck++) {
			for (let at = 0; at < sizes.length; at++) {
				for (let i = 0; i < tasks; i++) {
					for (let j = i + 1; j < tasks; j++) {
						const [a, b] = [made[deck]![i]!, made[deck]![j]!];
						if (a[at] === b[at]) continue;
						if (attempt(deck, [i, j], [replaced(a, at, b[at]!), replaced(b, at, a[at]!)])) improved = true;
					}
				}
			}
			for (let row = 0; row < tasks; row++) {
				const places = vignettes.length <= offered ? vignettes.map((_, place) => place) : drawn(pool, offered, random);
				for (const place of places) if (attempt(deck, [row], [vignettes[place]!])) improved = true;
			}
		}
	}
	return { cost: balance.cost, made };
}

/**
 * @param tasks vignettes in each deck, at most as many as the pool holds
 * @returns decks as places in the pool, no vignette twice in a deck
 */
export function balancedDecks(pool: Pool, decks: number, tasks: number, random: Random): number[][] {
	const starts = Math.max(1, Math.min(MOST_STARTS, Math.floor((MOST_STARTS * TASKS_FOR_ALL_STARTS) / (decks * tasks))));
	const found = Array.from({ length: starts }, () => search(pool, decks, tasks, random));
	const best = found.reduce((least, each) => (each.cost < least.cost ? each : least));
	return best.made.map((deck) => {
		const places = deck.map((levels) => pool.placeOf(levels));
		// A wrong vignette costs more than any unevenness, and one that can be is always on offer.
		if (places.some((place) => place === undefined) || new Set(places).size < places.length) {
			throw new Error('The search left a vignette that cannot be, or one twice in a deck.');
		}
		return places as number[];
	});
}
