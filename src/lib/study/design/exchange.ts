/**
 * One descent of the coordinate exchange (Meyer and Nachtsheim 1995): row by row, the change of one fact that gains most.
 * Where rules forbid combinations, a single fact may be stuck; so small pools offer every vignette (Fedorov 1972).
 */
import type { Pool } from './pool';
import { addRow, cholesky, form, informationOf, inverseOf, logDeterminant } from './information';

/** Pools up to this size offer every vignette to every row. */
const ALL_OFFERED = 300;
const MOST_PASSES = 60;
/** A start may not tell all effects apart yet; this much of a unit matrix keeps its determinant above nothing. */
const RIDGE = 1e-6;

export interface Descent {
	/** Places in the pool, deck after deck. */
	places: number[];
	/** Logarithm of the determinant at the start and after every exchange: it never falls. */
	path: number[];
}

/**
 * @param start places in the pool; decks of `tasks` follow each other
 * @param rows the row of the model of every vignette in the pool
 * @param tasks no vignette comes twice in a deck, unless the pool is smaller than a deck
 */
export function exchange(pool: Pool, rows: readonly Float64Array[], start: readonly number[], tasks: number): Descent {
	const size = rows[0]!.length;
	const places = [...start];
	const ridge = RIDGE * places.length;
	const information = informationOf(
		places.map((place) => rows[place]!),
		size
	);
	for (let i = 0; i < size; i++) information[i * size + i]! += ridge;
	const inverse = () => inverseOf(cholesky(information, size) ?? never(), size);
	let variance = inverse();
	const path = [logDeterminant(information, size)];
	const everyone = pool.vignettes.length <= ALL_OFFERED ? pool.vignettes.map((_, place) => place) : undefined;

	for (let pass = 0; pass < MOST_PASSES; pass++) {
		let improved = false;
		for (let at = 0; at < places.length; at++) {
			const own = rows[places[at]!]!;
			const first = Math.floor(at / tasks) * tasks;
			const deck = places.slice(first, first + tasks);
			const leverage = form(own, variance, own);
			// The determinant is multiplied by (1 + y'Vy)(1 − x'Vx) + (x'Vy)² when y takes the place of x.
			let best = 1 + 1e-9;
			let chosen: number | undefined;
			for (const candidate of everyone ?? pool.neighbours(places[at]!)) {
				if (deck.includes(candidate)) continue;
				const row = rows[candidate]!;
				const shared = form(own, variance, row);
				const ratio = (1 + form(row, variance, row)) * (1 - leverage) + shared * shared;
				if (ratio > best) [best, chosen] = [ratio, candidate];
			}
			if (chosen === undefined) continue;
			addRow(information, own, -1);
			addRow(information, rows[chosen]!);
			const after = logDeterminant(information, size);
			// Where effects cannot be told apart yet, rounding may promise a gain that is none.
			if (after <= path.at(-1)!) {
				addRow(information, rows[chosen]!, -1);
				addRow(information, own);
				continue;
			}
			places[at] = chosen;
			// Worked out anew: what is only kept up to date drifts.
			variance = inverse();
			path.push(after);
			improved = true;
		}
		if (!improved) break;
	}
	return { places, path };
}

function never(): never {
	throw new Error('A design with a ridge cannot be singular.');
}
