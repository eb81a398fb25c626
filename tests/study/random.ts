/** Seeded numbers for made-up answers: the same seed gives the same people, on every machine. */

export interface Random {
	/** From 0 up to 1. */
	next: () => number;
	/** From 0 up to `n`, whole. */
	below: (n: number) => number;
	/** With mean 0 and standard deviation 1. */
	normal: () => number;
	/** A place, by the chances given. */
	pick: (chances: readonly number[]) => number;
}

/** Mulberry32: small, and good enough for simulation. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		next,
		below: (n) => Math.floor(next() * n),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick: (chances) => {
			const all = chances.reduce((sum, chance) => sum + chance, 0);
			let left = next() * all;
			const at = chances.findIndex((chance) => (left -= chance) < 0);
			return at < 0 ? chances.length - 1 : at;
		}
	};
}
