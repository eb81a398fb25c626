/** What was done by whom: written by `privileged.ts`, read here. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../storage/database';
import type { Role } from './roles';

/** A year: long enough to find out what happened, and no archive of people. */
export const KEEP_LOG_DAYS = 365;
export const PER_PAGE = 50;

export interface LogLine {
	id: string;
	at: Date;
	role: Role | 'machine';
	/** The e-mail address of whoever did it, as long as the account exists. */
	actor: string | undefined;
	act: string;
	/** What it was done to: an e-mail address, or a kind and an id. */
	object: string;
	detail: string;
}

/** The lines of one organisation, the newest first. */
export async function readLog(
	db: Kysely<Database>,
	organisation: string,
	{ page = 0, perPage = PER_PAGE }: { page?: number; perPage?: number } = {}
): Promise<{ lines: LogLine[]; more: boolean }> {
	const rows = await db
		.selectFrom('account_log as l')
		.leftJoin('account_user as a', 'a.id', 'l.actor')
		.leftJoin('account_user as o', (join) => join.on(sql<boolean>`'account:' || o.id = l.object`))
		.select(['l.id', 'l.at', 'l.role', 'a.email as actor', 'l.act', 'l.object', 'l.detail', 'o.email as objectEmail'])
		.where('l.organisation', '=', organisation)
		.orderBy('l.at', 'desc')
		.orderBy('l.id')
		.limit(perPage + 1)
		.offset(page * perPage)
		.execute();
	const lines = rows.slice(0, perPage).map(({ actor, object, objectEmail, ...line }) => ({
		...line,
		actor: actor ?? undefined,
		object: objectEmail ?? object
	}));
	return { lines, more: rows.length > perPage };
}

/** Takes away what was kept long enough: lines of the log, and sessions, links and invitations that ended. */
export async function tidy(db: Kysely<Database>, now = new Date()): Promise<void> {
	const oldest = new Date(now.getTime() - KEEP_LOG_DAYS * 24 * 3600 * 1000);
	await sql`select account_log_forget(${oldest})`.execute(db);
	await db.deleteFrom('account_session').where('expiresAt', '<', now).execute();
	await db.deleteFrom('account_verification').where('expiresAt', '<', now).execute();
	await db.deleteFrom('account_invitation').where('expires_at', '<', now).execute();
	await db.deleteFrom('account_link').where('expires_at', '<', now).execute();
}
