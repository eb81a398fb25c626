/** The columns of a regression on categories, and which sums of a respondent it needs. */
import type { Block } from './spec';

/**
 * Every regressor is 0 or 1. Per respondent g the sandwich needs the sums X'y (one per column) and X'X (one per pair of
 * columns that can be 1 together); `entries` numbers them. All that is kept of all respondents are the sum of these
 * vectors and the sum of their outer products, so memory does not grow with the answers.
 */
export interface Layout {
	id: string;
	columns: readonly string[];
	/** The place of X'y of a column: the column itself. The place of X'X of a pair stands here, by `pairKey`. */
	pairs: ReadonlyMap<number, number>;
	/** How long the vector of a respondent is. */
	size: number;
	/** The columns that are 1 for these facts, ascending; undefined for facts outside the design. */
	columnsOf: (facts: Readonly<Record<string, string>>) => readonly number[] | undefined;
}

export const pairKey = (columns: number, first: number, second: number): number =>
	first <= second ? first * columns + second : second * columns + first;

/** The place of the cell of a block that these facts fall in; undefined where none does. */
function cellFinder({ factors, cells }: Block): (facts: Readonly<Record<string, string>>) => number | undefined {
	const places = new Map(
		cells.map(({ at }, index) => [JSON.stringify(at.map((level, place) => factors[place]?.levels[level])), index])
	);
	const [only] = factors;
	// One factor alone is the usual case, and the one that a million rows go through.
	if (factors.length === 1 && only) {
		const direct = new Map(cells.map(({ at: [level = 0] }, index) => [only.levels[level], index]));
		return (facts) => direct.get(facts[only.id]);
	}
	return (facts) => places.get(JSON.stringify(factors.map(({ id }) => facts[id])));
}

export const cellName = ({ factors, cells }: Block, cell: number): string =>
	factors.map(({ id, levels }, place) => `${id}=${levels[cells[cell]?.at[place] ?? 0]}`).join('&');

/** A mean for each cell of a block: one column each, never two at once. */
export function cellLayout(block: Block): Layout {
	const columns = block.cells.map((_, index) => cellName(block, index));
	const find = cellFinder(block);
	const single = columns.map((_, index) => [index]);
	return {
		id: `cells:${block.id}`,
		columns,
		pairs: new Map(columns.map((_, index) => [pairKey(columns.length, index, index), columns.length + index])),
		size: columns.length * 2,
		columnsOf: (facts) => {
			const cell = find(facts);
			return cell === undefined ? undefined : single[cell];
		}
	};
}

/** All blocks together: a constant, and a column for each cell of each block but the first. */
export function jointLayout(blocks: readonly Block[]): Layout {
	const columns = ['constant'];
	const blockOf = [-1];
	const starts = blocks.map((block, index) => {
		const start = columns.length;
		for (let cell = 1; cell < block.cells.length; cell++) {
			columns.push(cellName(block, cell));
			blockOf.push(index);
		}
		return start;
	});
	const pairs = new Map<number, number>();
	for (let first = 0; first < columns.length; first++) {
		for (let second = first; second < columns.length; second++) {
			if (first !== second && blockOf[first] === blockOf[second]) continue;
			pairs.set(pairKey(columns.length, first, second), columns.length + pairs.size);
		}
	}
	const finders = blocks.map(cellFinder);
	return {
		id: 'joint',
		columns,
		pairs,
		size: columns.length + pairs.size,
		columnsOf: (facts) => {
			const active = [0];
			for (const [index, find] of finders.entries()) {
				const cell = find(facts);
				if (cell === undefined) return undefined;
				if (cell > 0) active.push((starts[index] ?? 0) + cell - 1);
			}
			return active;
		}
	};
}

/** The column of a cell of a block in the joint layout; undefined for the first cell, which is the baseline. */
export function jointColumn(blocks: readonly Block[], block: number, cell: number): number | undefined {
	if (cell === 0) return undefined;
	const before = blocks.slice(0, block).reduce((sum, { cells }) => sum + cells.length - 1, 1);
	return before + cell - 1;
}
