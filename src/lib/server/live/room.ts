/** One session in the memory of this process: what its log comes to, and what was counted. Read again when told so. */
import type { Kysely } from 'kysely';
import type { Votes } from '../../classroom/again';
import { followAll, type Done } from '../../classroom/diary';
import { begin, voteName, type Course } from '../../classroom/replay';
import type { Setting } from '../../classroom/reduce';
import type { Pair } from '../../classroom/pairs';
import type { Logged, Round } from '../../model';
import type { Database } from '../storage/database';
import { readJoined, readPairs, readTexts, readTotals, type Texts, type Totals } from './counts';
import { findById, readActs, type LiveSession } from './sessions';
import { readTold } from './told';

/** All that is known of a session at one moment; nothing in it changes afterwards. */
export interface RoomFacts {
	session: LiveSession;
	setting: Setting;
	course: Course;
	/** The number of the last act. */
	seq: number;
	/** What was done, oldest first. */
	log: readonly Done[];
	totals: Totals;
	joined: number;
	texts: Texts;
	/** What was told, until they were opened once more, of the votes that were; by `round/take`. */
	told: ReadonlyMap<string, Votes>;
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
	texts: { waiting: [], approved: [], shown: new Map() },
	told: new Map(),
	pairs: new Map()
});

function played({ setting, course, log, seq }: RoomFacts, acts: readonly Logged[]) {
	const now = followAll(setting, { course, done: log }, acts);
	return { course: now.course, log: now.done, seq: acts.at(-1)?.seq ?? seq };
}

/** Consecutive votes on one question, where everybody may see both, and both were closed only once. */
function paired({ state, again }: Course): { ask: string; first: Round; second: Round }[] {
	const isSettled = (round: Round | undefined): round is Round =>
		round !== undefined && round.shown && !round.open && !again.includes(voteName(round));
	return Object.entries(state.rounds).flatMap(([ask, rounds]) =>
		rounds.flatMap((second, at) => {
			const first = rounds[at - 1];
			return isSettled(first) && isSettled(second) ? [{ ask, first, second }] : [];
		})
	);
}

async function readAllPairs(db: Kysely<Database>, facts: RoomFacts, groupOf: GroupOf): Promise<RoomFacts['pairs']> {
	const pairs = new Map<string, readonly Pair[]>();
	for (const { ask, first, second } of paired(facts.course)) {
		const key = pairKey(first, second);
		// Both are closed for good, so they are counted once and for all.
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
	// After the log: whatever it opened once more is there by now.
	const told = facts.course.again.length === 0 ? before.told : await readTold(db, id);
	return { ...facts, told, pairs: await readAllPairs(db, facts, groupOf) };
}
