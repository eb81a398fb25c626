/** Counting people into the totals, each once, and out again. */
import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { KeptRow } from '../../study/rollup/answers';
import { foldPerson, type Slices } from '../../study/rollup/fold';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { RespondentState } from '../storage/survey-tables';
import type { Compiled } from '../survey/steps';
import { shapedOf } from './shapes';
import { changeTotals, countAnew, isOfOtherForm } from './totals';

type Db = Transaction<Database>;

/** People in one commit. Whoever still takes part waits for it with their next answer, so those are few. */
export const AT_ONCE = { done: 1000, taking: 60 };

/** So many are counted before others of this process get their turn. */
const IN_A_ROW = 16;

interface Fresh {
	respondent: string;
	state: RespondentState;
	apart: boolean;
	folded: boolean;
}

export interface Whom {
	/** In one commit; see `AT_ONCE`. */
	most?: number;
	/** Which of those who still take part; all of them without it. */
	taking?: readonly string[];
}

async function takeFresh(
	transaction: Db,
	{ survey, version }: Compiled,
	state: 'done' | 'taking',
	{ most = AT_ONCE[state], taking }: Whom
): Promise<Fresh[]> {
	if (state === 'taking' && taking?.length === 0) return [];
	return transaction
		.selectFrom('survey_respondent')
		.select(['respondent', 'state', 'apart', 'folded'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('state', '=', state)
		.where('fresh', '=', true)
		.$if(state === 'taking' && taking !== undefined, (query) => query.where('respondent', 'in', taking!))
		.limit(most)
		.forUpdate()
		.skipLocked()
		.execute();
}

async function answersOf(transaction: Db, ids: readonly string[]): Promise<Map<string, KeptRow[]>> {
	const rows = await transaction
		.selectFrom('survey_answer')
		.select(['respondent', 'item', 'answer', 'place', 'vignette', 'repeats'])
		.where('respondent', 'in', ids)
		.execute();
	const people = new Map<string, KeptRow[]>();
	for (const { respondent, ...row } of rows) {
		const own = people.get(respondent);
		if (own) own.push(row);
		else people.set(respondent, [row]);
	}
	return people;
}

/** What was counted of people who still took part then; taken away, since it is counted anew or not at all. */
async function takeCounted(transaction: Db, ids: readonly string[]): Promise<Map<string, KeptRow[]>> {
	const rows = await transaction
		.deleteFrom('survey_counted')
		.where('respondent', 'in', ids)
		.returning(['respondent', 'rows'])
		.execute();
	return new Map(rows.map(({ respondent, rows: counted }) => [respondent, counted]));
}

async function keepCounted(
	transaction: Db,
	counted: readonly (readonly [string, readonly KeptRow[]])[]
): Promise<void> {
	if (counted.length === 0) return;
	await sql`
		insert into survey_counted (respondent, rows)
		select * from unnest(${counted.map(([id]) => id)}::uuid[], ${counted.map(([, rows]) => JSON.stringify(rows))}::jsonb[])
		on conflict (respondent) do update set rows = excluded.rows`.execute(transaction);
}

/** Answers over a quota that counts apart are kept, and are in no figure. */
const counts = ({ apart, state }: Fresh) => !apart && (state === 'done' || state === 'taking');

/** Counts some people anew: what was counted of them goes, what they say now comes. */
async function countPeople(transaction: Db, compiled: Compiled, people: readonly Fresh[]): Promise<void> {
	const ids = people.map(({ respondent }) => respondent);
	const { shape, tables, form } = shapedOf(compiled.published);
	const now = await answersOf(transaction, ids);
	const before = await takeCounted(transaction, ids);
	const changed: Slices = new Map();
	const copies: [string, KeptRow[]][] = [];
	for (const [at, person] of people.entries()) {
		if (at % IN_A_ROW === IN_A_ROW - 1) await setImmediate();
		const { respondent, state, folded } = person;
		const said = now.get(respondent) ?? [];
		const counted = before.get(respondent) ?? (folded ? said : undefined);
		if (counted) foldPerson(shape, tables, counted, changed, -1);
		if (!counts(person)) continue;
		foldPerson(shape, tables, said, changed);
		if (state === 'taking') copies.push([respondent, said]);
	}
	await keepCounted(transaction, copies);
	await transaction
		.updateTable('survey_respondent')
		.set({ fresh: false, folded: sql<boolean>`state = 'done' and not apart` })
		.where('respondent', 'in', ids)
		.execute();
	await changeTotals(transaction, compiled, { shape, tables, form }, changed);
}

/** Counts people out, in the commit that takes their answers away. Their rows are locked by the caller. */
export async function countOut(transaction: Db, compiled: Compiled, respondents: readonly string[]): Promise<void> {
	const shaped = shapedOf(compiled.published);
	if (await isOfOtherForm(transaction, compiled, shaped)) await countAnew(transaction, compiled);
	const there = await transaction
		.selectFrom('survey_respondent')
		.select(['respondent', 'folded'])
		.where('respondent', 'in', respondents)
		.execute();
	const copies = await takeCounted(transaction, respondents);
	const folded = there.filter(({ respondent, folded: is }) => is && !copies.has(respondent));
	const answers =
		folded.length > 0
			? await answersOf(
					transaction,
					folded.map(({ respondent }) => respondent)
				)
			: copies;
	const changed: Slices = new Map();
	for (const rows of new Map([...answers, ...copies]).values())
		foldPerson(shaped.shape, shaped.tables, rows, changed, -1);
	await transaction
		.updateTable('survey_respondent')
		.set({ fresh: false, folded: false })
		.where('respondent', 'in', respondents)
		.execute();
	await changeTotals(transaction, compiled, shaped, changed);
}

/** One process at a time counts a version; another one that wants to has nothing to do. */
const lockOf = ({ survey, version }: Compiled) =>
	sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`fold ${survey} ${version}`}, 0)) as got`;

/**
 * Counts some of the people who said something since, those who are done first. Marks and totals change in one commit,
 * so a crash at any moment leaves everybody counted once.
 * @returns how many were counted; 0 when there is nobody left, or another process is at it
 */
export function foldSome(db: Kysely<Database>, compiled: Compiled, whom: Whom = {}): Promise<number> {
	return retrying(() =>
		db.transaction().execute(async (transaction) => {
			const { rows } = await lockOf(compiled).execute(transaction);
			if (rows[0]?.got !== true) return 0;
			if (await isOfOtherForm(transaction, compiled, shapedOf(compiled.published)))
				await countAnew(transaction, compiled);
			const done = await takeFresh(transaction, compiled, 'done', whom);
			const people = done.length > 0 ? done : await takeFresh(transaction, compiled, 'taking', whom);
			if (people.length > 0) await countPeople(transaction, compiled, people);
			return people.length;
		})
	);
}

/** All that is to be counted now, for tests and for whoever seeds. */
export async function foldAll(db: Kysely<Database>, compiled: Compiled): Promise<void> {
	while ((await foldSome(db, compiled)) > 0);
}
