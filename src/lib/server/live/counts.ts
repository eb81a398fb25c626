/** What was counted in a session, from the running totals. */
import { sql, type Kysely } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { Pair } from '../../classroom/pairs';

/** Answers per value, of one series of one vote. */
export type Counts = ReadonlyMap<string, number>;

/** By `round/take`, then by series. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

export const voteKey = (round: string, take: number): string => `${round}/${take}`;

export async function readTotals(db: Kysely<Database>, session: string): Promise<Totals> {
	const rows = await retrying(() =>
		db
			.selectFrom('live_total')
			.select(['round', 'take', 'series', 'value', 'count'])
			.where('session', '=', session)
			.where('count', '>', 0)
			.execute()
	);
	const totals = new Map<string, Map<string, Map<string, number>>>();
	for (const { round, take, series, value, count } of rows) {
		const key = voteKey(round, take);
		const vote = totals.get(key) ?? new Map<string, Map<string, number>>();
		const counts = vote.get(series) ?? new Map<string, number>();
		counts.set(value, count);
		totals.set(key, vote.set(series, counts));
	}
	return totals;
}

export async function readJoined(db: Kysely<Database>, session: string): Promise<number> {
	const row = await retrying(() =>
		db.selectFrom('live_joined').select('count').where('session', '=', session).executeTakeFirst()
	);
	return row?.count ?? 0;
}

/** Two votes by the same seats, as pairs of answers; grouped by `groupOf`, which sees answers and no seats. */
export async function readPairs(
	db: Kysely<Database>,
	session: string,
	[first, second]: readonly [{ id: string; take: number }, { id: string; take: number }],
	groupOf: (answer: unknown) => string | undefined
): Promise<Pair[]> {
	const { rows } = await retrying(() =>
		sql<{ before: unknown; after: unknown }>`
			select a.answer as before, b.answer as after from live_answer a join live_answer b using (session, seat)
			where a.session = ${session}::uuid and a.round = ${first.id} and a.take = ${first.take}
				and b.round = ${second.id} and b.take = ${second.take}`.execute(db)
	);
	const pairs = new Map<string, Pair>();
	for (const { before, after } of rows) {
		const [from, to] = [groupOf(before), groupOf(after)];
		if (from === undefined || to === undefined) continue;
		const key = JSON.stringify([from, to]);
		pairs.set(key, { from, to, count: (pairs.get(key)?.count ?? 0) + 1 });
	}
	return [...pairs.values()];
}

export interface Texts {
	waiting: { id: string; text: string }[];
	/** Those that a host may take off the screens. */
	approved: { id: string; text: string }[];
	/** By `round/take`. */
	shown: ReadonlyMap<string, string[]>;
}

export async function readTexts(db: Kysely<Database>, session: string): Promise<Texts> {
	const rows = await retrying(() =>
		db
			.selectFrom('live_text')
			.select(['id', 'round', 'take', 'text', 'state'])
			.where('session', '=', session)
			.where('state', '!=', 'refused')
			// By chance and not by time: nobody sees who wrote when.
			.orderBy('id')
			.execute()
	);
	const shown = new Map<string, string[]>();
	for (const { round, take, text, state } of rows) {
		if (state === 'shown') shown.set(voteKey(round, take), [...(shown.get(voteKey(round, take)) ?? []), text]);
	}
	const of = (wanted: 'waiting' | 'shown') =>
		rows.filter(({ state }) => state === wanted).map(({ id, text }) => ({ id, text }));
	return { waiting: of('waiting'), approved: of('shown'), shown };
}

export interface DecidedText {
	id: string;
	state: 'waiting' | 'shown' | 'refused';
}

export async function decideText(db: Kysely<Database>, session: string, { id, state }: DecidedText): Promise<void> {
	await db.updateTable('live_text').set({ state }).where('session', '=', session).where('id', '=', id).execute();
}
