/** Votes: written once, counted once, confirmed after the commit. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { cellsOf } from '../../classroom/answers';
import type { LiveAnswer } from '../../model';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import { isThere } from './seats';

export interface Ballot {
	round: string;
	take: number;
	seat: Buffer;
	/** Made by the phone: the same again is the same answer. */
	id: string;
	revision: number;
	answer: LiveAnswer;
	/** Only of a text of one's own; it is kept apart from the seat. */
	text?: string | undefined;
	/** Under which the text of a revision is kept. Made from the token of the phone, which is nowhere on disk. */
	textId?: ((revision: number) => string) | undefined;
}

/** What is on disk now for that seat in that vote. */
export interface Stored {
	id: string;
	revision: number;
	answer: LiveAnswer;
}

const keyOf = ({ round, take, seat }: Pick<Ballot, 'round' | 'take' | 'seat'>) =>
	`${round} ${take} ${seat.toString('base64')}`;

interface Keyed extends Ballot {
	key: string;
}

/** Always in the same order, so that two processes that write at once wait for each other instead of colliding. */
const inOrder = (ballots: readonly Keyed[]) => [...ballots].sort((a, b) => (a.key < b.key ? -1 : 1));

type Db = Transaction<Database>;

async function insertNew(db: Db, session: string, ballots: readonly Ballot[]): Promise<Set<string>> {
	const { rows } = await sql<{ round: string; take: number; seat: Buffer }>`
		insert into live_answer (session, round, take, seat, id, revision, answer)
		select ${session}::uuid, * from unnest(
			${ballots.map(({ round }) => round)}::text[], ${ballots.map(({ take }) => take)}::int[],
			${ballots.map(({ seat }) => seat)}::bytea[], ${ballots.map(({ id }) => id)}::uuid[],
			${ballots.map(({ revision }) => revision)}::int[],
			${ballots.map(({ answer }) => JSON.stringify(answer))}::jsonb[])
		on conflict do nothing
		returning round, take, seat`.execute(db);
	return new Set(rows.map(keyOf));
}

async function readThere(db: Db, session: string, ballots: readonly Ballot[]): Promise<Map<string, Stored>> {
	if (ballots.length === 0) return new Map();
	const { rows } = await sql<Stored & { round: string; take: number; seat: Buffer }>`
		select round, take, seat, id, revision, answer from live_answer
		where session = ${session}::uuid and (round, take, seat) in (
			select * from unnest(${ballots.map(({ round }) => round)}::text[], ${ballots.map(({ take }) => take)}::int[],
				${ballots.map(({ seat }) => seat)}::bytea[]))
		order by round, take, seat
		for update`.execute(db);
	return new Map(rows.map(({ id, revision, answer, ...key }) => [keyOf(key), { id, revision, answer }]));
}

async function replace(db: Db, session: string, ballots: readonly Ballot[]): Promise<void> {
	for (const { round, take, seat, id, revision, answer } of ballots) {
		await db
			.updateTable('live_answer')
			.set({ id, revision, answer: JSON.stringify(answer) })
			.where('session', '=', session)
			.where('round', '=', round)
			.where('take', '=', take)
			.where('seat', '=', seat)
			.execute();
	}
}

/** How the totals change: what counts more, and what counts no longer. */
function deltas(changes: readonly { round: string; take: number; answer: LiveAnswer; by: 1 | -1 }[]) {
	const sums = new Map<string, { round: string; take: number; series: string; value: string; count: number }>();
	for (const { round, take, answer, by } of changes) {
		for (const { series, value } of cellsOf(answer)) {
			const key = JSON.stringify([round, take, series, value]);
			const sum = sums.get(key) ?? { round, take, series, value, count: 0 };
			sum.count += by;
			sums.set(key, sum);
		}
	}
	return [...sums.entries()]
		.filter(([, { count }]) => count !== 0)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, sum]) => sum);
}

async function addToTotals(db: Db, session: string, sums: ReturnType<typeof deltas>): Promise<void> {
	if (sums.length === 0) return;
	await sql`
		insert into live_total (session, round, take, series, value, count)
		select ${session}::uuid, * from unnest(
			${sums.map(({ round }) => round)}::text[], ${sums.map(({ take }) => take)}::int[],
			${sums.map(({ series }) => series)}::text[], ${sums.map(({ value }) => value)}::text[],
			${sums.map(({ count }) => count)}::int[])
		on conflict (session, round, take, series, value) do update set count = live_total.count + excluded.count`.execute(db);
}

/** The ids of the texts that a newer answer takes the place of. */
const replaced = (newer: readonly Keyed[], there: ReadonlyMap<string, Stored>): string[] =>
	newer.flatMap((ballot) => ballot.textId?.(there.get(ballot.key)!.revision) ?? []);

async function keepTexts(db: Db, session: string, written: readonly Ballot[], gone: readonly string[]): Promise<void> {
	if (gone.length > 0) {
		await db.deleteFrom('live_text').where('session', '=', session).where('id', 'in', gone).execute();
	}
	const texts = written.flatMap(({ round, take, revision, text, textId }) =>
		text === undefined || !textId ? [] : [{ session, id: textId(revision), round, take, text }]
	);
	if (texts.length > 0) {
		await db
			.insertInto('live_text')
			.values(texts)
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
}

/**
 * Writes ballots of different seats or votes in one commit. A ballot that is there already changes nothing, and neither
 * does one that is older than what is there: both are answered with what is on disk. Of a session that is gone nothing
 * is written, and nothing comes back.
 */
export function record(
	db: Kysely<Database>,
	session: string,
	given: readonly Ballot[]
): Promise<(Stored | undefined)[]> {
	const keyed: readonly Keyed[] = given.map((ballot) => ({ ...ballot, key: keyOf(ballot) }));
	const ballots = inOrder(keyed);
	return retrying(() =>
		db.transaction().execute(async (transaction) => {
			if (!(await isThere(transaction, session))) return given.map(() => undefined);
			const isNew = await insertNew(transaction, session, ballots);
			const known = ballots.filter((ballot) => !isNew.has(ballot.key));
			const there = await readThere(transaction, session, known);
			const newer = known.filter((ballot) => ballot.revision > there.get(ballot.key)!.revision);
			await replace(transaction, session, newer);
			const written = [...ballots.filter((ballot) => isNew.has(ballot.key)), ...newer];
			const before = newer.map((ballot) => ({ ...ballot, ...there.get(ballot.key)! }));
			await addToTotals(
				transaction,
				session,
				deltas([
					...written.map((ballot) => ({ ...ballot, by: 1 as const })),
					...before.map((ballot) => ({ ...ballot, by: -1 as const }))
				])
			);
			await keepTexts(transaction, session, written, replaced(newer, there));
			const after = new Set(written);
			return keyed.map((ballot) => {
				const { id, revision, answer } = after.has(ballot) ? ballot : there.get(ballot.key)!;
				return { id, revision, answer };
			});
		})
	);
}

export { keyOf as ballotKey };
