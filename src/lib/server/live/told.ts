/** What was told of votes until they were opened once more, see `src/lib/classroom/again.ts`. */
import type { Kysely, Transaction } from 'kysely';
import type { Votes } from '../../classroom/again';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import { voteKey } from './counts';

export interface ToldVote {
	round: string;
	take: number;
	votes: Votes;
}

/** The newest counts: what was told before a vote was opened for the third time is what was told after the second. */
export async function keepTold(
	transaction: Transaction<Database>,
	session: string,
	{ round, take, votes }: ToldVote
): Promise<void> {
	const kept = JSON.stringify([...votes].map(([series, counts]) => [series, [...counts]]));
	await transaction
		.insertInto('live_told')
		.values({ session, round, take, votes: kept })
		.onConflict((conflict) => conflict.columns(['session', 'round', 'take']).doUpdateSet({ votes: kept }))
		.execute();
}

/** By `round/take`. */
export async function readTold(db: Kysely<Database>, session: string): Promise<ReadonlyMap<string, Votes>> {
	const rows = await retrying(() =>
		db.selectFrom('live_told').select(['round', 'take', 'votes']).where('session', '=', session).execute()
	);
	return new Map(
		rows.map(({ round, take, votes }) => [
			voteKey(round, take),
			new Map(votes.map(([series, counts]) => [series, new Map(counts)]))
		])
	);
}
