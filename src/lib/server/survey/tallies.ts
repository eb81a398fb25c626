/**
 * Running counts, written in the commit of what they count. A figure is the sum over buckets, and each commit takes a
 * bucket by chance: two that write at once seldom wait for each other.
 */
import { randomInt } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from '../storage/database';
import type { VersionKey } from './keys';

/** As many as there may be processes, several times over. */
const BUCKETS = 64;

export const WHAT = {
	began: 'began',
	done: 'done',
	full: 'full',
	removed: 'removed',
	/** Answers that say something; those that were skipped are not among them. */
	answers: 'answers',
	/** People who completed the step with this number. */
	step: (at: number) => `step/${at}`,
	/** People of a band. */
	band: (background: string, band: string) => `band/${background}/${band}`
} as const;

export type Counts = Map<string, number>;

export const add = (counts: Counts, what: string, by: number): void =>
	void counts.set(what, (counts.get(what) ?? 0) + by);

/** In order, so that two commits that share a bucket wait for each other instead of colliding. */
export async function keepCounts(
	transaction: Transaction<Database>,
	{ survey, version }: VersionKey,
	counts: Counts
): Promise<void> {
	const changed = [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
	if (changed.length === 0) return;
	await sql`
		insert into survey_tally (survey, version, bucket, what, count)
		select ${survey}::uuid, ${version}::int, ${randomInt(BUCKETS)}::smallint, * from unnest(
			${changed.map(([what]) => what)}::text[], ${changed.map(([, count]) => count)}::bigint[])
		on conflict (survey, version, bucket, what) do update set count = survey_tally.count + excluded.count`.execute(
		transaction
	);
}

/** What is counted of a version, by name; what was never counted is absent. */
export async function talliesOf(
	db: Kysely<Database>,
	{ survey, version }: VersionKey,
	only?: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	let asked = db
		.selectFrom('survey_tally')
		.select(['what', sql<string>`sum(count)`.as('count')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.groupBy('what');
	if (only) asked = asked.where('what', 'in', only);
	return new Map((await asked.execute()).map(({ what, count }) => [what, Number(count)]));
}
