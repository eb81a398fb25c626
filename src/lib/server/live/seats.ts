/** Seats: a random token that a phone keeps. Only its hash is here, with nothing about who sits there. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';

/** Holds the session until the commit, so that nothing is written of one that is being deleted. */
export async function isThere(transaction: Transaction<Database>, session: string): Promise<boolean> {
	const row = await transaction
		.selectFrom('live_session')
		.select('session')
		.where('session', '=', session)
		.forShare()
		.executeTakeFirst();
	return row !== undefined;
}

/** @returns for each seat, in the order given, whether it is taken; each is counted once, however often it asks */
export function takeSeats(db: Kysely<Database>, session: string, seats: readonly Buffer[]): Promise<boolean[]> {
	const sorted = [...seats].sort((a, b) => Buffer.compare(a, b));
	return retrying(() =>
		db.transaction().execute(async (transaction) => {
			if (!(await isThere(transaction, session))) return seats.map(() => false);
			const { rows } = await sql`
				insert into live_seat (session, seat) select ${session}::uuid, * from unnest(${sorted}::bytea[])
				on conflict do nothing returning 1`.execute(transaction);
			if (rows.length > 0) {
				await sql`
					insert into live_joined (session, count) values (${session}::uuid, ${rows.length})
					on conflict (session) do update set count = live_joined.count + excluded.count`.execute(transaction);
			}
			return seats.map(() => true);
		})
	);
}

export async function isSeat(db: Kysely<Database>, session: string, seat: Buffer): Promise<boolean> {
	const row = await retrying(() =>
		db.selectFrom('live_seat').select('seat').where('session', '=', session).where('seat', '=', seat).executeTakeFirst()
	);
	return row !== undefined;
}

/** What one seat has said, by vote. */
export async function answersOf(db: Kysely<Database>, session: string, seat: Buffer) {
	return retrying(() =>
		db
			.selectFrom('live_answer')
			.select(['round', 'take', 'revision', 'answer'])
			.where('session', '=', session)
			.where('seat', '=', seat)
			.execute()
	);
}
