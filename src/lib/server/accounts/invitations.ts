/** Invitations: a link for one address and one role, shown once to the administrator, who hands it over. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { hashOf, isSecret, newSecret } from '../live/secrets';
import type { Database } from '../storage/database';
import { hashPassword } from './hash';
import { whoOf, type By } from './organisations';
import { done, refused, type Outcome } from './outcome';
import { privileged } from './privileged';
import type { Role } from './roles';
import { makeAccount, plainEmail } from './users';

export const INVITATION_DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;

export interface Invitation {
	id: string;
	email: string;
	role: Role;
	expiresAt: Date;
}

/** Makes an invitation. @returns the secret of its link, which is kept as a hash only */
export function invite(
	db: Kysely<Database>,
	by: By,
	{ email: typed, role }: { email: string; role: Role }
): Promise<Outcome<string>> {
	const [id, secret, email] = [randomUUID(), newSecret(), plainEmail(typed)];
	const what = { ...by, object: `invitation:${id}`, detail: `${email} ${role}` };
	return privileged(db, 'member-invite', what, whoOf(by), async (transaction) => {
		const member = await transaction
			.selectFrom('account_member as m')
			.innerJoin('account_user as u', 'u.id', 'm.account')
			.select('u.id')
			.where('m.organisation', '=', by.organisation)
			.where('u.email', '=', email)
			.executeTakeFirst();
		if (member) return refused('already-member');
		const waiting = await transaction
			.selectFrom('account_invitation')
			.select('id')
			.where('organisation', '=', by.organisation)
			.where('email', '=', email)
			.where('expires_at', '>', new Date())
			.executeTakeFirst();
		if (waiting) return refused('already-invited');
		const expires_at = new Date(Date.now() + INVITATION_DAYS * DAY_MS);
		await transaction
			.insertInto('account_invitation')
			.values({ organisation: by.organisation, id, hash: hashOf(secret), email, role, expires_at })
			.execute();
		return done(secret);
	});
}

export async function invitationsOf(db: Kysely<Database>, organisation: string): Promise<Invitation[]> {
	const rows = await db
		.selectFrom('account_invitation')
		.select(['id', 'email', 'role', 'expires_at'])
		.where('organisation', '=', organisation)
		.where('expires_at', '>', new Date())
		.orderBy('created_at')
		.execute();
	return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at }));
}

export function withdraw(db: Kysely<Database>, by: By, id: string): Promise<Outcome> {
	// What is no number of an invitation at all, the database would not even compare.
	if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return Promise.resolve(refused('no-such-link'));
	const what = { ...by, object: `invitation:${id}` };
	return privileged(db, 'invitation-withdraw', what, whoOf(by), async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('account_invitation')
			.where('organisation', '=', by.organisation)
			.where('id', '=', id)
			.executeTakeFirst();
		return numDeletedRows === 0n ? refused('no-such-link') : done(undefined);
	});
}

export interface Opened {
	organisation: string;
	id: string;
	name: string;
	email: string;
	role: Role;
	/** The account that this address already has; then nobody may choose a password for it here. */
	account: string | undefined;
}

/** What a link leads to, while it works. */
export async function openInvitation(db: Kysely<Database>, secret: string): Promise<Opened | undefined> {
	if (!isSecret(secret)) return undefined;
	const row = await db
		.selectFrom('account_invitation as i')
		.innerJoin('account_organisation as o', 'o.organisation', 'i.organisation')
		.leftJoin('account_user as u', 'u.email', 'i.email')
		.select(['i.organisation', 'i.id', 'o.name', 'i.email', 'i.role', 'u.id as account'])
		.where('i.hash', '=', hashOf(secret))
		.where('i.expires_at', '>', new Date())
		.executeTakeFirst();
	return row && { ...row, account: row.account ?? undefined };
}

/**
 * Uses a link: with a password by somebody who is new here, else by the account of that address, signed in.
 * @param as the account that is signed in, or the password that somebody new has chosen
 */
export async function accept(
	db: Kysely<Database>,
	secret: string,
	as: { account: string } | { password: string }
): Promise<Outcome<{ organisation: string; email: string }>> {
	const opened = await openInvitation(db, secret);
	if (!opened) return refused('no-such-link');
	const { organisation, id, email, role } = opened;
	if ('account' in as ? as.account !== opened.account : opened.account !== undefined) return refused('other-account');
	const hash = 'password' in as ? await hashPassword(as.password) : undefined;
	const account = opened.account ?? randomUUID();
	const what = { organisation, object: `account:${account}`, detail: role };
	return privileged(db, 'member-join', what, { by: 'link', account }, async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('account_invitation')
			.where('organisation', '=', organisation)
			.where('id', '=', id)
			.executeTakeFirst();
		if (numDeletedRows === 0n) return refused('no-such-link');
		if (hash !== undefined) await makeAccount(transaction, { id: account, email, hash });
		await transaction
			.insertInto('account_member')
			.values({ organisation, account, role })
			.onConflict((two) => two.columns(['organisation', 'account']).doNothing())
			.execute();
		return done({ organisation, email });
	});
}
