/** Sessions on disk: made, found, ended, deleted. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { HostAct, Logged, Script } from '../../model';
import { longestHours } from '../../classroom/kept';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import { decideText, type DecidedText } from './counts';
import { hashOf, newCode, newSecret } from './secrets';
import { keepTold, type ToldVote } from './told';

export type Role = 'host' | 'remote';

export interface LiveSession {
	id: string;
	code: string;
	script: Script;
	receipt: string;
	demo: boolean;
	keepHours: number;
	createdAt: Date;
	deleteAt: Date;
}

/** A session that nobody leads is deleted this long after it was made: nobody has answered anything in it. */
const UNUSED_HOURS = 24 * 7;
const hours = (count: number) => sql<Date>`now() + make_interval(hours => ${count})`;

export interface NewSession {
	script: Script;
	receipt: string;
	demo: boolean;
	keepHours: number;
	/** Until it goes, whatever is done in it. Without this it goes when its time after the last step is over. */
	minutes?: number;
}

/** @returns the secret of the host, which is kept nowhere */
export function createSession(
	db: Kysely<Database>,
	{ script, receipt, demo, keepHours, minutes }: NewSession
): Promise<{ id: string; code: string; secret: string }> {
	const id = randomUUID();
	const secret = newSecret();
	return retrying(async () => {
		for (;;) {
			const code = newCode();
			const { numInsertedOrUpdatedRows } = await db
				.insertInto('live_code')
				.values({ code, session: id })
				.onConflict((conflict) => conflict.doNothing())
				.executeTakeFirst();
			if (numInsertedOrUpdatedRows === 0n) continue;
			await db.transaction().execute(async (transaction) => {
				await transaction
					.insertInto('live_session')
					.values({
						session: id,
						code,
						script: JSON.stringify(script),
						receipt,
						demo,
						keep_hours: keepHours,
						ended_at: null,
						delete_at:
							minutes === undefined ? hours(UNUSED_HOURS) : sql<Date>`now() + make_interval(mins => ${minutes})`
					})
					.onConflict((conflict) => conflict.column('session').doUpdateSet({ code }))
					.execute();
				await transaction
					.insertInto('live_key')
					.values({ session: id, hash: hashOf(secret), role: 'host' })
					.onConflict((conflict) => conflict.doNothing())
					.execute();
			});
			return { id, code, secret };
		}
	});
}

export async function findByCode(db: Kysely<Database>, code: string): Promise<LiveSession | undefined> {
	const found = await retrying(() =>
		db.selectFrom('live_code').select('session').where('code', '=', code).executeTakeFirst()
	);
	return found && findById(db, found.session);
}

export async function findById(db: Kysely<Database>, session: string): Promise<LiveSession | undefined> {
	const row = await retrying(() =>
		db
			.selectFrom('live_session')
			.selectAll()
			.where('session', '=', session)
			.where('delete_at', '>', sql<Date>`now()`)
			.executeTakeFirst()
	);
	return (
		row && {
			id: row.session,
			code: row.code,
			script: row.script,
			receipt: row.receipt,
			demo: row.demo,
			keepHours: row.keep_hours,
			createdAt: row.created_at,
			deleteAt: row.delete_at
		}
	);
}

/** What the link with this hash lets somebody do; undefined for one that is none of this session. */
export async function roleOf(db: Kysely<Database>, session: string, hash: Buffer): Promise<Role | undefined> {
	const row = await retrying(() =>
		db.selectFrom('live_key').select('role').where('session', '=', session).where('hash', '=', hash).executeTakeFirst()
	);
	return row?.role;
}

/** One more link: for a second host, or for a phone that only leads through the script. @returns its secret */
export async function addKey(db: Kysely<Database>, session: string, role: Role): Promise<string> {
	const secret = newSecret();
	await retrying(() =>
		db
			.insertInto('live_key')
			.values({ session, hash: hashOf(secret), role })
			.onConflict((conflict) => conflict.doNothing())
			.execute()
	);
	return secret;
}

