/** D-efficient decks: the best of several descents, then dealt out so that every deck is as even as it can be. */
import type { Random } from '../random';
import { arranged } from './arrange';
import { exchange } from './exchange';
import { efficiencyOf } from './information';
import { rowMaker, type EffectModel } from './model';
import { drawn, type Pool } from './pool';

/** Multiplications that all descents of one design may take, about: a few seconds. Larger designs get fewer starts. */
const EFFORT = 1_000_000_000;
const MOST_STARTS = 12;
const USUAL_PASSES = 8;

/** How often the search begins anew; worked out from sizes alone, so that a slow machine comes to the same design. */
export function startsFor({ vignettes, sizes }: Pool, { parameters }: EffectModel, points: number): number {
	const neighbours = sizes.reduce((sum, size) => sum + size - 1, 0);
	const candidates = vignettes.length <= 300 ? vignettes.length : neighbours;
	const one = USUAL_PASSES * points * (candidates * parameters ** 2 + parameters ** 3);
	return Math.max(1, Math.min(MOST_STARTS, Math.floor(EFFORT / one)));
}

/**
 * @param decks how many; @param tasks vignettes in each, at most as many as the pool holds
 * @returns decks as places in the pool
 */
export function efficientDecks(
	pool: Pool,
	model: EffectModel,
	decks: number,
	tasks: number,
	random: Random
): number[][] {
	const rows = pool.vignettes.map(rowMaker(model));
	let best = -1;
	let places: number[] = [];
	for (let start = 0; start < startsFor(pool, model, decks * tasks); start++) {
		const begin = Array.from({ length: decks }, () => drawn(pool, tasks, random)).flat();
		const found = exchange(pool, rows, begin, tasks).places;
		const efficiency = efficiencyOf(
			found.map((place) => rows[place]!),
			model.parameters
		);
		if (efficiency > best) [best, places] = [efficiency, found];
	}
	const dealt = Array.from({ length: decks }, (_, deck) => places.slice(deck * tasks, (deck + 1) * tasks));
	return arranged(pool, dealt);
}
