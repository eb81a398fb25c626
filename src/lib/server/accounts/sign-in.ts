/** Signing in: a password, then a code where the account asks for one; or a passkey, which is both. */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import type { Accounts } from './accounts';
import { isRefusal, onlyCookies, type Auth } from './auth';
import { cookiesOf, type OwnCookie } from './cookies';
import { deviceCookie, knownDevice } from './device';
import { attempt, attemptCode, isFirstUse } from './limits';
import { markFactor } from './session';
import { isEmail, plainEmail } from './users';

export type SignInAnswer =
	| { kind: 'in' | 'code'; cookies: OwnCookie[] }
	/** Whether the address has an account is not told, in words or in time. */
	| { kind: 'wrong' }
	/** Too many tries: from this place, or at this account at this moment. */
	| { kind: 'busy' };

async function byPassword(auth: Auth, headers: Headers, email: string, password: string): Promise<SignInAnswer> {
	try {
		const body = { email, password };
		const answer = await auth.api.signInEmail({ body, headers: onlyCookies(headers), returnHeaders: true });
		const waits = 'twoFactorRedirect' in answer.response;
		// The cookie of a session that was taken back at once says nothing to a browser.
		const cookies = cookiesOf(answer.headers);
		return { kind: waits ? 'code' : 'in', cookies };
	} catch (error) {
		if (isRefusal(error)) return { kind: 'wrong' };
		throw error;
	}
}

export async function signIn(
	{ auth, site }: Pick<Accounts, 'auth' | 'site'>,
	headers: Headers,
	{ email: typed, password, address }: { email: string; password: string; address: string }
): Promise<SignInAnswer> {
	const email = plainEmail(typed);
	if (!isEmail(email) || password.length > 1024) return { kind: 'wrong' };
	const device = knownDevice(site, email, headers);
	const answer = await attempt({ email, address, device }, async () => {
		const value = await byPassword(auth, headers, email, password);
		return { right: value.kind !== 'wrong', value };
	});
	if (!answer) return { kind: 'busy' };
	if (!('cookies' in answer) || device !== undefined) return answer;
	return { ...answer, cookies: [...answer.cookies, deviceCookie(site, email)] };
}

const RECOVERY = /^[a-z0-9]{5}-?[a-z0-9]{5}$/i;

/** A code as people type it: six digits of the app with spaces in between, or a recovery code. */
export function readCode(typed: string): { kind: 'app' | 'recovery'; code: string } | undefined {
	const bare = typed.replaceAll(/\s/g, '');
	if (/^\d{6}$/.test(bare)) return { kind: 'app', code: bare };
	if (!RECOVERY.test(bare)) return undefined;
	const signs = bare.replace('-', '');
	return { kind: 'recovery', code: `${signs.slice(0, 5)}-${signs.slice(5)}` };
}

/** Asks better-auth about a code, for whoever is signed in or half on the way. */
export async function checkCode(
	auth: Auth,
	headers: Headers,
	typed: string
): Promise<{ token: string; cookies: OwnCookie[] } | undefined> {
	const read = readCode(typed);
	if (!read) return undefined;
	const asked = { body: { code: read.code }, headers: onlyCookies(headers), returnHeaders: true } as const;
	try {
		const answer = read.kind === 'app' ? await auth.api.verifyTOTP(asked) : await auth.api.verifyBackupCode(asked);
		const { token } = answer.response;
		return typeof token !== 'string' ? undefined : { token, cookies: cookiesOf(answer.headers) };
	} catch (error) {
		if (isRefusal(error)) return undefined;
		throw error;
	}
}

/** The account that has given its password and not its code yet. */
async function accountWaiting(auth: Auth, db: Kysely<Database>, headers: Headers): Promise<string | undefined> {
	const context = await auth.$context;
	const name = context.createAuthCookie('two_factor').name;
	const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
	const value = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
	if (value === undefined) return undefined;
	// Only to count mistakes by account; the signature of the cookie is checked where the code is.
	const identifier = value.split('.')[0] ?? '';
	const row = await db
		.selectFrom('account_verification')
		.select('value')
		.where('identifier', '=', identifier)
		.where('expiresAt', '>', new Date())
		.executeTakeFirst();
	return row?.value;
}

export type CodeAnswer = { kind: 'in'; cookies: OwnCookie[] } | { kind: 'wrong' } | { kind: 'busy' } | { kind: 'late' };

/** The second step: the code of whoever has given a password. */
export async function signInCode(
	auth: Auth,
	db: Kysely<Database>,
	headers: Headers,
	typed: string
): Promise<CodeAnswer> {
	const account = await accountWaiting(auth, db, headers);
	if (account === undefined) return { kind: 'late' };
	let cookies: OwnCookie[] = [];
	const right = await attemptCode(account, async () => {
		const read = readCode(typed);
		if (!read) return false;
		if (read.kind === 'app' && !(await isFirstUse(account, read.code))) return false;
		const checked = await checkCode(auth, headers, typed);
		if (!checked) return false;
		cookies = checked.cookies;
		await markFactor(db, { token: checked.token });
		return true;
	});
	if (right === undefined) return { kind: 'busy' };
	return right ? { kind: 'in', cookies } : { kind: 'wrong' };
}

export type AgainAnswer = 'right' | 'wrong' | 'busy';

/** The second factor once more, before what cannot be undone. */
export async function showFactorAgain(
	auth: Auth,
	db: Kysely<Database>,
	headers: Headers,
	by: { account: string; session: string },
	typed: string
): Promise<AgainAnswer> {
	const right = await attemptCode(by.account, async () => {
		const read = readCode(typed);
		if (!read) return false;
		if (read.kind === 'app' && !(await isFirstUse(by.account, read.code))) return false;
		if (!(await checkCode(auth, headers, typed))) return false;
		await markFactor(db, { id: by.session });
		return true;
	});
	return right === undefined ? 'busy' : right ? 'right' : 'wrong';
}

/** Ends this session, on disk and in the browser. */
export async function signOut(auth: Auth, headers: Headers): Promise<OwnCookie[]> {
	const answer = await auth.api.signOut({ headers: onlyCookies(headers), returnHeaders: true });
	return cookiesOf(answer.headers);
}
