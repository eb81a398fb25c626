import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { authOptions, factorOptions, passkeyOptions, type Site } from './options';

/**
 * better-auth over a connection: the pool, or one transaction, so that what it writes and the line in the log are kept
 * together. It is loaded when somebody first signs in; a classroom that has no accounts never waits for it.
 */
async function make(db: Kysely<Database>, site: Site) {
	const [{ betterAuth }, { twoFactor }, { passkey }] = await Promise.all([
		import('better-auth'),
		import('better-auth/plugins/two-factor'),
		import('@better-auth/passkey')
	]);
	return betterAuth({
		...authOptions(db, site),
		plugins: [twoFactor(factorOptions), passkey(passkeyOptions(site))]
	});
}

export type Auth = Awaited<ReturnType<typeof make>>;

export const authOver = make;

/** Of what a browser sent, only its cookies, and where a passkey says that it is used. Never an address or its own name. */
export function onlyCookies(headers: Headers): Headers {
	const kept = new Headers();
	for (const name of ['cookie', 'origin']) {
		const value = headers.get(name);
		if (value !== null) kept.set(name, value);
	}
	return kept;
}

/** A failure that better-auth means as an answer, not as a defect. */
export const isRefusal = (error: unknown): error is { statusCode: number; body?: { code?: string } } =>
	error instanceof Error && error.name === 'APIError' && 'statusCode' in error && Number(error.statusCode) < 500;
