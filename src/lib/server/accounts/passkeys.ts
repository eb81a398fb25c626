/** Passkeys: kept by the device of an organiser, opened by a finger, a face or a PIN. They need a script and a safe connection. */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { authOver, isRefusal, onlyCookies, type Auth } from './auth';
import { cookiesOf, type OwnCookie } from './cookies';
import { passkeyHost, UnverifiedUser, type Site } from './options';
import { done, refused, type Outcome } from './outcome';
import { own } from './own-account';
import { markFactor, type SignedIn } from './session';

export interface Passkey {
	id: string;
	name: string;
	createdAt: Date | undefined;
}

/** Whether a browser would offer passkeys under this address. */
export const passkeysWork = (site: Pick<Site, 'origin'>, url: Pick<URL, 'hostname' | 'protocol'>): boolean =>
	url.hostname === passkeyHost(site.origin) && (url.protocol === 'https:' || url.hostname === 'localhost');

export async function passkeysOf(db: Kysely<Database>, account: string): Promise<Passkey[]> {
	const rows = await db
		.selectFrom('account_passkey')
		.select(['id', 'name', 'createdAt'])
		.where('userId', '=', account)
		.orderBy('createdAt')
		.execute();
	return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt: createdAt ?? undefined }));
}

const means = (error: unknown): boolean => isRefusal(error) || error instanceof UnverifiedUser;

/** What a browser is asked for a new passkey. */
export async function registrationAsked(
	auth: Auth,
	headers: Headers
): Promise<{ options: unknown; cookies: OwnCookie[] }> {
	const answer = await auth.api.generatePasskeyRegistrationOptions({
		headers: onlyCookies(headers),
		returnHeaders: true
	});
	return { options: answer.response, cookies: cookiesOf(answer.headers) };
}

export function addPasskey(
	db: Kysely<Database>,
	site: Site,
	headers: Headers,
	who: SignedIn,
	{ response, name }: { response: object; name: string }
): Promise<Outcome> {
	return own(
		db,
		'passkey-add',
		who,
		async (transaction) => {
			try {
				const auth = await authOver(transaction, site);
				await auth.api.verifyPasskeyRegistration({ body: { response, name }, headers: onlyCookies(headers) });
				return done(undefined);
			} catch (error) {
				if (means(error)) return refused('no-such-passkey');
				throw error;
			}
		},
		name
	);
}

export const removePasskey = (db: Kysely<Database>, who: SignedIn, id: string): Promise<Outcome> =>
	own(db, 'passkey-remove', who, async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('account_passkey')
			.where('id', '=', id)
			.where('userId', '=', who.account)
			.executeTakeFirst();
		return numDeletedRows === 0n ? refused('no-such-passkey') : done(undefined);
	});

/** What a browser is asked to sign in with. Nobody says who they are: the passkey knows. */
export async function signInAsked(auth: Auth): Promise<{ options: unknown; cookies: OwnCookie[] }> {
	const answer = await auth.api.generatePasskeyAuthenticationOptions({ headers: new Headers(), returnHeaders: true });
	return { options: { ...answer.response, userVerification: 'required' }, cookies: cookiesOf(answer.headers) };
}

/** Signs in. A passkey is something one has and something one is or knows, so it counts as the second factor too. */
export async function signInByPasskey(
	auth: Auth,
	db: Kysely<Database>,
	headers: Headers,
	response: object
): Promise<OwnCookie[] | undefined> {
	try {
		const answer = await auth.api.verifyPasskeyAuthentication({
			// What it holds is looked at by better-auth, which answers whatever is no such thing with a refusal.
			body: { response: response as never },
			headers: onlyCookies(headers),
			returnHeaders: true
		});
		await markFactor(db, { token: answer.response.session.token });
		return cookiesOf(answer.headers);
	} catch (error) {
		if (means(error) || (error instanceof Error && error.name === 'APIError')) return undefined;
		throw error;
	}
}
