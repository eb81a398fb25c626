/** What people wrote in their own words, for members to read: by itself, in no order, and never of few people. */
import { sql, type Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { isRemovable } from '../survey/published';
import type { Compiled } from '../survey/steps';
import { policyOf } from './releases';

export const PER_PAGE = 50;

export type FreeTexts =
	/** While people can still have their answers removed, two moments would tell whose text went. */
	| { kind: 'later' }
	| { kind: 'few'; minimum: number }
	| { kind: 'texts'; count: number; from: number; texts: string[] };

/** The questions of a survey that ask for a text, in their order. */
export const freeQuestionsOf = ({ published }: Pick<Compiled, 'published'>): string[] =>
	Object.entries(published.survey.questions).flatMap(([id, { kind }]) => (kind === 'free' ? [id] : []));

/**
 * @param order any text; another one for each reading. Who comes where hangs on it and on the question, so that two
 * questions cannot be laid beside each other
 * @param page from 0
 */
export async function freeTextsOf(
	db: Kysely<Database>,
	compiled: Compiled,
	{ question, order, page, now }: { question: string; order: string; page: number; now: number }
): Promise<FreeTexts> {
	const { survey, version } = compiled;
	const { minimum } = policyOf(compiled);
	// A survey that was closed earlier waits too: removing is possible until the end that was promised.
	if (isRemovable(compiled, now)) return { kind: 'later' };
	const written = sql`
		from survey_answer as a join survey_respondent as r on r.respondent = a.respondent
		where r.survey = ${survey}::uuid and r.version = ${version} and r.state in ('taking', 'done') and not r.apart
			and a.item = ${question} and a.answer ->> 'kind' = 'free' and btrim(a.answer ->> 'text') <> ''`;
	const { rows: counted } = await sql<{ count: number }>`select count(*)::int as count ${written}`.execute(db);
	const count = counted[0]?.count ?? 0;
	if (count < minimum) return { kind: 'few', minimum };
	const from = Math.min(Math.max(0, page), Math.ceil(count / PER_PAGE) - 1) * PER_PAGE;
	const { rows } = await sql<{ text: string }>`
		select a.answer ->> 'text' as text ${written}
		order by md5(a.respondent::text || ${question}::text || ${order}::text) limit ${PER_PAGE} offset ${from}`.execute(db);
	return { kind: 'texts', count, from, texts: rows.map(({ text }) => text) };
}
