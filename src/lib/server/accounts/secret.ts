import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';

/**
 * What cookies are signed with, and what the secrets of second factors are locked with. Every process of an installation
 * needs the same, so it lies in the database, unless a setting gives one that lies elsewhere.
 */
export async function secretOf(db: Kysely<Database>, given?: string): Promise<string> {
	if (given !== undefined) return given;
	await db
		.insertInto('account_secret')
		.values({ secret: randomBytes(32).toString('base64url') })
		.onConflict((two) => two.column('single').doNothing())
		.execute();
	const { secret } = await db.selectFrom('account_secret').select('secret').executeTakeFirstOrThrow();
	return secret;
}
