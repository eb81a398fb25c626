/**
 * Answers on their way. Each is written on the phone before it is sent, and stays there until the server has said that
 * it is on disk: a dead battery, a tunnel or a server that starts again costs no answer. Sent twice it is still one,
 * since it keeps its id.
 */
import type { LiveAnswer } from '$lib/model';
import type { SeatAnswer } from '../views/live';
import { newId } from './seat';
import { voteKey, type Sending, type SendState } from './sending';

interface Waiting {
	round: string;
	take: number;
	id: string;
	revision: number;
	answer: LiveAnswer;
}

type Reply = { ok: true; revision: number; answer: LiveAnswer } | { ok: false; reason: string; problem: string };

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;
/** Longer than a full hall takes; what comes later than this is asked for again, under the same id. */
const ANSWER_MS = 10_000;

const parse = (kept: string | null): Record<string, Waiting> => JSON.parse(kept ?? '{}') as Record<string, Waiting>;

export interface OutboxOptions {
	/** Where answers are sent. */
	address: string;
	/** Under which they are kept: one seat, in whichever tab. */
	name: string;
	/** What this seat has said before, by vote. */
	answers: Readonly<Record<string, SeatAnswer>>;
}

export class Outbox {
	answers = $state.raw<Readonly<Record<string, SeatAnswer>>>({});
	sending = $state.raw<Sending>({});
	#options: OutboxOptions;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failed = 0;
	#isBusy = false;
	#isOver = false;

	constructor(options: OutboxOptions) {
		this.#options = options;
		this.answers = options.answers;
		addEventListener('online', this.#now);
		addEventListener('storage', this.#other);
		for (const one of Object.values(this.#read())) this.#mark(one, { state: 'waiting', answer: one.answer });
		void this.#work();
	}

	/** The newer of what is known and what the server says. */
	learn(answers: Readonly<Record<string, SeatAnswer>>): void {
		const isNewer = ([key, { revision }]: [string, SeatAnswer]) => revision > (this.answers[key]?.revision ?? 0);
		const newer = Object.entries(answers).filter(isNewer);
		// What the law says of an answer comes later than the answer.
		const judged = Object.entries(answers).filter(([key, { revision, verdict }]) => {
			const known = this.answers[key];
			return verdict && revision === known?.revision && verdict.facts !== known.verdict?.facts;
		});
		if (newer.length + judged.length === 0) return;
		this.answers = { ...this.answers, ...Object.fromEntries([...newer, ...judged]) };
		// What this tab had saved before is not what was said last.
		const isOld = (key: string) => newer.some(([known]) => known === key);
		this.sending = Object.fromEntries(
			Object.entries(this.sending).filter(([key, { state }]) => !(isOld(key) && state === 'saved'))
		);
	}

	send = (round: string, take: number, answer: LiveAnswer): void => {
		const key = voteKey({ round, take });
		const before = Math.max(this.answers[key]?.revision ?? 0, this.#read()[key]?.revision ?? 0);
		const one: Waiting = { round, take, id: newId(), revision: before + 1, answer };
		this.#write({ ...this.#read(), [key]: one });
		this.#mark(one, { state: 'sending', answer });
		this.#failed = 0;
		void this.#work();
	};

	close(): void {
		this.#isOver = true;
		clearTimeout(this.#timer);
		removeEventListener('online', this.#now);
		removeEventListener('storage', this.#other);
	}

	#now = (): void => {
		this.#failed = 0;
		void this.#work();
	};

	/** Another tab of the same seat has sent something, or has had it confirmed. */
	#other = ({ key, oldValue }: StorageEvent): void => {
		if (key !== this.#options.name) return;
		void this.#work();
		// What became of it is asked by sending it once more: under the same id it counts once.
		for (const [vote, one] of Object.entries(parse(oldValue))) {
			const isKnown = (this.answers[vote]?.revision ?? 0) >= one.revision;
			if (this.#read()[vote] === undefined && !isKnown) void this.#deliver(vote, one);
		}
	};

	#mark({ round, take }: Pick<Waiting, 'round' | 'take'>, state: SendState): void {
		this.sending = { ...this.sending, [voteKey({ round, take })]: state };
	}

	async #work(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#isBusy || this.#isOver) return;
		this.#isBusy = true;
		try {
			for (const [key, one] of Object.entries(this.#read())) {
				if (!(await this.#deliver(key, one))) return this.#later();
			}
		} finally {
			this.#isBusy = false;
		}
		// What was sent meanwhile has waited for this round to end.
		if (Object.keys(this.#read()).length > 0) void this.#work();
	}

	#later(): void {
		const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failed++);
		// Not all phones of a room at the same moment.
		this.#timer = setTimeout(() => void this.#work(), pause / 2 + (Math.random() * pause) / 2);
	}

	/** @returns false where it has to be tried again */
	async #deliver(key: string, one: Waiting): Promise<boolean> {
		const reply = await this.#post(one);
		const { [key]: now, ...others } = this.#read();
		// A newer answer to the same question is on its way.
		if (now && now.id !== one.id) return true;
		if (!reply) {
			// Another tab has brought it to the server meanwhile.
			if (!now) return true;
			this.#mark(one, { state: 'waiting', answer: one.answer });
			return false;
		}
		this.#failed = 0;
		if (now) this.#write(others);
		if (reply.ok) {
			this.learn({ [key]: { revision: reply.revision, answer: reply.answer } });
			this.#mark(one, { state: 'saved', answer: reply.answer });
		} else this.#mark(one, { state: 'refused', reason: reply.problem, answer: one.answer });
		return true;
	}

	/** Nothing where no answer came, or one that is not about this ballot. */
	async #post(one: Waiting): Promise<Reply | undefined> {
		try {
			const response = await fetch(this.#options.address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(one),
				redirect: 'manual',
				signal: AbortSignal.timeout(ANSWER_MS)
			});
			if (response.status >= 500 || response.status === 429 || response.type === 'opaqueredirect') return undefined;
			return (await response.json()) as Reply;
		} catch {
			return undefined;
		}
	}

	/** A browser may refuse its store; then answers wait in this tab alone. */
	#memory: Record<string, Waiting> | undefined;

	#read(): Record<string, Waiting> {
		if (this.#memory) return this.#memory;
		try {
			return parse(localStorage.getItem(this.#options.name));
		} catch {
			return {};
		}
	}

	#write(waiting: Record<string, Waiting>): void {
		try {
			if (Object.keys(waiting).length === 0) localStorage.removeItem(this.#options.name);
			else localStorage.setItem(this.#options.name, JSON.stringify(waiting));
			this.#memory = undefined;
		} catch {
			this.#memory = waiting;
		}
	}
}
