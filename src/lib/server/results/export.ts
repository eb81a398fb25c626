/** A release of all answers: who is in it, and what is left out of their rows, decided once and kept. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { BandClass } from '../../study/disclosure';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused, type Outcome } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { lockVersion, objectOf } from '../survey/versions';
import { hiddenClassesElsewhere } from './audit';
import { policyOf } from './releases';
import { decideSight } from './sight';

export interface ExportRelease {
	release: number;
	day: string;
	people: number;
	withheld: number;
}

export const exportsOf = (db: Kysely<Database>, { survey, version }: VersionKey): Promise<ExportRelease[]> =>
	db
		.selectFrom('survey_export')
		.select(['release', sql<string>`made_on::text`.as('day'), 'people', 'withheld'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.orderBy('release')
		.execute();

/** People in a file that is made now. Whoever went is in none, and neither are those who went out with them. */
export async function exportedNow(db: Kysely<Database>, { survey, version }: VersionKey): Promise<number> {
	const row = await db
		.selectFrom('survey_respondent')
		.select(sql<number>`count(*)::int`.as('count'))
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('state', '=', 'done')
		.where('export', '>', 0)
		.executeTakeFirstOrThrow();
	return row.count;
}

/** People whose answers do not change any more, and that no export has had. */
export async function waitingFor(db: Kysely<Database>, { survey, version }: VersionKey): Promise<number> {
	const row = await db
		.selectFrom('survey_respondent')
		.select(sql<number>`count(*)::int`.as('count'))
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('state', '=', 'done')
		.where('apart', '=', false)
		.where('export', 'is', null)
		.executeTakeFirstOrThrow();
	return row.count;
}

/** The people of one release with their bands; whoever skipped all of them has none. */
const bandsIn = ({ survey, version, published }: Compiled, release: number) => sql`
	select r.respondent, coalesce(jsonb_object_agg(a.item, a.answer ->> 'value')
		filter (where a.answer ->> 'kind' = 'band'), '{}') as bands
	from survey_respondent as r
	left join survey_answer as a on a.respondent = r.respondent
		and a.item = any (${Object.keys(published.survey.background)}::text[])
	where r.survey = ${survey}::uuid and r.version = ${version} and r.export = ${release}
	group by r.respondent`;

/** Takes everybody in who is done and in no release yet. @returns how many */
async function takeNew(
	transaction: Transaction<Database>,
	{ survey, version }: Compiled,
	release: number
): Promise<number> {
	const { numUpdatedRows } = await transaction
		.updateTable('survey_respondent')
		.set({ export: release })
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('state', '=', 'done')
		.where('apart', '=', false)
		.where('export', 'is', null)
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/**
 * Leaves out backgrounds where somebody would be one of few. The database does it: of a country, no list fits in memory.
 * @returns of how many people
 */
async function withhold(transaction: Transaction<Database>, compiled: Compiled, release: number): Promise<number> {
	const people = bandsIn(compiled, release);
	const { rows } = await sql<BandClass>`
		select bands, count(*)::int as people from (${people}) as each group by bands`.execute(transaction);
	const backgrounds = Object.keys(compiled.published.survey.background);
	const hidden = await hiddenClassesElsewhere(rows, backgrounds, policyOf(compiled));
	if (hidden.length === 0) return 0;
	await sql`
		update survey_respondent as r set export_withheld = true from (${people}) as each
		where each.respondent = r.respondent
			and each.bands = any (${hidden.map(({ bands }) => JSON.stringify(bands))}::jsonb[])`.execute(transaction);
	return hidden.reduce((sum, one) => sum + one.people, 0);
}

/**
 * Makes a release where enough new people are done, and gives the last one where there are not: the same people, under
 * other names. The act is in the log.
 */
export function prepareExport(
	db: Kysely<Database>,
	by: By,
	compiled: Compiled
): Promise<Outcome<ExportRelease, 'too-few-people' | 'no-such-survey'>> {
	const { minimum } = policyOf(compiled);
	const { survey, version } = compiled;
	const object = objectOf(compiled);
	return privileged<ExportRelease, 'too-few-people' | 'no-such-survey'>(
		db,
		'survey-export',
		{ ...by, object },
		whoOf(by),
		async (transaction) => {
			// Two who press at once make one release.
			if (!(await lockVersion(transaction, by.organisation, compiled))) return refused('no-such-survey');
			const before = await exportsOf(transaction, compiled);
			const last = before.at(-1);
			const release = (last?.release ?? 0) + 1;
			await decideSight(
				transaction,
				compiled,
				before.map((one) => one.release)
			);
			if ((await waitingFor(transaction, compiled)) < minimum) return last ? done(last) : refused('too-few-people');
			const people = await takeNew(transaction, compiled, release);
			// Somebody went in this very moment: next time there may be enough again.
			if (people < minimum) return refused('too-few-people');
			const withheld = await withhold(transaction, compiled, release);
			await decideSight(transaction, compiled, [release]);
			await transaction.insertInto('survey_export').values({ survey, version, release, people, withheld }).execute();
			return done((await exportsOf(transaction, compiled)).at(-1)!);
		}
	);
}
