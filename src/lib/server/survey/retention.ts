/** What goes by itself: versions close at their moment, and their answers are gone after their last day. */
import { sql, type Kysely } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from './keys';
import { objectOf } from './versions';

/** People whose answers go in one commit; those who answer other surveys meanwhile notice nothing. */
const CHUNK = 2000;

/** Everything else that is kept of what people said, or of what was shown of it. */
const KEPT_BY_VERSION = [
	'survey_token',
	'survey_tally',
	'survey_total',
	'survey_release',
	'survey_shown',
	'survey_export',
	'survey_public',
	'survey_margins',
	'survey_weighing',
	'survey_weight_cell'
] as const;

/** The last day of a survey ends at midnight where its organisers live. */
const dayOf = (now: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(now);

/** Takes away all that people left in a deleted version, and leaves a line in the log of the organisation. */
export async function empty(db: Kysely<Database>, key: VersionKey, now: Date): Promise<void> {
	const { survey, version } = key;
	const isThis = { survey, version };
	for (;;) {
		const gone = await retrying(() =>
			db.transaction().execute(async (transaction) => {
				const rows = await transaction
					.selectFrom('survey_respondent')
					.select('respondent')
					.where((is) => is.and(isThis))
					.orderBy('respondent')
					.limit(CHUNK)
					.forUpdate()
					.execute();
				const ids = rows.map(({ respondent }) => respondent);
				if (ids.length === 0) return 0;
				for (const table of ['survey_answer', 'survey_counted'] as const)
					await transaction.deleteFrom(table).where('respondent', 'in', ids).execute();
				await transaction.deleteFrom('survey_respondent').where('respondent', 'in', ids).execute();
				return ids.length;
			})
		);
		if (gone === 0) break;
	}
	await retrying(() =>
		db.transaction().execute(async (transaction) => {
			// Two processes that do this at once leave one line.
			const first = await transaction
				.updateTable('survey_version')
				.set({ emptied_on: dayOf(now) })
				.where((is) => is.and(isThis))
				.where('state', '=', 'deleted')
				.where('emptied_on', 'is', null)
				.returning('survey')
				.executeTakeFirst();
			if (!first) return;
			for (const table of KEPT_BY_VERSION)
				await transaction
					.deleteFrom(table)
					.where((is) => is.and(isThis))
					.execute();
			await sql`
				insert into account_log (organisation, role, actor, act, object, detail)
				select organisation, 'machine', null, 'survey-delete', ${objectOf(key)}, 'empty' from survey
				where survey = ${survey}::uuid`.execute(transaction);
		})
	);
}

/** Called every few minutes by every process; doing it twice does nothing more. @returns the versions that were emptied */
export async function retain(db: Kysely<Database>, now = new Date()): Promise<VersionKey[]> {
	await retrying(() =>
		db
			.updateTable('survey_version')
			.set({ state: 'closed' })
			.where('state', '=', 'published')
			.where('closes_at', '<=', now)
			.execute()
	);
	await retrying(() =>
		sql`
			update survey_version as v set state = 'deleted' from survey as s
			where s.survey = v.survey and v.state in ('published', 'closed')
				and (v.delete_on < ${dayOf(now)}::date
					or not exists (select from account_organisation as o where o.organisation = s.organisation))`.execute(db)
	);
	const left = await retrying(() =>
		db
			.selectFrom('survey_version')
			.select(['survey', 'version'])
			.where('state', '=', 'deleted')
			.where('emptied_on', 'is', null)
			.execute()
	);
	for (const key of left) await empty(db, key, now);
	return left;
}
