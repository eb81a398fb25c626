/** What somebody does with their own account. Each asks for the password, or for the second factor, and stands in the log. */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/database';
import type { Act } from './acts';
import { authOver, isRefusal, onlyCookies, type Auth } from './auth';
import type { OwnCookie } from './cookies';
import { hashPassword, verifyPassword } from './hash';
import { attemptCode } from './limits';
import type { Site } from './options';
import { done, refused, type Outcome } from './outcome';
import { privileged } from './privileged';
import { checkCode } from './sign-in';
import { markFactor, type SignedIn } from './session';
import { dropFactor, endSessions, setPassword } from './users';

/** An act on one's own account: a line in the log of every organisation that one is in. */
const own = <T>(
	db: Kysely<Database>,
	act: Act,
	{ account, session }: Pick<SignedIn, 'account' | 'session'>,
	work: (transaction: Transaction<Database>) => Promise<Outcome<T>>,
	detail = ''
): Promise<Outcome<T>> =>
	privileged(db, act, { object: `account:${account}`, detail }, { by: 'account', account, session }, work);

/** Whether this is the password of an account. Mistakes are counted with those of its codes. */
export async function isPasswordOf(db: Kysely<Database>, account: string, password: string): Promise<boolean> {
	const right = await attemptCode(account, async () => {
		const row = await db
			.selectFrom('account_credential')
			.select('password')
			.where('userId', '=', account)
			.where('providerId', '=', 'credential')
			.executeTakeFirst();
		return typeof row?.password === 'string' && verifyPassword({ hash: row.password, password });
	});
	return right === true;
}

/** Another password. Every other session ends. */
export async function changePassword(
	db: Kysely<Database>,
	who: SignedIn,
	{ current, next }: { current: string; next: string }
): Promise<Outcome> {
	if (!(await isPasswordOf(db, who.account, current))) return refused('wrong-password');
	const hash = await hashPassword(next);
	return own(db, 'password-change', who, async (transaction) => {
		await setPassword(transaction, who.account, hash, who.session);
		return done(undefined);
	});
}

export const endOtherSessions = (db: Kysely<Database>, who: SignedIn): Promise<Outcome> =>
	own(db, 'sessions-end', who, async (transaction) => {
		await endSessions(transaction, who.account, who.session);
		return done(undefined);
	});

/** What an app with codes is set up with: an address for its camera, and codes for when it is lost. */
export interface NewFactor {
	uri: string;
	codes: string[];
}

/** Begins with a second factor. It does not count before the first code; until then a new beginning replaces it. */
export async function beginFactor(
	auth: Auth,
	db: Kysely<Database>,
	headers: Headers,
	who: SignedIn,
	password: string
): Promise<Outcome<NewFactor>> {
	if (who.hasFactor) return refused('not-allowed');
	if (!(await isPasswordOf(db, who.account, password))) return refused('wrong-password');
	const made = await auth.api.enableTwoFactor({ body: { password }, headers: onlyCookies(headers) });
	if (made.method !== 'totp') return refused('not-allowed');
	return done({ uri: made.totpURI, codes: made.backupCodes });
}

/** Ends the setting up with a code of the app. The session is made anew, so other ones do not have what this one has. */
export async function confirmFactor(
	db: Kysely<Database>,
	site: Site,
	headers: Headers,
	who: SignedIn,
	code: string
): Promise<Outcome<OwnCookie[]>> {
	if (who.hasFactor) return refused('not-allowed');
	return own(db, 'factor-on', who, async (transaction) => {
		const checked = await checkCode(await authOver(transaction, site), headers, code);
		if (!checked) return refused('wrong-code');
		// The new session is the newest of this account; all others were signed in with a password alone.
		const newest = await transaction
			.selectFrom('account_session')
			.select('id')
			.where('userId', '=', who.account)
			.orderBy('createdAt', 'desc')
			.orderBy('updatedAt', 'desc')
			.limit(1)
			.executeTakeFirstOrThrow();
		await markFactor(transaction, newest);
		await endSessions(transaction, who.account, newest.id);
		return done(checked.cookies);
	});
}

export async function endFactor(db: Kysely<Database>, who: SignedIn, password: string): Promise<Outcome> {
	if (!(await isPasswordOf(db, who.account, password))) return refused('wrong-password');
	return own(db, 'factor-off', who, async (transaction) => {
		await dropFactor(transaction, who.account);
		return done(undefined);
	});
}

/** New recovery codes; the ones before them end. */
export async function renewCodes(
	db: Kysely<Database>,
	site: Site,
	headers: Headers,
	who: SignedIn,
	password: string
): Promise<Outcome<string[]>> {
	if (!(await isPasswordOf(db, who.account, password))) return refused('wrong-password');
	return own(db, 'codes-renew', who, async (transaction) => {
		try {
			const auth = await authOver(transaction, site);
			const made = await auth.api.generateBackupCodes({ body: { password }, headers: onlyCookies(headers) });
			return done(made.backupCodes);
		} catch (error) {
			if (isRefusal(error)) return refused('not-allowed');
			throw error;
		}
	});
}

export { own };
