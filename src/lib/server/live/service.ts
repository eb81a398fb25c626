/** What routes ask of live sessions. Every answer that they give on is on disk first. */
import { answerRefusal, type AnswerRefusal } from '../../classroom/answers';
import { toldAfter } from '../../classroom/again';
import { follow, reopened } from '../../classroom/replay';
import type { ActRefusal, HostAct, LiveAnswer, LiveQuestion, LiveState, Round, Script } from '../../model';
import { ballotKey, record, type Ballot, type Stored } from './ballots';
import { batched } from './batch';
import { voteKey, type DecidedText, type Texts } from './counts';
import { Hub, type HubOptions, type Room } from './hub';
import { may, mayUndo } from './rights';
import { answersOf, isSeat, takeSeats } from './seats';
import { hashOf, newSecret, textIdOf } from './secrets';
import {
	addKey,
	appendAct,
	createSession,
	deleteExpired,
	deleteSession,
	movesDeletion,
	roleOf,
	setDeletion,
	type NewSession,
	type Role
} from './sessions';

export type BallotRefusal = AnswerRefusal | 'no-such-vote' | 'closed' | 'no-seat';

export interface BallotInput {
	round: string;
	take: number;
	id: string;
	revision: number;
	answer: LiveAnswer;
	text?: string | undefined;
}

export type Voted = { ok: true; stored: Stored } | { ok: false; refusal: BallotRefusal };
export type Acted = { ok: true } | { ok: false; refusal: ActRefusal | 'not-allowed' | 'busy' };

const EXPIRE_MS = 60_000;
/** Two hosts that press at the same moment: the second sees what the first did, and tries again. */
const TRIES = 5;

type Write<In, Out> = ReturnType<typeof batched<In, Out>>;

export class Live {
	readonly hub: Hub;
	// All of this goes with what the hub forgets.
	#seats = new WeakMap<Room, Write<Buffer, boolean>>();
	#ballots = new WeakMap<Room, Write<Ballot, Stored | undefined>>();
	/** Seats that were seen; a seat is never taken away from anybody. */
	#known = new WeakMap<Room, Set<string>>();
	/** What links allow; that is never taken away from a link either. */
	#roles = new WeakMap<Room, Map<string, Role>>();
	#expire: NodeJS.Timeout;

	constructor(options: HubOptions) {
		this.hub = new Hub(options);
		this.#expire = setInterval(() => void this.expire().catch(() => undefined), EXPIRE_MS).unref();
	}

	create(session: NewSession): Promise<{ id: string; code: string; secret: string }> {
		return createSession(this.hub.db, session);
	}

