/** The kept totals of a version: read, and changed by what people add or take away. */
import { createHash } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Slices } from '../../study/rollup/fold';
import { EVERYBODY, isStratum } from '../../study/rollup/answers';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Shaped } from './shapes';

/** Spreads the totals of a large survey over the nodes that there may be. */
const BUCKETS = 16;

const bucketOf = (slice: string): number => createHash('sha256').update(slice).digest()[0]! % BUCKETS;

export const packed = (numbers: Float64Array): Buffer =>
	Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** A copy, since the driver gives a part of a larger piece of memory, at any place. */
export const unpacked = (bytes: Buffer): Float64Array =>
	new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));

/** Adds what changed. Rows are taken in one order, so that two commits wait for each other instead of colliding. */
export async function changeTotals(
	transaction: Transaction<Database>,
	{ survey, version }: VersionKey,
	{ form }: Shaped,
	changed: Slices
): Promise<void> {
	const names = [...changed.keys()].sort();
	if (names.length === 0) return;
	const before = await transaction
		.selectFrom('survey_total')
		.select(['slice', 'numbers', 'counts', 'form'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('bucket', 'in', [...new Set(names.map(bucketOf))])
		.where('slice', 'in', names)
		.orderBy('slice')
		.forUpdate()
		.execute();
	const kept = new Map(before.map((row) => [row.slice, row]));
	const rows = names.map((slice) => {
		const { numbers, counts } = changed.get(slice)!;
		const old = kept.get(slice);
		if (!old) return { slice, numbers, counts };
		const sum = unpacked(old.numbers);
		// Of another form: `foldVersion` makes all anew before it adds anything.
		if (old.form !== form) throw new Error('These totals are of another form.');
		numbers.forEach((value, at) => (sum[at]! += value));
		const all = { ...old.counts };
		for (const [what, count] of Object.entries(counts)) {
			all[what] = (all[what] ?? 0) + count;
			if (all[what] === 0) delete all[what];
		}
		return { slice, numbers: sum, counts: all };
	});
	await sql`
		insert into survey_total (survey, version, bucket, slice, form, revision, numbers, counts)
		select ${survey}::uuid, ${version}::int, bucket, slice, ${form}, 1, numbers, counts
		from unnest(${rows.map(({ slice }) => bucketOf(slice))}::smallint[], ${rows.map(({ slice }) => slice)}::text[],
			${rows.map(({ numbers }) => packed(numbers))}::bytea[], ${rows.map(({ counts }) => JSON.stringify(counts))}::jsonb[])
			as t (bucket, slice, numbers, counts)
		on conflict (survey, version, bucket, slice) do update
			set numbers = excluded.numbers, counts = excluded.counts, form = excluded.form,
				revision = survey_total.revision + 1`.execute(transaction);
}

/** How often the totals of everybody changed: where it is the same, so are all figures. 0 before anything was counted. */
export async function revisionOf(db: Kysely<Database>, { survey, version }: VersionKey): Promise<number> {
	const row = await db
		.selectFrom('survey_total')
		.select('revision')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('bucket', '=', bucketOf(EVERYBODY))
		.where('slice', '=', EVERYBODY)
		.executeTakeFirst();
	return Number(row?.revision ?? 0);
}

/** @param which everybody and bands, or the combinations of bands that weights are made for */
export async function readTotals(
	db: Kysely<Database>,
	{ survey, version }: VersionKey,
	{ form }: Shaped,
	which: 'groups' | 'strata'
): Promise<Slices> {
	const rows = await db
		.selectFrom('survey_total')
		.select(['slice', 'numbers', 'counts', 'form'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('slice', which === 'strata' ? 'like' : 'not like', 's %')
		.execute();
	return new Map(
		rows
			.filter((row) => row.form === form && isStratum(row.slice) === (which === 'strata'))
			.map(({ slice, numbers, counts }) => [slice, { numbers: unpacked(numbers), counts }])
	);
}

/** Takes all totals away, and marks everybody to be counted again. */
export async function countAnew(transaction: Transaction<Database>, { survey, version }: VersionKey): Promise<void> {
	await transaction.deleteFrom('survey_total').where('survey', '=', survey).where('version', '=', version).execute();
	await sql`
		with changed as (
			update survey_respondent set fresh = true, folded = false
			where survey = ${survey}::uuid and version = ${version} and state in ('taking', 'done') returning respondent)
		delete from survey_counted where respondent in (select respondent from changed)`.execute(transaction);
}

export async function isOfOtherForm(
	db: Kysely<Database>,
	{ survey, version }: VersionKey,
	{ form }: Shaped
): Promise<boolean> {
	const row = await db
		.selectFrom('survey_total')
		.select('form')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('form', '<>', form)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
