/** A real survey with people in it, laid straight in the database: for what is tried by load and by faults. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { newSecret } from '../../src/lib/server/live/secrets';
import { identityOf, type VersionKey } from '../../src/lib/server/survey/keys';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { Survey } from '../../src/lib/model';
import { publishSurvey } from '../../src/lib/study/survey/publish';

const DAY_MS = 86_400_000;
const EXPERIMENT = 'straf';
/** After the note, consent, the first background questions and the explanation. */
export const FIRST_TASK = 4;

export interface Laid {
	key: VersionKey;
	/** Vignettes per person; each is a step of its own, from `FIRST_TASK`. */
	tasks: number;
}

export interface Person {
	secret: string;
	respondent: string;
}

/** The demo survey as somebody might ask it: open now, with this many vignettes each. */
export function openSurvey(tasks: number): Survey {
	const demo = readDemoSurveys(readLaw())[0]!;
	const experiment = demo.experiments[EXPERIMENT]!;
	const own = { tasks, design: { kind: 'random' }, repeat: 'none', attention: undefined };
	const at = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
	return Survey.parse({
		...demo,
		demo: false,
		access: 'open',
		screens: demo.screens.filter(({ kind }) => kind !== 'attention'),
		experiments: { [EXPERIMENT]: { ...experiment, ...own } },
		attention: {},
		opensAt: at(-1),
		closesAt: at(30),
		deleteOn: at(60).slice(0, 10),
		showAfter: { guideline: true, others: false }
	});
}

interface Own {
	/** Of the organisation that asks; one of its own where none is named. */
	organisation?: string;
	changed?: Partial<Survey>;
}

/** Published as if two people had agreed to it. */
export async function laySurvey(client: pg.Client, tasks: number, { organisation, changed }: Own = {}): Promise<Laid> {
	const law = readLaw();
	const survey = { ...openSurvey(tasks), ...changed };
	const made = publishSurvey(survey, law, readCases(law), 'proef', new Date().toISOString());
	if (!made.ok) throw new Error(JSON.stringify(made.complaints));
	const [place, id] = [organisation ?? randomUUID(), randomUUID()];
	if (organisation === undefined)
		await client.query('insert into account_organisation (organisation, name) values ($1, $2)', [place, 'Proef']);
	await client.query('insert into survey (survey, organisation) values ($1, $2)', [id, place]);
	await client.query(
		`insert into survey_version (survey, version, state, definition, writers, reviewed_by, published, hash, opens_at,
			closes_at, delete_on) values ($1, 1, 'published', $2, '{a}', 'b', $3, $4, $5, $6, $7)`,
		[
			id,
			JSON.stringify(survey),
			JSON.stringify(made.published),
			made.published.hash,
			survey.opensAt,
			survey.closesAt,
			survey.deleteOn
		]
	);
	return { key: { survey: id, version: 1 }, tasks };
}

/** People who agreed and come to their first vignette. */
export async function layPeople(client: pg.Client, { key }: Laid, count: number): Promise<Person[]> {
	const all = Array.from({ length: count }, () => {
		const secret = newSecret();
		return { secret, ...identityOf(key, secret)! };
	});
	await client.query(
		`insert into survey_respondent (respondent, survey, version, state, key_hash, withdraw_hash, consent, language, step)
			select *, 1, 'nl', $6::int from (select unnest($1::uuid[]), $2::uuid, $3::int, 'taking', unnest($4::bytea[]),
			unnest($5::bytea[])) as people`,
		[
			all.map(({ respondent }) => respondent),
			key.survey,
			key.version,
			all.map(({ keyHash }) => keyHash),
			all.map(({ withdrawHash }) => withdrawHash),
			FIRST_TASK
		]
	);
	return all.map(({ secret, respondent }) => ({ secret, respondent }));
}

export const addressOf = ({ survey, version }: VersionKey, secret: string): string =>
	`/vragenlijst/${survey}/${version}/mee/${secret}/antwoord`;

/** What somebody says of their vignette with this number, from 1, as a page sends it. */
export function stepOf(task: number, custody: number, id: string = randomUUID(), revision = 1) {
	const sentence = {
		custody: { amount: String(custody), unit: 'month' },
		conditionalCustody: { amount: '1', unit: 'month' },
		communityServiceHours: 60
	};
	const answer = { item: `${EXPERIMENT}/${task}`, id, revision, answer: { kind: 'sentence', sentence }, band: 3 };
	return { step: FIRST_TASK + task - 1, answers: [answer], pass: true };
}

/** Answers that say something, as the tallies count them. */
export async function talliedOf(client: pg.Client, { survey, version }: VersionKey): Promise<number> {
	const { rows } = await client.query<{ count: number }>(
		`select coalesce(sum(count), 0)::int as count from survey_tally
			where survey = $1 and version = $2 and what = 'answers'`,
		[survey, version]
	);
	return rows[0]!.count;
}
