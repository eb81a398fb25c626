/** Tables that are published together: one name per cell, however many tables it stands in. */

export interface Dimension {
	id: string;
	/** Every category, a place for "not said" among them: the cells of a dimension add up to the whole. */
	categories: readonly string[];
}

/**
 * The lattice of a survey: which crossings are published, and no others. By default each background against the outcome
 * and each varied fact against the outcome, one at a time.
 */
export interface Lattice {
	dimensions: readonly Dimension[];
	/** Each a list of dimensions that are crossed; margins come along. */
	tables: readonly (readonly string[])[];
}

/** The default: every background and every fact against the outcome, never two at once. */
export const oneAtATime = (outcome: Dimension, others: readonly Dimension[]): Lattice => ({
	dimensions: [outcome, ...others],
	tables: others.map(({ id }) => [id, outcome.id])
});

/** Categories by dimension; what is left out is summed over. */
export type Place = Readonly<Record<string, string>>;

const encode = (text: string) => text.replace(/[%&=]/g, encodeURIComponent);

/** The name of a cell, the same in every table; the whole is `*`. */
export const keyOf = (place: Place): string =>
	Object.entries(place)
		.map(([id, category]) => `${encode(id)}=${encode(category)}`)
		.sort()
		.join('&') || '*';

export interface Count {
	answers: number;
	/** How many different people gave them. */
	people: number;
}

/** Every cell and margin of a lattice at one moment. Kept by the server, never shown as it is. */
export interface Snapshot {
	counts: ReadonlyMap<string, Count>;
	/** The most answers that one person can have in a cell: the number of tasks. */
	each: number;
}

/** A cell, with what it is a sum of in each direction. */
export interface Cell {
	key: string;
	/** How many dimensions it is crossed by: 0 is the whole. */
	depth: number;
}

export interface Line {
	/** The cell that the others add up to. */
	sum: string;
	parts: readonly string[];
}

export interface Net {
	cells: ReadonlyMap<string, Cell>;
	lines: readonly Line[];
}

function placesOf(dimensions: readonly Dimension[]): Place[] {
	return dimensions.reduce<Place[]>(
		(places, { id, categories }) =>
			places.flatMap((place) => [place, ...categories.map((category) => ({ ...place, [id]: category }))]),
		[{}]
	);
}

function dimensionsOf({ dimensions }: Lattice, table: readonly string[]): Dimension[] {
	return table.map((id) => {
		const found = dimensions.find((dimension) => dimension.id === id);
		if (!found) throw new RangeError(`The table names "${id}", which is no dimension.`);
		return found;
	});
}

/** All cells of all tables, and every way in which some of them add up to another. */
export function netOf(lattice: Lattice): Net {
	const cells = new Map<string, Cell>();
	const lines = new Map<string, Line>();
	for (const table of lattice.tables) {
		const dimensions = dimensionsOf(lattice, table);
		for (const place of placesOf(dimensions)) {
			const key = keyOf(place);
			cells.set(key, { key, depth: Object.keys(place).length });
			for (const { id, categories } of dimensions) {
				if (id in place) continue;
				lines.set(`${key} by ${id}`, {
					sum: key,
					parts: categories.map((category) => keyOf({ ...place, [id]: category }))
				});
			}
		}
	}
	return { cells, lines: [...lines.values()] };
}

/**
 * Counts rows into every cell of a lattice.
 * @param rows each answer with its category in every dimension; those of one person together
 * @param each the most answers that one person can have
 * @throws RangeError for a category that its dimension does not have: the cells would not add up
 */
export function snapshotOf(
	lattice: Lattice,
	rows: Iterable<{ respondent: string; place: Place }>,
	each: number
): Snapshot {
	const counts = new Map<string, { answers: number; people: number }>();
	for (const key of netOf(lattice).cells.keys()) counts.set(key, { answers: 0, people: 0 });
	const tables = lattice.tables.map((table) => dimensionsOf(lattice, table));
	let current: string | undefined;
	let own = new Map<string, number>();
	const close = () => {
		for (const [key, answers] of own) {
			const count = counts.get(key);
			if (!count) throw new RangeError(`${key} is in no table.`);
			count.answers += answers;
			count.people += 1;
		}
		own = new Map();
	};
	for (const { respondent, place } of rows) {
		if (respondent !== current) close();
		current = respondent;
		const keys = new Set(
			tables.flatMap((dimensions) =>
				placesOf(dimensions.map(({ id }) => ({ id, categories: [place[id] ?? ''] }))).map(keyOf)
			)
		);
		for (const key of keys) own.set(key, (own.get(key) ?? 0) + 1);
	}
	close();
	return { counts, each };
}
