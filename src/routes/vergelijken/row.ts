/** One row of a table: equal cells become one, and cells that are equal to one further left say so. */
import type { CellView, RowView } from '$lib/ui/views/compare';

type Head = Pick<RowView, 'id' | 'label' | 'help'>;

/** What a cell says. Where that stands is another matter: two articles, or two rows of a table, can say the same. */
const said = ({ sources: _, as: __, href: ___, ...words }: CellView): string => JSON.stringify(words);

/** Every place once; where the cases stand in different rows of one table, the table. */
function together(cells: readonly CellView[]): CellView {
	const [first] = cells;
	const table = new Set(cells.map(({ href }) => href)).size > 1 ? first?.href?.split('#')[0] : first?.href;
	const sources = new Map(cells.flatMap(({ sources = [] }) => sources.map((one) => [one.line, one] as const)));
	return { text: '', ...first, href: table, ...(sources.size > 0 && { sources: [...sources.values()] }) };
}

/**
 * @param words what decides whether two cells are equal, where that is not all that they say. Such cells are short, and
 * a reader sees which are equal
 */
export function rowOf(
	head: Head,
	cases: readonly { letter: string }[],
	cells: readonly CellView[],
	words?: readonly string[]
): RowView {
	const told = words ?? cells.map(said);
	// Two figures that nobody read are not equal, and no other figure is equal to them or different from them.
	if (cells.length > 1 && cells.some(({ gap }) => gap !== undefined)) {
		return { ...head, likeness: 'open', cells: [...cells] };
	}
	if (new Set(told).size <= 1) return { ...head, likeness: 'same', cells: [together(cells)] };
	const marked = cells.map((cell, at) => {
		const twin = told.indexOf(told[at]!);
		return words === undefined && twin < at ? { ...cell, as: cases[twin]!.letter } : cell;
	});
	return { ...head, likeness: 'differs', cells: marked };
}
