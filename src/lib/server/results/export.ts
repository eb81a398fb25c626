/** A release of all answers: who is in it, and whose backgrounds are left out, decided once and kept. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { linearSolver, withholdBackgrounds, type Person } from '../../study/disclosure';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused, type Outcome } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { lockVersion, objectOf } from '../survey/versions';
import { policyOf } from './releases';

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

/** New people with their bands; whoever skipped all of them has none. */
async function newPeople(
	transaction: Transaction<Database>,
	{ survey, version, published }: Compiled,
	release: number
) {
	const backgrounds = Object.keys(published.survey.background);
	const { rows } = await sql<{ respondent: string; bands: Record<string, string> }>`
		select r.respondent, coalesce(jsonb_object_agg(a.item, a.answer ->> 'value')
			filter (where a.answer ->> 'kind' = 'band'), '{}') as bands
		from survey_respondent as r
		left join survey_answer as a on a.respondent = r.respondent and a.item = any (${backgrounds}::text[])
		where r.survey = ${survey}::uuid and r.version = ${version} and r.state = 'done' and not r.apart
			and r.export is null
		group by r.respondent`.execute(transaction);
	return rows.map(({ respondent, bands }): Person => ({ respondent, release, bands }));
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
	const backgrounds = Object.keys(compiled.published.survey.background);
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
			const people = await newPeople(transaction, compiled, release);
			if (people.length < minimum) return last ? done(last) : refused('too-few-people');
			const { withheld } = withholdBackgrounds(people, backgrounds, policyOf(compiled), await linearSolver());
			await sql`
				update survey_respondent as r set export = ${release}, export_withheld = n.withheld
				from unnest(${people.map(({ respondent }) => respondent)}::uuid[],
					${people.map(({ respondent }) => withheld.has(respondent))}::boolean[]) as n (respondent, withheld)
				where r.respondent = n.respondent`.execute(transaction);
			await transaction
				.insertInto('survey_export')
				.values({ survey, version, release, people: people.length, withheld: withheld.size })
				.execute();
			return done((await exportsOf(transaction, compiled)).at(-1)!);
		}
	);
}
