/** The rows of an account itself. Only the e-mail address is asked: no name, no picture. */
import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/database';

/** How an address is kept and compared. */
export const plainEmail = (typed: string): string => typed.trim().toLowerCase();

const EMAIL = /^[^\s@<>"',;:\\()[\]]+@[^\s@.<>"',;:\\()[\]]+(\.[^\s@.<>"',;:\\()[\]]+)+$/;

export const isEmail = (text: string): boolean => text.length <= 254 && EMAIL.test(text);

/** Makes an account. The password was looked at and hashed before: that takes a while, and a transaction should not. */
export async function makeAccount(
	transaction: Transaction<Database>,
	{ id = randomUUID(), email, hash }: { id?: string; email: string; hash: string }
): Promise<string> {
	await transaction.insertInto('account_user').values({ id, name: '', email, emailVerified: false }).execute();
	await transaction
		.insertInto('account_credential')
		.values({
			id: randomUUID(),
			accountId: id,
			providerId: 'credential',
			userId: id,
			password: hash,
			updatedAt: new Date()
		})
		.execute();
	return id;
}

/** Gives an account another password, and ends its sessions, except one where it is named. */
export async function setPassword(
	transaction: Transaction<Database>,
	account: string,
	hash: string,
	except?: string
): Promise<void> {
	await transaction
		.updateTable('account_credential')
		.set({ password: hash, updatedAt: new Date() })
		.where('userId', '=', account)
		.where('providerId', '=', 'credential')
		.execute();
	await endSessions(transaction, account, except);
}

/** Signs out everywhere, except in one session where it is named. */
export async function endSessions(db: Kysely<Database>, account: string, except?: string): Promise<void> {
	let gone = db.deleteFrom('account_session').where('userId', '=', account);
	if (except !== undefined) gone = gone.where('id', '!=', except);
	await gone.execute();
}

/** Takes every other way in from an account: the app with codes, the recovery codes, passkeys, and what waits for a code now. */
export async function dropFactor(transaction: Transaction<Database>, account: string): Promise<void> {
	await transaction.deleteFrom('account_factor').where('userId', '=', account).execute();
	await transaction.deleteFrom('account_passkey').where('userId', '=', account).execute();
	await transaction.deleteFrom('account_verification').where('value', '=', account).execute();
	await transaction.updateTable('account_user').set({ twoFactorEnabled: false }).where('id', '=', account).execute();
}

export const accountOf = (db: Kysely<Database>, email: string): Promise<{ id: string } | undefined> =>
	db.selectFrom('account_user').select('id').where('email', '=', plainEmail(email)).executeTakeFirst();

/** An account that belongs to no organisation has no use any more, and does not stay. */
export async function dropIfNowhere(transaction: Transaction<Database>, accounts: readonly string[]): Promise<void> {
	if (accounts.length === 0) return;
	await transaction
		.deleteFrom('account_user')
		.where('id', 'in', accounts)
		.where((is) =>
			is.not(is.exists(is.selectFrom('account_member').select('account').whereRef('account', '=', 'account_user.id')))
		)
		.execute();
}
