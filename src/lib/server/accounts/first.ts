/** The first administrator: a one-time link that only whoever starts the app can read. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { hashOf, isSecret, newSecret } from '../live/secrets';
import type { Database } from '../storage/database';
import { hashPassword } from './hash';
import { done, refused, type Outcome } from './outcome';
import { privileged } from './privileged';
import { makeAccount, plainEmail } from './users';

/** Any number that is ours and nobody else's in `storage`: two processes that start at once make their links one after the other. */
const LOCK = 7_302_026;

const hold = (transaction: Transaction<Database>) =>
	sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);

const isEmpty = async (db: Kysely<Database>): Promise<boolean> =>
	(await db.selectFrom('account_user').select('id').limit(1).executeTakeFirst()) === undefined;

/**
 * A new link, where there is no account yet. The one before it ends: whichever process started last has printed the one
 * that works.
 */
export function newFirstLink(db: Kysely<Database>): Promise<string | undefined> {
	return db.transaction().execute(async (transaction) => {
		await hold(transaction);
		if (!(await isEmpty(transaction))) return undefined;
		const secret = newSecret();
		await transaction.deleteFrom('account_link').where('kind', '=', 'first').execute();
		await transaction
			.insertInto('account_link')
			.values({ hash: hashOf(secret), kind: 'first', account: null, expires_at: null })
			.execute();
		return secret;
	});
}

export async function isFirstLink(db: Kysely<Database>, secret: string): Promise<boolean> {
	if (!isSecret(secret) || !(await isEmpty(db))) return false;
	const row = await db
		.selectFrom('account_link')
		.select('kind')
		.where('hash', '=', hashOf(secret))
		.where('kind', '=', 'first')
		.executeTakeFirst();
	return row !== undefined;
}

/** Uses the link: the first account, and its organisation. */
export async function useFirstLink(
	db: Kysely<Database>,
	secret: string,
	{ organisation: name, email, password }: { organisation: string; email: string; password: string }
): Promise<Outcome<{ organisation: string }>> {
	if (!(await isFirstLink(db, secret))) return refused('no-such-link');
	const hash = await hashPassword(password);
	const [organisation, account] = [randomUUID(), randomUUID()];
	const place = { organisation, object: `organisation:${organisation}`, detail: name };
	return privileged(db, 'organisation-create', place, { by: 'link', account }, async (transaction) => {
		await hold(transaction);
		const { numDeletedRows } = await transaction
			.deleteFrom('account_link')
			.where('hash', '=', hashOf(secret))
			.where('kind', '=', 'first')
			.executeTakeFirst();
		if (numDeletedRows === 0n || !(await isEmpty(transaction))) return refused('no-such-link');
		await makeAccount(transaction, { id: account, email: plainEmail(email), hash });
		await transaction.insertInto('account_organisation').values({ organisation, name }).execute();
		await transaction.insertInto('account_member').values({ organisation, account, role: 'administrator' }).execute();
		return done({ organisation });
	});
}
