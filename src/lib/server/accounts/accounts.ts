/** Accounts as one process has them: better-auth over the pool, and what both need to know of this installation. */
import type { Kysely } from 'kysely';
import type { Storage } from '../storage';
import type { Database } from '../storage/database';
import { authOver, type Auth } from './auth';
import type { Site } from './options';
import { secretOf } from './secret';

export interface Accounts {
	db: Kysely<Database>;
	auth: Auth;
	site: Site;
}

const opened = new WeakMap<Storage, Promise<Accounts>>();

async function open(
	{ db }: Storage,
	given: { secret?: string | undefined; origin?: string | undefined }
): Promise<Accounts> {
	const site: Site = { secret: await secretOf(db, given.secret), origin: given.origin };
	return { db, auth: await authOver(db, site), site };
}

/** Opened by the first who asks. One that failed is tried anew. */
export function openAccounts(
	storage: Storage,
	given: { secret?: string | undefined; origin?: string | undefined }
): Promise<Accounts> {
	const before = opened.get(storage);
	if (before) return before;
	const opening = open(storage, given).catch((error: unknown) => {
		opened.delete(storage);
		throw error;
	});
	opened.set(storage, opening);
	return opening;
}