	/**
	 * @param token of a phone that made one itself, so that asking twice is one seat
	 * @returns undefined where the session has just been deleted
	 */
	async join(room: Room, token = newSecret()): Promise<string | undefined> {
		const { id } = room.facts.session;
		const write = this.#of(this.#seats, room, () =>
			batched(
				this.#telling(id, (seats) => takeSeats(this.hub.db, id, seats)),
				nameOf
			)
		);
		const seat = hashOf(token);
		if (!(await write(seat))) return undefined;
		this.#of(this.#known, room, () => new Set<string>()).add(nameOf(seat));
		return token;
	}

	sits(room: Room, token: string): Promise<boolean> {
		return this.#isTaken(room, hashOf(token));
	}

	answers(room: Room, token: string) {
		return answersOf(this.hub.db, room.facts.session.id, hashOf(token));
	}

	/** Confirmed when it resolves: the answer that is on disk then, which is an earlier one where that was newer. */
	async vote(room: Room, token: string, { text, ...input }: BallotInput): Promise<Voted> {
		const { id } = room.facts.session;
		const seat = hashOf(token);
		if (!(await this.#isTaken(room, seat))) return { ok: false, refusal: 'no-seat' };
		const { script } = room.facts.setting;
		const find = () => roundOf(script, room.facts.course.state.rounds, input.round, input.take);
		// A phone may know of a question before this process has heard of it; nobody is refused on hearsay.
		if (!find()?.round.open) await room.readAgain();
		const found = find();
		if (!found) return { ok: false, refusal: 'no-such-vote' };
		const refusal = answerRefusal(found.question, withText(input.answer, text), script.freeText);
		if (refusal) return { ok: false, refusal };
		if (!found.round.open) {
			// What was sent before it closed and confirmed too late to be heard is told once more.
			const before = (await this.answers(room, token)).find(
				({ round, take, revision }) => round === input.round && take === input.take && revision >= input.revision
			);
			return before
				? { ok: true, stored: { id: input.id, revision: before.revision, answer: before.answer } }
				: { ok: false, refusal: 'closed' };
		}
		const write = this.#of(this.#ballots, room, () =>
			batched(
				this.#telling(id, (all: readonly Ballot[]) => record(this.hub.db, id, all)),
				ballotKey
			)
		);
		const textId =
			found.question.kind === 'free'
				? (revision: number) => textIdOf(token, input.round, input.take, revision)
				: undefined;
		const stored = await write({ ...input, seat, text, textId });
		return stored ? { ok: true, stored } : { ok: false, refusal: 'no-such-vote' };
	}

	async act(room: Room, role: Role, act: HostAct | { kind: 'undo' }): Promise<Acted> {
		if (!may(role, act.kind)) return { ok: false, refusal: 'not-allowed' };
		for (let attempt = 0; attempt < TRIES; attempt++) {
			const { session, setting, course, seq, totals, told, texts, log } = await room.read();
			if (act.kind === 'undo' && !mayUndo(role, log)) return { ok: false, refusal: 'not-allowed' };
			// It was changed meanwhile, or its writer sits out.
			if (act.kind === 'text' && !isThere(texts, act.id)) return { ok: false, refusal: 'unchanged' };
			const when = { seq: seq + 1, at: Date.now() };
			const followed = follow(setting, course, act, when);
			if (!followed.ok) return followed;
			const until = reopened(course.state, followed.course.state).map(({ id: round, take }) => {
				const [now = new Map(), before] = [totals.get(voteKey(round, take)), told.get(voteKey(round, take))];
				return { round, take, votes: before ? toldAfter(before, now) : now };
			});
			const decided = decidedBy(course.state, followed.course.state);
			const isWritten = await appendAct(this.hub.db, session.id, role, { ...when, act }, until, decided);
			room.isStale = true;
			if (!isWritten) continue;
			const last = setting.script.steps.length - 1;
			const ended = { was: course.state.at === last, is: followed.course.state.at === last };
			if (movesDeletion(session, ended)) await setDeletion(this.hub.db, session, ended.is);
			this.hub.tell(session.id);
			return { ok: true };
		}
		return { ok: false, refusal: 'busy' };
	}

	async role(room: Room, secret: string): Promise<Role | undefined> {
		const { id } = room.facts.session;
		const key = hashOf(secret);
		const known = this.#roles.get(room)?.get(nameOf(key));
		if (known !== undefined) return known;
		const role = await roleOf(this.hub.db, id, key);
		if (role !== undefined) this.#of(this.#roles, room, () => new Map<string, Role>()).set(nameOf(key), role);
		return role;
	}

	addKey(room: Room, role: Role): Promise<string> {
		return addKey(this.hub.db, room.facts.session.id, role);
	}

	async delete(room: Room): Promise<void> {
		const { id, code } = room.facts.session;
		await deleteSession(this.hub.db, id);
		this.hub.tell(id);
		this.hub.drop(code);
		for (const map of [this.#seats, this.#ballots, this.#known, this.#roles]) map.delete(room);
	}

	expire(): Promise<number> {
		return deleteExpired(this.hub.db);
	}

	close(): void {
		clearInterval(this.#expire);
		this.hub.close();
	}

	#of<T>(map: WeakMap<Room, T>, room: Room, make: () => T): T {
		const known = map.get(room) ?? make();
		map.set(room, known);
		return known;
	}

	async #isTaken(room: Room, seat: Buffer): Promise<boolean> {
		const known = this.#of(this.#known, room, () => new Set<string>());
		if (known.has(nameOf(seat))) return true;
		const found = await isSeat(this.hub.db, room.facts.session.id, seat);
		if (found) known.add(nameOf(seat));
		return found;
	}

	/** Whoever looks is told once of each commit, whatever it holds. */
	#telling<In, Out>(id: string, write: (items: readonly In[]) => Promise<readonly Out[]>) {
		return async (items: readonly In[]): Promise<readonly Out[]> => {
			const written = await write(items);
			this.hub.tell(id);
			return written;
		};
	}
}

const isThere = ({ waiting, approved }: Texts, id: string): boolean =>
	[...waiting, ...approved].some((text) => text.id === id);

/** What becomes of texts from one state to the next; an undo leads back. */
function decidedBy(before: LiveState, after: LiveState): DecidedText[] {
	const ids = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
	return [...ids]
		.filter((id) => before.texts[id] !== after.texts[id])
		.map((id) => ({ id, state: after.texts[id] ?? 'waiting' }));
}

const nameOf = (hash: Buffer): string => hash.toString('base64');

/** The text of a free answer travels beside it, so that no count and no export can hold it. */
const withText = (answer: LiveAnswer, text: string | undefined): LiveAnswer =>
	answer.kind === 'free' ? { kind: 'free', text: text ?? '' } : answer;

function roundOf(
	{ questions }: Script,
	rounds: Readonly<Record<string, readonly Round[]>>,
	id: string,
	take: number
): { question: LiveQuestion; round: Round } | undefined {
	for (const [ask, list] of Object.entries(rounds)) {
		const round = list.find((one) => one.id === id && one.take === take);
		const question = questions[ask];
		if (round && question) return { question, round };
	}
	return undefined;
}
