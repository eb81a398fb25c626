import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { isRefusal, onlyCookies, type Auth } from './auth';
import { cookiesOf, type OwnCookie } from './cookies';
import { FRESH_MS } from './privileged';
import type { Role } from './roles';

/** However often it is used, a session ends after a week. */
export const LONGEST_MS = 7 * 24 * 3600 * 1000;

export interface Place {
	organisation: string;
	name: string;
	role: Role;
}

/** Who asks, and where they may what. */
export interface SignedIn {
	account: string;
	email: string;
	hasFactor: boolean;
	session: string;
	/** Whether a second factor was shown so short ago that it need not be asked again. */
	isFresh: boolean;
	/** By name; the first is the one that is meant where nobody says. */
	places: Place[];
}

export const placesOf = (db: Kysely<Database>, account: string): Promise<Place[]> =>
	db
		.selectFrom('account_member as m')
		.innerJoin('account_organisation as o', 'o.organisation', 'm.organisation')
		.select(['m.organisation', 'o.name', 'm.role'])
		.where('m.account', '=', account)
		.orderBy('o.created_at')
		.orderBy('o.organisation')
		.execute();

/** The session that the cookies of a request stand for, and cookies to set where it was renewed or ended. */
export async function currentSession(
	auth: Auth,
	db: Kysely<Database>,
	headers: Headers
): Promise<{ signedIn?: SignedIn; cookies: OwnCookie[] }> {
	if (!headers.has('cookie')) return { cookies: [] };
	const answer = await auth.api.getSession({ headers: onlyCookies(headers), returnHeaders: true }).catch((error) => {
		if (isRefusal(error)) return { response: null, headers: new Headers() };
		throw error;
	});
	const cookies = cookiesOf(answer.headers);
	if (!answer.response) return { cookies };
	const { session, user } = answer.response;
	if (Date.now() - session.createdAt.getTime() > LONGEST_MS) {
		await db.deleteFrom('account_session').where('id', '=', session.id).execute();
		return { cookies: [] };
	}
	const places = await placesOf(db, user.id);
	const factorAt = (session as { factorAt?: Date | null }).factorAt;
	const hasFactor = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true;
	return {
		cookies,
		signedIn: {
			account: user.id,
			email: user.email,
			hasFactor,
			session: session.id,
			isFresh: !hasFactor || (factorAt instanceof Date && Date.now() - factorAt.getTime() < FRESH_MS),
			places
		}
	};
}

/** Writes down that a second factor was shown now. */
export async function markFactor(db: Kysely<Database>, by: { id: string } | { token: string }): Promise<void> {
	const change = db.updateTable('account_session').set({ factorAt: new Date() });
	await ('id' in by ? change.where('id', '=', by.id) : change.where('token', '=', by.token)).execute();
}

export interface SessionLine {
	id: string;
	createdAt: Date;
	usedAt: Date;
}

/** Where an account is signed in. No place and no browser is known, so only when. */
export async function sessionsOf(db: Kysely<Database>, account: string): Promise<SessionLine[]> {
	const rows = await db
		.selectFrom('account_session')
		.select(['id', 'createdAt', 'updatedAt'])
		.where('userId', '=', account)
		.where('expiresAt', '>', new Date())
		.orderBy('updatedAt', 'desc')
		.execute();
	return rows.map(({ id, createdAt, updatedAt }) => ({ id, createdAt, usedAt: updatedAt }));
}
