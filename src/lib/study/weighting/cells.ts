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

function groupsBy(some: readonly Placed[], background: string): Placed[][] {
	const found = new Map<string | undefined, Placed[]>();
	for (const one of some) {
		const own = found.get(one.bands[background]);
		if (own) own.push(one);
		else found.set(one.bands[background], [one]);
	}
	return [...found.values()];
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
	const groups = groupsBy(some, background).sort((a, b) => freshIn(b) - freshIn(a));
	const large = groups.filter((group) => freshIn(group) >= minimum);
	const small = groups.filter((group) => freshIn(group) < minimum).flat();
	// What is left over is a cell too, so it takes the smallest of the others in until it is large enough itself.
	while (large.length > 0 && small.length > 0 && freshIn(small) < minimum) small.push(...large.pop()!);
	if (large.length === 0) return [whole(some)];
	const parts = large.flatMap((group) => {
		const band = group[0]?.bands[background];
		return split(group, others, minimum, band === undefined ? bands : { ...bands, [background]: band });
	});
	return small.length > 0 ? [...parts, whole(small)] : parts;
}

/**
 * Splits people by one background after the other, as long as every part has enough new people. Whoever is in too small a
 * part keeps what they share with the other small ones, and counts for the rest as if they had skipped the question.
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
