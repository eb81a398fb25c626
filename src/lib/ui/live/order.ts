/** An order that somebody makes: it begins empty, since a list to be sorted would suggest one. */

/** Moves what stands at `from` by one place; an order that cannot change stays the same. */
export function moved(order: readonly string[], from: number, by: -1 | 1): string[] {
	const to = from + by;
	const next = [...order];
	if (from < 0 || to < 0 || from >= order.length || to >= order.length) return next;
	[next[from], next[to]] = [next[to]!, next[from]!];
	return next;
}

export const placed = (order: readonly string[], value: string): string[] =>
	order.includes(value) ? [...order] : [...order, value];

export const taken = (order: readonly string[], value: string): string[] => order.filter((each) => each !== value);
