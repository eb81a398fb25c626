/** Which crossings and filters may be looked at: those of the lattice, and no others. */
import type { Published, Shown } from './published';
import { keyOf, type Lattice, type Place } from './tables';

export interface ViewRequest {
	/** The dimensions that are laid out. */
	by: readonly string[];
	/** What is filtered on. */
	where?: Place | undefined;
}

export type View =
	| { kind: 'view'; cells: readonly { place: Place; shown: Shown }[] }
	/** Filters that were not declared could be taken from each other. `allowed`: the tables that there are. */
	| { kind: 'refused'; reason: 'not-in-lattice'; asked: readonly string[]; allowed: readonly (readonly string[])[] }
	| { kind: 'refused'; reason: 'no-such-category'; dimension: string; category: string };

/** Cuts a view out of what was published. A view is never counted anew from the answers. */
export function viewOf(lattice: Lattice, published: Published, { by, where = {} }: ViewRequest): View {
	const asked = [...new Set([...by, ...Object.keys(where)])];
	if (!lattice.tables.some((table) => asked.every((id) => table.includes(id))))
		return { kind: 'refused', reason: 'not-in-lattice', asked, allowed: lattice.tables };
	const categoriesOf = (id: string) => lattice.dimensions.find((dimension) => dimension.id === id)?.categories ?? [];
	for (const [dimension, category] of Object.entries(where))
		if (!categoriesOf(dimension).includes(category))
			return { kind: 'refused', reason: 'no-such-category', dimension, category };
	const places = by.reduce<Place[]>(
		(all, id) =>
			id in where ? all : all.flatMap((place) => categoriesOf(id).map((category) => ({ ...place, [id]: category }))),
		[where]
	);
	return {
		kind: 'view',
		cells: places.map((place) => ({ place, shown: published.get(keyOf(place)) ?? { kind: 'hidden' } }))
	};
}
