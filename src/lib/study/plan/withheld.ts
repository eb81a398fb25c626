/** Which cells of tables a release keeps hidden, and why: for the plan alone, since of real people the reason is not told. */
import type { Policy } from '../disclosure/policy';
import { keyOf, type Lattice, type Place, type Snapshot } from '../disclosure/tables';

export interface WithheldCell {
	place: Place;
	people: number;
	/** Fewer people than the minimum; or enough of them, but a small cell would follow from it. */
	why: 'small' | 'protects';
}

export interface WithheldIn {
	/** All cells of all tables, margins included, and those that are hidden. */
	cells: number;
	withheld: number;
	small: number;
	/** Hidden as a whole: a level of a fact, a band, or an answer, over everything else. */
	margins: readonly WithheldCell[];
	/** By table with two dimensions: its inner cells. */
	crossings: readonly { by: readonly string[]; cells: number; withheld: readonly WithheldCell[] }[];
}

/** @param shown the cells that the release shows; none where there is no release */
export function withheldIn(
	{ dimensions, tables }: Lattice,
	{ counts }: Snapshot,
	shown: ReadonlySet<string>,
	{ minimum }: Policy
): WithheldIn {
	const categoriesOf = (id: string) => dimensions.find((one) => one.id === id)?.categories ?? [];
	const hidden = (place: Place): WithheldCell[] => {
		const key = keyOf(place);
		if (shown.has(key)) return [];
		const people = counts.get(key)?.people ?? 0;
		return [{ place, people, why: people < minimum ? 'small' : 'protects' }];
	};
	const margins = [...new Set(tables.flat())].flatMap((id) =>
		categoriesOf(id).flatMap((category) => hidden({ [id]: category }))
	);
	const crossings = tables
		.filter((by) => by.length > 1)
		.map((by) => {
			const places = by.reduce<Place[]>(
				(all, id) => all.flatMap((place) => categoriesOf(id).map((category) => ({ ...place, [id]: category }))),
				[{}]
			);
			return { by, cells: places.length, withheld: places.flatMap(hidden) };
		});
	const all = [...hidden({}), ...margins, ...crossings.flatMap(({ withheld }) => withheld)];
	return {
		cells: counts.size,
		withheld: all.length,
		small: all.filter(({ why }) => why === 'small').length,
		margins,
		crossings
	};
}
