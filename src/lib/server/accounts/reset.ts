/** A forgotten password: a one-time link from an administrator, or from the machine itself. */
import type { Kysely, Transaction } from 'kysely';
import { hashOf, isSecret, newSecret } from '../live/secrets';
import type { Database } from '../storage/database';
import { hashPassword } from './hash';
import { whoOf, type By } from './organisations';
import { done, refused, type Outcome } from './outcome';
import { privileged } from './privileged';
import { dropFactor, setPassword } from './users';

const DAY_MS = 24 * 3600 * 1000;

/** One link at a time: a new one ends the one before it. */
async function makeLink(transaction: Transaction<Database>, account: string, withoutFactor: boolean): Promise<string> {
	const secret = newSecret();
	await transaction.deleteFrom('account_link').where('account', '=', account).execute();
	await transaction
		.insertInto('account_link')
		.values({
			hash: hashOf(secret),
			kind: 'reset',
			account,
			without_factor: withoutFactor,
			expires_at: new Date(Date.now() + DAY_MS)
		})
		.execute();
	return secret;
}

const detailOf = (withoutFactor: boolean): string => (withoutFactor ? 'without-factor' : '');

/**
 * A link by an administrator. Whoever is a member elsewhere too cannot be let in by the administrator of one place: that
 * would open the other.
 */
export function resetByAdministrator(
	db: Kysely<Database>,
	by: By,
	account: string,
	withoutFactor: boolean
): Promise<Outcome<string>> {
	const what = { ...by, object: `account:${account}`, detail: detailOf(withoutFactor) };
	return privileged(db, 'reset-link', what, whoOf(by), async (transaction) => {
		const theirs = await transaction
			.selectFrom('account_member')
			.select('organisation')
			.where('account', '=', account)
			.execute();
		if (!theirs.some(({ organisation }) => organisation === by.organisation)) return refused('no-such-member');
		const mine = await transaction
			.selectFrom('account_member')
			.select('organisation')
			.where('account', '=', by.account)
			.where('role', '=', 'administrator')
			.execute();
		const led = new Set(mine.map(({ organisation }) => organisation));
		if (!theirs.every(({ organisation }) => led.has(organisation))) return refused('in-other-organisation');
		return done(await makeLink(transaction, account, withoutFactor));
	});
}

/** A link by whoever can run commands on the machine, for the only administrator. */
export async function resetByMachine(
	db: Kysely<Database>,
	account: string,
	withoutFactor: boolean
): Promise<Outcome<string>> {
	const what = { object: `account:${account}`, detail: detailOf(withoutFactor) };
	return privileged(db, 'reset-link', what, { by: 'machine', account }, async (transaction) =>
		done(await makeLink(transaction, account, withoutFactor))
	);
}

export interface OpenedReset {
	account: string;
	email: string;
	withoutFactor: boolean;
}

export async function openReset(db: Kysely<Database>, secret: string): Promise<OpenedReset | undefined> {
	if (!isSecret(secret)) return undefined;
	const row = await db
		.selectFrom('account_link as l')
		.innerJoin('account_user as u', 'u.id', 'l.account')
		.select(['u.id as account', 'u.email', 'l.without_factor'])
		.where('l.hash', '=', hashOf(secret))
		.where('l.kind', '=', 'reset')
		.where('l.expires_at', '>', new Date())
		.executeTakeFirst();
	return row && { account: row.account, email: row.email, withoutFactor: row.without_factor };
}

/** Uses the link: another password, and every session ends. */
export async function useReset(db: Kysely<Database>, secret: string, password: string): Promise<Outcome> {
	const opened = await openReset(db, secret);
	if (!opened) return refused('no-such-link');
	const { account, withoutFactor } = opened;
	const hash = await hashPassword(password);
	const what = { object: `account:${account}`, detail: detailOf(withoutFactor) };
	return privileged(db, 'password-reset', what, { by: 'link', account }, async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('account_link')
			.where('hash', '=', hashOf(secret))
			.executeTakeFirst();
		if (numDeletedRows === 0n) return refused('no-such-link');
		await setPassword(transaction, account, hash);
		if (withoutFactor) await dropFactor(transaction, account);
		return done(undefined);
	});
}
