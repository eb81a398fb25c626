/** The vignettes that a design may use, with what an exchange asks of them again and again. */
import type { Random } from '../random';
import { numberOf } from '../product';

export interface Pool {
	sizes: readonly number[];
	vignettes: readonly (readonly number[])[];
	/** The place of a combination in `vignettes`; undefined for one that cannot be. */
	placeOf(levels: readonly number[]): number | undefined;
	/** The vignettes that differ in one fact. */
	neighbours(place: number): readonly number[];
}

export function poolOf(sizes: readonly number[], vignettes: readonly (readonly number[])[]): Pool {
	const places = new Map(vignettes.map((vignette, place) => [numberOf(sizes, vignette), place]));
	const placeOf = (levels: readonly number[]) => places.get(numberOf(sizes, levels));
	const known: (readonly number[] | undefined)[] = [];
	return {
		sizes,
		vignettes,
		placeOf,
		neighbours(place) {
			known[place] ??= sizes.flatMap((size, at) =>
				Array.from({ length: size }, (_, level) => level).flatMap((level) => {
					const own = vignettes[place]!;
					if (own[at] === level) return [];
					return placeOf(own.map((each, other) => (other === at ? level : each))) ?? [];
				})
			);
			return known[place];
		}
	};
}

/** So many places of the pool, none twice, in an order by chance; each set is equally likely. */
export function drawn({ vignettes }: Pick<Pool, 'vignettes'>, count: number, random: Random): number[] {
	// The first steps of a shuffle over a list that is never written out.
	const moved = new Map<number, number>();
	return Array.from({ length: Math.min(count, vignettes.length) }, (_, at) => {
		const other = at + random.below(vignettes.length - at);
		const taken = moved.get(other) ?? other;
		moved.set(other, moved.get(at) ?? at);
		return taken;
	});
}
