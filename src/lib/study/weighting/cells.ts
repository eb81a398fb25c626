/** Groups of people who get one weight: combinations of backgrounds, as fine as people allow. */

/** People of one combination; a background that they skipped is absent. */
export interface Combination {
	bands: Readonly<Record<string, string>>;
	people: number;
	/** How many more there are than when cells were last made; fewer than nought where people withdrew. */
	fresh: number;
}

export interface WeightCell {
	/** What all of them have in common, as far as it counts for their weight. */
	bands: Readonly<Record<string, string>>;
	people: number;
	/** The places of the combinations in it. */
	of: readonly number[];
}

export interface CellRules {
	/** So many new people at least are in every cell. */
	minimum: number;
	/** No more cells than this: small ones are then put together sooner. */
	most: number;
}

interface Placed extends Combination {
	at: number;
}

const freshIn = (some: readonly Placed[]) => some.reduce((sum, { fresh }) => sum + fresh, 0);
const peopleIn = (some: readonly Placed[]) => some.reduce((sum, { people }) => sum + people, 0);

interface Group {
	/** Absent for those who skipped the question. */
	band: string | undefined;
	members: Placed[];
}

function groupsBy(some: readonly Placed[], background: string): Group[] {
	const found = new Map<string | undefined, Group>();
	for (const one of some) {
		const band = one.bands[background];
		const own = found.get(band) ?? { band, members: [] };
		own.members.push(one);
		found.set(band, own);
	}
	return [...found.values()].sort((a, b) => freshIn(b.members) - freshIn(a.members));
}

function split(
	some: readonly Placed[],
	backgrounds: readonly string[],
	minimum: number,
	bands: Record<string, string>
): WeightCell[] {
	const whole = (members: readonly Placed[]): WeightCell => ({
		bands,
		people: peopleIn(members),
		of: members.map(({ at }) => at)
	});
	const [background, ...others] = backgrounds;
	if (background === undefined) return [whole(some)];
	const groups = groupsBy(some, background);
	const large = groups.filter(({ members }) => freshIn(members) >= minimum);
	const [largest] = large;
	if (!largest) return [whole(some)];
	const small = groups.filter((group) => !large.includes(group)).flatMap(({ members }) => members);
	// What is left over would be too small a cell itself, and with another one it would give that up: so few go along with
	// the largest, in which they change least.
	const isCell = freshIn(small) >= minimum;
	if (!isCell) largest.members.push(...small);
	const parts = large.flatMap(({ band, members }) =>
		split(members, others, minimum, band === undefined ? bands : { ...bands, [background]: band })
	);
	return isCell ? [...parts, whole(small)] : parts;
}

/**
 * Splits people by one background after the other, as long as every part has enough new people. Whoever is in too small a
 * part keeps what they share with the other small ones, and counts for the rest as if they had skipped the question; fewer
 * than the minimum of them go along with the largest part.
 *
 * Every cell has `minimum` new people since the cells before, whichever those were: what weights tell of a cell, taken from
 * what they told before in any way, is then about that many people.
 * @returns none where there are too few people for one
 */
export function weightCells(
	combinations: readonly Combination[],
	backgrounds: readonly string[],
	{ minimum, most }: CellRules
): WeightCell[] {
	const some = combinations
		.map((one, at): Placed => ({ ...one, at }))
		.filter(({ people, fresh }) => people !== 0 || fresh !== 0);
	if (freshIn(some) < minimum || peopleIn(some) < minimum) return [];
	for (let least = minimum; ; least = Math.ceil(least * 1.5)) {
		const cells = split(some, backgrounds, least, {});
		if (cells.length <= most) return cells;
	}
}
