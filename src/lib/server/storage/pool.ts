import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { clientFor, COMMON, LIMITS, type Where } from './client';
import type { Database } from './database';
import { messageOf, named } from './errors';

const CONNECTIONS = 10;
const IDLE_MS = 60_000;

export interface Connections {
	db: Kysely<Database>;
	close(): Promise<void>;
}

interface PoolOptions {
	/** Connections at most. */
	most?: number;
	/** Waited for before a connection is taken. */
	before?: () => Promise<void>;
}

/** @param report a line for the log */
export function openPool(
	where: Where,
	report: (line: string) => void,
	{ most = CONNECTIONS, before }: PoolOptions = {}
): Connections {
	const pool = new pg.Pool({
		...COMMON,
		...LIMITS,
		max: most,
		idleTimeoutMillis: IDLE_MS,
		Client: clientFor(where)
	});
	// A connection that breaks while nobody uses it is replaced by the pool; without a listener it would stop the app.
	pool.on('error', (error) => report(`Storage: a connection broke (${messageOf(error)})`));
	const naming = {
		connect: async () => {
			await before?.();
			return pool.connect().catch((error: unknown) => {
				throw named(error);
			});
		},
		end: () => pool.end()
	};
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: naming }) });
	return { db, close: () => db.destroy() };
}
