import pg, { type ClientConfig } from 'pg';
import { named } from './errors';

/** Where storage is, asked anew for every connection: a private server that comes back may have another port. */
export type Where = () => ClientConfig;

export const APPLICATION = 'strafmaatverkenner';

export const CONNECT_MS = 5000;

/** No question of a visitor takes this long; one that does holds a connection that others wait for. */
const STATEMENT_MS = 15_000;

/** What every connection of the app has in common. */
export const COMMON = {
	application_name: APPLICATION,
	connectionTimeoutMillis: CONNECT_MS,
	keepAlive: true
} satisfies ClientConfig;

export const LIMITS = {
	statement_timeout: STATEMENT_MS,
	idle_in_transaction_session_timeout: STATEMENT_MS
} satisfies ClientConfig;

/** One question over a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
	where: ClientConfig,
	text: string,
	values: unknown[] = []
): Promise<Row[]> {
	const client = new pg.Client({ ...COMMON, ...where });
	// The answer to the question itself tells what went wrong; a connection that breaks between two must not stop the app.
	client.on('error', () => undefined);
	try {
		await client.connect();
		return (await client.query<Row>(text, values)).rows;
	} finally {
		await client.end().catch(() => undefined);
	}
}

type Asking = (...all: unknown[]) => unknown;

/** A connection to wherever storage is now, whose failures are named after what a caller can do about them. */
export function clientFor(where: Where): typeof pg.Client {
	return class extends pg.Client {
		constructor(config?: ClientConfig | string) {
			super({ ...(typeof config === 'object' ? config : {}), ...where() });
			// The pool listens only while nobody uses the connection. One that breaks in use fails the question, and the
			// event that comes with it must not stop the app.
			this.on('error', () => undefined);
			const plain = this.query.bind(this) as Asking;
			const asking: Asking = (...all) => {
				const answer = plain(...all);
				if (!(answer instanceof Promise)) return answer;
				return answer.catch((error: unknown) => {
					throw named(error);
				});
			};
			this.query = asking as typeof this.query;
		}
	};
}
