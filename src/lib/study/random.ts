/**
 * Draws that anybody can do again: xoroshiro128+ (Blackman and Vigna 2018) of the package pure-rand, begun from names.
 * Each question has a stream of its own, so that no draw depends on how many others were made before it.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { sha256 } from '../model';

export interface Random {
	/** A whole number from 0 up to, and without, `below`; each equally likely. */
	below(below: number): number;
	/** From 0 up to, and without, 1. */
	unit(): number;
	/** A copy in another order, each order equally likely (Fisher and Yates; Knuth's algorithm P). */
	shuffled<T>(list: readonly T[]): T[];
	/** Standard normal (Box and Muller 1958). */
	normal(): number;
}

/**
 * The stream of a list of names. Other names give an unrelated stream: the state is taken from the SHA-256 of the names.
 */
export function randomOf(...names: readonly (string | number)[]): Random {
	const hash = sha256(JSON.stringify(names));
	const state = [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16) | 0);
	const generator = xoroshiro128plusFromState(state);
	const below = (limit: number) => uniformInt(generator, 0, limit - 1);
	return {
		below,
		unit: () => uniformFloat64(generator),
		shuffled(list) {
			const copy = [...list];
			for (let last = copy.length - 1; last > 0; last--) {
				const at = below(last + 1);
				[copy[last], copy[at]] = [copy[at]!, copy[last]!];
			}
			return copy;
		},
		// Without 0, of which there is no logarithm.
		normal: () =>
			Math.sqrt(-2 * Math.log(1 - uniformFloat64(generator))) * Math.cos(2 * Math.PI * uniformFloat64(generator))
	};
}
