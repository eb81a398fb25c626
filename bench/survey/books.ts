/** What is on disk, held against every answer that was confirmed. */
import type pg from 'pg';
import { talliedOf } from '../../tests/survey/lay';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import type { Done } from './load';

export interface Books {
	confirmed: number;
	/** Confirmed and not on disk, or not so. */
	lost: number;
	/** On disk and never confirmed, or more than once. */
	extra: number;
	/** Answers as the tallies count them. */
	tallied: number;
	/** On disk for one answer, with its keys. */
	bytes: number;
	/** The same of one person. */
	bytesOfPerson: number;
}

export async function compare(client: pg.Client, key: VersionKey, all: readonly Done[]): Promise<Books> {
	const { rows } = await client.query<{ respondent: string; item: string; id: string }>(
		`select a.respondent, a.item, a.id from survey_answer a join survey_respondent r using (respondent)
			where r.survey = $1 and r.version = $2`,
		[key.survey, key.version]
	);
	const there = new Map(rows.map(({ respondent, item, id }) => [`${respondent} ${item}`, id]));
	const told = new Map(
		all.flatMap(({ confirmed }) => confirmed.map(([who, task, id]) => [`${who} straf/${task}`, id] as const))
	);
	const confirmed = all.reduce((sum, one) => sum + one.confirmed.length, 0);
	const size = await client.query<{ answer: number; person: number }>(
		`select (pg_total_relation_size('survey_answer')::float8 / (select count(*) from survey_answer)) as answer,
			(pg_total_relation_size('survey_respondent')::float8 / (select count(*) from survey_respondent)) as person`
	);
	return {
		bytes: size.rows[0]!.answer,
		bytesOfPerson: size.rows[0]!.person,
		confirmed,
		lost: [...told].filter(([name, id]) => there.get(name) !== id).length,
		extra: rows.length - there.size + [...there.keys()].filter((name) => !told.has(name)).length,
		tallied: await talliedOf(client, key)
	};
}
