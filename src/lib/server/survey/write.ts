/** Answers: written once, counted once, confirmed after the commit that holds them. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { RespondentState, SurveyAnswer } from '../storage/survey-tables';
import { decide, type Before, type Decided } from './decide';
import { isPublished } from './published';
import { openQuotas } from './quotas';
import type { Compiled } from './steps';
import type { Submission } from './submission';
import { keepCounts, type Counts } from './tallies';
import { dropAnswers } from './withdraw';

export type Written =
	| { ok: true; step: number; done: boolean }
	| { ok: false; refusal: 'closed' | 'unknown' | 'removed' | 'full' | 'wrong-step' | 'too-late' | 'elsewhere' };

type Db = Transaction<Database>;

/** Locked in one order, so that two processes that write at once wait for each other instead of colliding. */
async function respondents(transaction: Db, ids: readonly string[]) {
	const { rows } = await sql<{
		respondent: string;
		state: RespondentState;
		step: number;
		apart: boolean;
		key_hash: Buffer;
	}>`
		select respondent, state, step, apart, key_hash from survey_respondent
		where respondent = any (${ids}::uuid[]) order by respondent for update`.execute(transaction);
	return new Map(rows.map((row) => [row.respondent, row]));
}

/** What is there of the steps that came in; nobody changes it while its respondent is locked. */
async function answersBefore(transaction: Db, all: readonly Submission[]) {
	const pairs = all.flatMap(({ who, items }) => items.map(({ id }) => ({ respondent: who.respondent, id })));
	const before = new Map<string, Map<string, Before>>();
	if (pairs.length === 0) return before;
	const { rows } = await sql<Before & { respondent: string; item: string }>`
		select respondent, item, id, revision, answer from survey_answer
		where (respondent, item) in (select * from unnest(
			${pairs.map(({ respondent }) => respondent)}::uuid[], ${pairs.map(({ id }) => id)}::text[]))`.execute(transaction);
	for (const { respondent, item, ...row } of rows) {
		const own = before.get(respondent) ?? new Map<string, Before>();
		before.set(respondent, own.set(item, row));
	}
	return before;
}

interface Kept {
	respondent: string;
	item: string;
	id: string;
	revision: number;
	answer: SurveyAnswer | null;
	band: number | null;
	deck: number | null;
	place: number | null;
	vignette: number | null;
	repeats: number | null;
}

async function keepAnswers(transaction: Db, rows: readonly Kept[]): Promise<void> {
	if (rows.length === 0) return;
	const column = <K extends keyof Kept>(name: K) => rows.map((row) => row[name]);
	const answers = rows.map(({ answer }) => (answer === null ? null : JSON.stringify(answer)));
	await sql`
		insert into survey_answer (respondent, item, id, revision, answer, band, deck, place, vignette, repeats)
		select * from unnest(${column('respondent')}::uuid[], ${column('item')}::text[], ${column('id')}::uuid[],
			${column('revision')}::int[], ${answers}::jsonb[], ${column('band')}::smallint[], ${column('deck')}::smallint[],
			${column('place')}::smallint[], ${column('vignette')}::int[], ${column('repeats')}::smallint[])
		on conflict (respondent, item) do update
			set id = excluded.id, revision = excluded.revision, answer = excluded.answer, band = excluded.band
			where survey_answer.revision < excluded.revision`.execute(transaction);
}

async function keepRespondents(transaction: Db, moved: readonly (readonly [string, Decided])[]): Promise<void> {
	if (moved.length === 0) return;
	await sql`
		update survey_respondent as r set step = m.step, state = m.state, apart = m.apart, fresh = m.state <> 'full'
		from unnest(${moved.map(([id]) => id)}::uuid[], ${moved.map(([, { step }]) => step)}::int[],
			${moved.map(([, { state }]) => state)}::text[], ${moved.map(([, { apart }]) => apart)}::boolean[])
			as m (respondent, step, state, apart)
		where r.respondent = m.respondent`.execute(transaction);
}

const keptOf = (respondent: string, { rows }: Decided): Kept[] =>
	rows.map(({ item, id, revision, answer, band }) => ({
		respondent,
		item: item.id,
		id: id ?? randomUUID(),
		revision,
		answer,
		band,
		deck: item.task?.deck ?? null,
		place: item.task?.place ?? null,
		vignette: item.task?.vignette ?? null,
		repeats: item.task?.repeats ?? null
	}));

/**
 * Writes steps of different people in one commit. An answer that is there already changes nothing, and neither does one
 * that is older than what is there.
 */
export function writeSteps(
	db: Kysely<Database>,
	compiled: Compiled,
	submissions: readonly Submission[]
): Promise<Written[]> {
	return retrying(() =>
		db.transaction().execute(async (transaction) => {
			const isOpen = await isPublished(transaction, compiled);
			const there = await respondents(
				transaction,
				submissions.map(({ who }) => who.respondent)
			);
			const before = await answersBefore(transaction, submissions);
			const quotas = await openQuotas(transaction, compiled, submissions);
			const counts: Counts = new Map();
			const moved: [string, Decided][] = [];
			const written = submissions.map((submission): Written => {
				const { who } = submission;
				const row = there.get(who.respondent);
				if (!row?.key_hash.equals(who.keyHash)) return { ok: false, refusal: 'unknown' };
				const own = before.get(who.respondent) ?? new Map<string, Before>();
				const outcome = decide(compiled, submission, row, own, isOpen, quotas, counts);
				if (outcome.decided) moved.push([who.respondent, outcome.decided]);
				return outcome.written;
			});
			await keepAnswers(
				transaction,
				moved.flatMap(([respondent, decided]) => keptOf(respondent, decided))
			);
			const turnedAway = moved.filter(([, { state }]) => state === 'full').map(([id]) => id);
			if (turnedAway.length > 0) await dropAnswers(transaction, compiled, turnedAway, counts);
			await keepRespondents(transaction, moved);
			await keepCounts(transaction, compiled, counts);
			return written;
		})
	);
}