/** The acts after `seq`, in order. */
export async function readActs(db: Kysely<Database>, session: string, seq: number): Promise<Logged[]> {
	const rows = await retrying(() =>
		db
			.selectFrom('live_act')
			.select(['seq', 'at', 'act'])
			.where('session', '=', session)
			.where('seq', '>', seq)
			.orderBy('seq')
			.execute()
	);
	return rows.map(({ seq, at, act }) => ({ seq, at: at.getTime(), act }));
}

/**
 * Writes an act at its place in the log, with what was told so far of the votes that it opens once more and what becomes of
 * texts by it.
 * @returns false where another act has taken that place
 */
export function appendAct(
	db: Kysely<Database>,
	session: string,
	role: Role,
	{ seq, at, act }: { seq: number; at: number; act: HostAct | { kind: 'undo' } },
	told: readonly ToldVote[],
	texts: readonly DecidedText[]
): Promise<boolean> {
	const row = { session, seq, at: new Date(at), role, act: JSON.stringify(act) };
	const insert = async (db: Kysely<Database>): Promise<boolean> => {
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('live_act')
			.values(row)
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		return numInsertedOrUpdatedRows === 1n;
	};
	// By itself it is a commit of its own, and a hall waits for two answers of the database less.
	if (told.length === 0 && texts.length === 0) return insert(db);
	return db.transaction().execute(async (transaction) => {
		if (!(await insert(transaction))) return false;
		for (const one of told) await keepTold(transaction, session, one);
		for (const one of texts) await decideText(transaction, session, one);
		return true;
	});
}

const HOUR_MS = 3_600_000;
/** How far the time of deletion may lie before what was promised: not every act of a host writes it anew. */
const EARLIER_MS = HOUR_MS / 2;

/**
 * Whether an act moves the time at which everything goes.
 * @param ended before and after that act
 */
export function movesDeletion(
	{ createdAt, deleteAt, keepHours }: LiveSession,
	ended: { was: boolean; is: boolean }
): boolean {
	// It was made for some minutes.
	if (deleteAt.getTime() - createdAt.getTime() < HOUR_MS) return false;
	if (ended.was || ended.is) return ended.was !== ended.is;
	const after = deleteAt.getTime() - Date.now();
	const promised = longestHours(keepHours) * HOUR_MS;
	return after > promised || after < promised - EARLIER_MS;
}

/** Counts the time until everything goes from now: from the end, or from the last act of a session that has no end yet. */
export async function setDeletion(db: Kysely<Database>, { id, keepHours }: LiveSession, ended: boolean): Promise<void> {
	await retrying(() =>
		db
			.updateTable('live_session')
			.set({
				ended_at: ended ? sql<Date>`now()` : null,
				delete_at: hours(ended ? keepHours : longestHours(keepHours))
			})
			.where('session', '=', id)
			.execute()
	);
}

/** The session first: whoever writes of it holds that row, so nothing is written of it any more after this. */
const TABLES = [
	'live_session',
	'live_text',
	'live_total',
	'live_told',
	'live_answer',
	'live_seat',
	'live_joined',
	'live_act',
	'live_key',
	'live_code'
] as const;

/** Everything of a session, for good. */
export async function deleteSession(db: Kysely<Database>, session: string): Promise<void> {
	await retrying(() =>
		db.transaction().execute(async (transaction) => {
			for (const table of TABLES) await transaction.deleteFrom(table).where('session', '=', session).execute();
		})
	);
}

/** Deletes what is past its time. @returns how many sessions */
export async function deleteExpired(db: Kysely<Database>): Promise<number> {
	const due = await retrying(() =>
		db
			.selectFrom('live_session')
			.select('session')
			.where('delete_at', '<=', sql<Date>`now()`)
			.execute()
	);
	for (const { session } of due) await deleteSession(db, session);
	return due.length;
}
