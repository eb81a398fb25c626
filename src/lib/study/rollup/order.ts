/**
 * The order in which totals lie. A definition comes from a file in the order in which it was written, and from the database
 * in that of `jsonb`: the shortest key first, keys of one length by their bytes. What is kept under one order cannot be read
 * under another, so totals have one that hangs on the keys alone. It is that of the database, under which totals of real
 * surveys have always been kept; another one would need them all to be made anew.
 */
const before = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : Number(a > b));

/** @param ids ids of a definition: ASCII, of which each character is a byte */
export const inKeptOrder = (ids: readonly string[]): string[] => [...ids].sort(before);

/** Ids with what belongs to each. */
export const entriesInKeptOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
	inKeptOrder(Object.keys(record)).map((id) => [id, record[id]!]);
