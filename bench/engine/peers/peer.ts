/** What a peer is to this benchmark: the table in its own form, and a question to it. */
import type { TableRow } from '../table';

export type Facts = Readonly<Record<string, string>>;

/** The row that speaks, or nothing. */
export type Ask = (facts: Facts) => (string | undefined) | Promise<string | undefined>;

/** Gives the table to a peer; throws where the peer does not run here. */
export type Prepare = (rows: readonly TableRow[]) => Ask;
