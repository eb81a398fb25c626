/**
 * What a backup is: lines of JSON, compressed. The head says what it is of; then each table with its rows, one a line, as
 * PostgreSQL itself writes and reads a row; after each table its count and its hash; at the end a line that says that it is
 * whole, so that a copy that was cut off is never taken for one.
 */
import { z } from 'zod';

export const FORMAT = 'strafmaatverkenner-backup/1';

export const Head = z.strictObject({
	format: z.literal(FORMAT),
	madeAt: z.string(),
	installation: z.string(),
	/** The tables are those of these steps. */
	migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), hash: z.string() })).min(1)
});

export const TableBegins = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

/** @property sha256 over its rows, each with a line feed after it, in their order */
export const TableEnds = z.strictObject({ end: z.string(), count: z.int(), sha256: z.string() });

/** @property sha256 over the lines that end the tables, each with a line feed after it */
export const Whole = z.strictObject({ whole: z.literal(true), tables: z.int(), sha256: z.string() });

export type Head = z.infer<typeof Head>;
export type TableEnds = z.infer<typeof TableEnds>;

/** What was written, or put back: each table with its count and its hash. */
export interface Manifest {
	head: Head;
	tables: readonly TableEnds[];
}
