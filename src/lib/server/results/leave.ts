/**
 * Going out of the files with answers. Somebody who has a file of before and one of after sees which rows went: were those
 * of one person alone, the file would tell what that person said.
 */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import { policyOf } from './releases';

interface Leaving {
	respondent: string;
	/** The release that was the first to hold their answers. */
	release: number;
	/** Whether their backgrounds are left out of it. */
	withheld: boolean;
}

/** People who cannot be told from somebody by what a file shows beside the answers: of one release, with the same bands. */
async function alike(
	transaction: Transaction<Database>,
	{ survey, version, published }: Compiled,
	{ respondent, release, withheld }: Leaving,
	most: number
): Promise<string[]> {
	const bandsOf = (who: ReturnType<typeof sql>) => sql`(
		select coalesce(jsonb_object_agg(item, answer ->> 'value') filter (where answer ->> 'kind' = 'band'), '{}')
		from survey_answer where respondent = ${who} and item = any (${Object.keys(published.survey.background)}::text[]))`;
	// Names come from chance, so those who come after one are anybody, and few rows are read where many are alike.
	const part = async (side: ReturnType<typeof sql>, left: number): Promise<string[]> => {
		if (left <= 0) return [];
		const { rows } = await sql<{ respondent: string }>`
			select r.respondent from survey_respondent as r
			where r.survey = ${survey}::uuid and r.version = ${version} and r.state = 'done' and r.export = ${release}
				and r.export_withheld = ${withheld} and ${side}
				${withheld ? sql`` : sql`and ${bandsOf(sql`r.respondent`)} = ${bandsOf(sql`${respondent}::uuid`)}`}
			order by r.respondent limit ${left} for update skip locked`.execute(transaction);
		return rows.map((row) => row.respondent);
	};
	const after = await part(sql`r.respondent > ${respondent}::uuid`, most);
	return [...after, ...(await part(sql`r.respondent < ${respondent}::uuid`, most - after.length))];
}

/**
 * Takes people out of all later files together with somebody who goes: as many as the minimum in all, alike in what a
 * file shows beside their answers. Where fewer than the minimum would stay of those who are alike, they go too. Their
 * answers stay in every figure.
 * @returns how many went besides
 */
export async function leaveFiles(
	transaction: Transaction<Database>,
	compiled: Compiled,
	leaving: Leaving
): Promise<number> {
	const { minimum } = policyOf(compiled);
	const most = 2 * minimum - 1;
	const found = await alike(transaction, compiled, leaving, most);
	const gone = found.length < most ? found : found.slice(0, minimum - 1);
	if (gone.length > 0)
		await transaction
			.updateTable('survey_respondent')
			// Below nought: in no file again, and not among those who wait for the next one.
			.set({ export: -leaving.release })
			.where('respondent', 'in', gone)
			.execute();
	return gone.length;
}
