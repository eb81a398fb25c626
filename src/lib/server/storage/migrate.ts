import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './database';
import { codeOf, StorageFailed } from './errors';

/** A step forward of the tables; there is no way back. Its text is what is recorded, so it holds plain SQL. */
export interface Migration {
	number: number;
	name: string;
	statements: readonly string[];
}

/** Any number that is ours: whoever holds this lock changes the tables. */
const LOCK = 7_302_024;

/** Two processes that start at once wait for each other; a large table may take a while to change. */
const LONGEST = '10min';

const NO_RIGHT = '42501';

/** Over the words of a migration: how its lines are broken makes no difference to the tables. */
export function hashOf({ statements }: Migration): string {
	const words = statements.map((statement) => statement.trim().replace(/\s+/g, ' '));
	return createHash('sha256').update(words.join('\0')).digest('hex');
}

/** Refuses tables that this version does not know, or that another text has made. */
function check(applied: readonly { number: number; name: string; hash: string }[], known: readonly Migration[]): void {
	for (const { number, name, hash } of applied) {
		const ours = known.find((migration) => migration.number === number);
		if (ours === undefined) {
			throw new StorageFailed(
				`The database is newer than this version of the app: it has step ${number}, "${name}", and this version knows ${known.length}. ` +
					'Start the newer version, or put back a backup from before it.'
			);
		}
		if (hashOf(ours) !== hash || ours.name !== name) {
			throw new StorageFailed(
				`Step ${number} of the database, "${name}", was made by another text than this version has. ` +
					'Start the version that made it, or put back a backup.'
			);
		}
	}
}

async function bringUp(transaction: Transaction<Database>, known: readonly Migration[]): Promise<number> {
	await sql.raw(`set local statement_timeout = '${LONGEST}'`).execute(transaction);
	await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
	await sql`create table if not exists migration (
		number integer primary key,
		name text not null,
		hash text not null,
		applied_at timestamptz not null default now()
	)`.execute(transaction);
	const applied = await transaction.selectFrom('migration').select(['number', 'name', 'hash']).execute();
	check(applied, known);
	const missing = known.filter(({ number }) => !applied.some((row) => row.number === number));
	for (const migration of missing) {
		for (const statement of migration.statements) await sql.raw(statement).execute(transaction);
		const { number, name } = migration;
		await transaction
			.insertInto('migration')
			.values({ number, name, hash: hashOf(migration) })
			.execute();
	}
	return missing.length;
}

/** Brings the tables up to this version, all steps or none. @returns how many steps it took */
export async function migrate(db: Kysely<Database>, known: readonly Migration[]): Promise<number> {
	try {
		return await db.transaction().execute((transaction) => bringUp(transaction, known));
	} catch (error) {
		if (codeOf(error) !== NO_RIGHT) throw error;
		throw new StorageFailed(
			'The user of DATABASE_URL may not make tables. Make that user the owner of the database, or grant it create on the schema public.',
			{ cause: error }
		);
	}
}
