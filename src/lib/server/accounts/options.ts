import type { PasskeyOptions } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { hashPassword, verifyPassword } from './hash';

/** Half a day without a sign of life ends a session; a week ends it in any case, see `session.ts`. */
export const IDLE_SECONDS = 12 * 3600;
/** How often using a session is written down. */
const RENEW_SECONDS = 15 * 60;
/** Between the password and the code of the second factor. */
const CODE_SECONDS = 10 * 60;

const APP = 'Strafmaatverkenner';

export interface Site {
	secret: string;
	/** The address of the app, where a setting gives it. */
	origin?: string | undefined;
}

export const isSecure = (origin: string | undefined): boolean => origin?.startsWith('https:') === true;

/** A cookie that no other host can set, where the connection is safe; browsers refuse that name on plain http. */
export const cookieName = (name: string, origin: string | undefined): string =>
	isSecure(origin) ? `__Host-organiser-${name}` : `organiser-${name}`;

/** A passkey belongs to a host by name. Without a setting only the machine itself has one that browsers accept. */
export const passkeyHost = (origin: string | undefined): string => (origin ? new URL(origin).hostname : 'localhost');

/**
 * What better-auth does for us: passwords, sessions, second factors and passkeys, in our own tables. Its own addresses
 * are not served, it counts nothing, and it says nothing: its log would name e-mail addresses.
 */
export function authOptions(db: Kysely<Database>, { secret, origin }: Site) {
	const named = (name: string) => ({ name: cookieName(name, origin) });
	return {
		appName: APP,
		baseURL: origin ?? 'http://localhost',
		secret,
		telemetry: { enabled: false },
		logger: { disabled: true },
		rateLimit: { enabled: false },
		database: { db, type: 'postgres' },
		user: { modelName: 'account_user' },
		session: {
			modelName: 'account_session',
			expiresIn: IDLE_SECONDS,
			updateAge: RENEW_SECONDS,
			additionalFields: { factorAt: { type: 'date', required: false, input: false } }
		},
		account: { modelName: 'account_credential' },
		verification: { modelName: 'account_verification' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			// `password.ts` decides; this is only what better-auth would refuse by itself.
			minPasswordLength: 1,
			maxPasswordLength: 1024,
			password: { hash: hashPassword, verify: verifyPassword }
		},
		databaseHooks: {
			session: {
				create: { before: (session) => Promise.resolve({ data: { ...session, ipAddress: '', userAgent: '' } }) }
			}
		},
		advanced: {
			// It looks at the tables over a connection of its own, which a transaction does not have.
			database: { validateSchema: !db.isTransaction },
			ipAddress: { disableIpTracking: true },
			useSecureCookies: false,
			defaultCookieAttributes: { secure: isSecure(origin), httpOnly: true, sameSite: 'lax', path: '/' },
			cookies: {
				session_token: named('session'),
				session_data: named('data'),
				account_data: named('account'),
				dont_remember: named('short'),
				two_factor: named('code'),
				trust_device: named('trust'),
				passkey: named('passkey')
			}
		}
	} as const satisfies BetterAuthOptions;
}

export const factorOptions = {
	issuer: APP,
	twoFactorCookieMaxAge: CODE_SECONDS,
	schema: { twoFactor: { modelName: 'account_factor' } },
	// Only whoever knows the password comes this far, so nobody else can use these tries up.
	accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 }
} as const;

export const passkeyOptions = ({ origin }: Site) =>
	({
		rpID: passkeyHost(origin),
		rpName: APP,
		// Without a setting it is what the browser says, which hooks.server.ts has held against the host.
		...(origin === undefined ? {} : { origin }),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		// A passkey opens the door without a password, so the device must have known its owner: by a finger, a face or a PIN.
		registration: {
			afterVerification: ({ verification }) => {
				if (verification.registrationInfo?.userVerified !== true) throw new UnverifiedUser();
				return undefined;
			}
		},
		authentication: {
			afterVerification: ({ verification }) => {
				if (!verification.authenticationInfo.userVerified) throw new UnverifiedUser();
			}
		},
		advanced: { webAuthnChallengeCookie: 'passkey' },
		schema: { passkey: { modelName: 'account_passkey' } }
	}) satisfies PasskeyOptions;

/** A passkey that did not ask its owner anything. */
export class UnverifiedUser extends Error {
	override name = 'UnverifiedUser';
}
