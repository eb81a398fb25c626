/** One session in the memory of this process: what its log comes to, and what was counted. Read again when told so. */
import type { Kysely } from 'kysely';
import { begin, follow, type Course } from '../../classroom/replay';
import type { Setting } from '../../classroom/reduce';
import type { Pair } from '../../classroom/pairs';
import type { Logged, Round } from '../../model';
import type { Database } from '../storage/database';
import { readJoined, readPairs, readTexts, readTotals, type Texts, type Totals } from './counts';
import { findById, readActs, type LiveSession } from './sessions';

/** All that is known of a session at one moment; nothing in it changes afterwards. */
export interface RoomFacts {
	session: LiveSession;
	setting: Setting;
	course: Course;
	/** The number of the last act. */
	seq: number;
	/** What was done, oldest first. */
	log: readonly Logged[];
	totals: Totals;
	joined: number;
	texts: Texts;
	/** Who changed their mind, by the ids of both votes; only of votes whose results are shown. */
	pairs: ReadonlyMap<string, readonly Pair[]>;
}

/** How the answers to a question are grouped for pairs; undefined for those that are not paired. */
export type GroupOf = (facts: Pick<RoomFacts, 'setting'>, ask: string, answer: unknown) => string | undefined;

export const pairKey = (first: Round, second: Round): string => `${first.id}/${first.take} ${second.id}/${second.take}`;

export const opening = (session: LiveSession, setting: Setting): RoomFacts => ({
	session,
	setting,
	course: begin(setting),
	seq: 0,
	log: [],
	totals: new Map(),
	joined: 0,
	texts: { waiting: [], shown: new Map() },
	pairs: new Map()
});

function played({ setting, course, log, seq }: RoomFacts, acts: readonly Logged[]) {
	let now = course;
	for (const act of acts) {
		const followed = follow(setting, now, act.act, act);
		// It was accepted when it was written; if it no longer is, the rules have changed since, and it is passed over.
		if (followed.ok) now = followed.course;
	}
	return { course: now, log: [...log, ...acts], seq: acts.at(-1)?.seq ?? seq };
}

/** Consecutive votes on one question, where everybody may see both. */
function paired(course: Course): { ask: string; first: Round; second: Round }[] {
	return Object.entries(course.state.rounds).flatMap(([ask, rounds]) =>
		rounds.flatMap((second, at) => {
			const first = rounds[at - 1];
			return first?.shown && second.shown && !first.open && !second.open ? [{ ask, first, second }] : [];
		})
	);
}

async function readAllPairs(db: Kysely<Database>, facts: RoomFacts, groupOf: GroupOf): Promise<RoomFacts['pairs']> {
	const pairs = new Map<string, readonly Pair[]>();
	for (const { ask, first, second } of paired(facts.course)) {
		const key = pairKey(first, second);
		// Both are closed, so they are counted once and for all.
		const known = facts.pairs.get(key);
		pairs.set(
			key,
			known ?? (await readPairs(db, facts.session.id, [first, second], (answer) => groupOf(facts, ask, answer)))
		);
	}
	return pairs;
}

/** The same session as it is on disk now; undefined once it is deleted. */
export async function refreshed(
	db: Kysely<Database>,
	before: RoomFacts,
	groupOf: GroupOf
): Promise<RoomFacts | undefined> {
	const { id } = before.session;
	const [session, acts, totals, joined, texts] = await Promise.all([
		findById(db, id),
		readActs(db, id, before.seq),
		readTotals(db, id),
		readJoined(db, id),
		before.setting.script.freeText ? readTexts(db, id) : before.texts
	]);
	if (!session) return undefined;
	const facts = { ...before, session, ...played(before, acts), totals, joined, texts };
	return { ...facts, pairs: await readAllPairs(db, facts, groupOf) };
}
