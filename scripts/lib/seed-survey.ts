/** Made-up people in the real tables, in large inserts. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Published } from '../../src/lib/model';
import { accountOf } from '../../src/lib/server/accounts/users';
import type { Database } from '../../src/lib/server/storage/database';
import type { VersionKey } from '../../src/lib/server/survey/keys';
import { add, keepCounts, WHAT, type Counts } from '../../src/lib/server/survey/tallies';
import { compileVersion } from '../../src/lib/server/survey/steps';
import { syntheticPerson, type SyntheticPerson } from '../../src/lib/study/synthetic';

const NAME = 'Voorbeeld met verzonnen antwoorden';

/** The organisation that is named, or one for examples; somebody who is named can look at it. */
export async function placeOf(db: Kysely<Database>, organisation: string | undefined, email: string | undefined) {
	const place = organisation ?? randomUUID();
	if (organisation === undefined)
		await db.insertInto('account_organisation').values({ organisation: place, name: NAME }).execute();
	if (email === undefined) return place;
	const account = await accountOf(db, email);
	if (!account) throw new Error(`No account has the address ${email}.`);
	await db
		.insertInto('account_member')
		.values({ organisation: place, account: account.id, role: 'administrator' })
		.onConflict((is) => is.doNothing())
		.execute();
	return place;
}

/** As if it had gone through review: a demo is published by nobody, and this is the only way that one comes to be. */
export async function seedVersion(
	db: Kysely<Database>,
	organisation: string,
	published: Published
): Promise<VersionKey> {
	const key = { survey: randomUUID(), version: published.survey.version };
	const { survey } = published;
	await db.transaction().execute(async (transaction) => {
		await transaction.insertInto('survey').values({ survey: key.survey, organisation }).execute();
		await transaction
			.insertInto('survey_version')
			.values({
				...key,
				state: 'published',
				definition: JSON.stringify(survey),
				writers: ['demo'],
				reviewed_by: 'demo-review',
				published: JSON.stringify(published),
				hash: published.hash,
				opens_at: new Date(survey.opensAt),
				closes_at: new Date(survey.closesAt),
				delete_on: survey.deleteOn
			})
			.execute();
	});
	return key;
}

export interface Made {
	seed: string;
	/** The most answers that say something. */
	most: number;
	/** Bytes that name a person: 32 or more. */
	name: (at: number) => Buffer;
}

/** People per commit: some 15,000 rows. */
const CHUNK = 1000;

const uuidOf = (bytes: Buffer) =>
	`${bytes.toString('hex', 0, 4)}-${bytes.toString('hex', 4, 6)}-8${bytes.toString('hex', 6, 8).slice(1)}-8${bytes.toString('hex', 8, 10).slice(1)}-${bytes.toString('hex', 10, 16)}`;

function tallies(all: readonly SyntheticPerson[], end: number, first: number): Counts {
	const counts: Counts = new Map();
	for (const { rows, done } of all) {
		add(counts, WHAT.began, 1);
		for (const { item, answer } of rows) {
			if (answer === null) continue;
			add(counts, WHAT.answers, 1);
			if (answer.kind === 'band') add(counts, WHAT.band(item, answer.value), 1);
		}
		const steps = done ? end : stepOf(rows.length, first, end);
		for (let step = first; step < steps; step += 1) add(counts, WHAT.step(step), 1);
		if (done) add(counts, WHAT.done, 1);
	}
	return counts;
}

/** How far somebody came who stopped; roughly, since questions stand together on a step. */
const stepOf = (rows: number, first: number, end: number) => Math.min(end - 1, first + Math.max(1, rows - 2));

/** Writes people until there are so many answers. @returns how many there are */
export async function writePeople(
	db: Kysely<Database>,
	key: VersionKey,
	published: Published,
	{ seed, most, name }: Made,
	said: (answers: number) => void
): Promise<{ people: number; answers: number }> {
	const { first, end } = compileVersion(key, published);
	const [day, consent] = [published.survey.opensAt.slice(0, 10), published.survey.consent.version];
	let people = 0;
	let answers = 0;
	while (answers < most) {
		const all: SyntheticPerson[] = [];
		const names: Buffer[] = [];
		while (all.length < CHUNK && answers < most) {
			const bytes = name(people);
			const person = syntheticPerson(published, seed, uuidOf(bytes));
			people += 1;
			answers += person.rows.filter(({ answer }) => answer !== null).length;
			all.push(person);
			names.push(bytes);
		}
		const rows = all.flatMap(({ respondent, rows: own }) => own.map((row) => ({ respondent, ...row })));
		const column = <K extends keyof (typeof rows)[number]>(of: K) => rows.map((row) => row[of]);
		await db.transaction().execute(async (transaction) => {
			await sql`
				insert into survey_respondent
					(respondent, survey, version, state, key_hash, withdraw_hash, consent, language, step, fresh, began_on)
				select respondent, ${key.survey}::uuid, ${key.version}::int, state, key_hash, null, ${consent}, 'nl', step, true, ${day}::date
				from unnest(${all.map(({ respondent }) => respondent)}::uuid[],
					${all.map(({ done }) => (done ? 'done' : 'taking'))}::text[], ${names}::bytea[],
					${all.map(({ rows: own, done }) => (done ? end : stepOf(own.length, first, end)))}::int[])
					as t (respondent, state, key_hash, step)`.execute(transaction);
			await sql`
				insert into survey_answer (respondent, item, id, revision, answer, band, deck, place, vignette, repeats)
				select respondent, item, gen_random_uuid(), 1, answer, 2, deck, place, vignette, repeats
				from unnest(${column('respondent')}::uuid[], ${column('item')}::text[],
					${rows.map(({ answer }) => (answer === null ? null : JSON.stringify(answer)))}::jsonb[], ${column('deck')}::smallint[],
					${column('place')}::smallint[], ${column('vignette')}::int[], ${column('repeats')}::smallint[])
					as t (respondent, item, answer, deck, place, vignette, repeats)`.execute(transaction);
			await keepCounts(transaction, key, tallies(all, end, first));
		});
		said(answers);
	}
	return { people, answers };
}
