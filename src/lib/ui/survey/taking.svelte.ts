/**
 * Steps on their way. Each is written on the device before it is sent, and stays there until the server has said that it is
 * on disk; so somebody can go on without a network, and a dead battery costs no answer. Sent twice it is still one, since
 * its answers keep their ids. Steps go in order: nobody answers ahead.
 */
import { newId } from '../live/seat';
import { dropNote, readWaiting, WaitingStore, type SentStep, type SurveyKey, type Waiting } from './kept';
import type { GivenAnswer } from './view';

/** What is known of an item, or is on its way. */
export interface KnownAnswer {
	revision: number;
	answer: GivenAnswer | null;
}

export type Known = Readonly<Record<string, KnownAnswer>>;

type Reply =
	{ ok: true; step: number; done: boolean } | { ok: false; kind: string; problem: string; item?: string | undefined };

export type Sending =
	| { state: 'idle' | 'sending' | 'waiting' | 'saved' }
	/** `step` is the one that was not taken. */
	| { state: 'refused'; kind: string; problem: string; step: number; item?: string | undefined };

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;

export interface TakingOptions {
	/** Where steps are sent. */
	address: string;
	key: SurveyKey;
	secret: string;
	/** How many steps the server has. */
	step: number;
	answers: Known;
}

export class Taking {
	/** The step that the server is at. */
	confirmed = $state(0);
	/** The step that somebody is at, with what is still on its way. */
	reached = $state(0);
	answers = $state.raw<Known>({});
	sending = $state.raw<Sending>({ state: 'idle' });
	#options: TakingOptions;
	#store: WaitingStore;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#failed = 0;
	#isBusy = false;
	#isOver = false;

	constructor(options: TakingOptions) {
		this.#options = options;
		this.#store = new WaitingStore(options.key, options.secret);
		this.learn(options.step, options.answers);
		addEventListener('online', this.#now);
		addEventListener('storage', this.#other);
		void this.#work();
	}

	/** The newer of what is known and what the server says. */
	learn(step: number, answers: Known): void {
		const all = { ...this.answers };
		for (const [item, known] of Object.entries(answers)) {
			if (known.revision >= (all[item]?.revision ?? -1)) all[item] = known;
		}
		this.confirmed = Math.max(this.confirmed, step);
		this.#show(all);
	}

	/** @param answers by item, null for what is left open */
	send(step: number, answers: Readonly<Record<string, GivenAnswer | null>>, band: number | null): void {
		const waiting = this.#store.read();
		const sent = Object.entries(answers).map(([item, answer]) => {
			const before = Math.max(this.answers[item]?.revision ?? 0, waiting.revisions[item] ?? 0);
			return { item, id: newId(), revision: before + 1, answer, band };
		});
		const revisions = Object.fromEntries(sent.map(({ item, revision }) => [item, revision]));
		this.#store.write({
			steps: { ...waiting.steps, [step]: { step, pass: true, answers: sent, stamp: newId() } },
			revisions: { ...waiting.revisions, ...revisions }
		});
		this.#show();
		this.sending = { state: 'sending' };
		this.#now();
	}

	/** Nothing waits on this device any more. */
	get isSafe(): boolean {
		return Object.keys(this.#store.read().steps).length === 0;
	}

	/** Sends what waits a last time while the page goes, and takes it off the device. */
	leave(): void {
		const first = this.#next(this.#store.read());
		if (first) void this.#post(first, true);
		this.#store.forget();
		this.close();
	}

	/** Answers were removed, so none may follow. */
	forget(): void {
		this.#store.forget();
		this.close();
	}

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

	/** Another tab of the same person has sent something, or has had it confirmed. */
	#other = ({ key, oldValue }: StorageEvent): void => {
		if (key !== this.#store.name) return;
		const now = this.#store.read().steps;
		const gone = Object.values(readWaiting(oldValue).steps).filter(({ step }) => now[step] === undefined);
		// What became of it is asked by sending it once more: under the same ids it counts once.
		const last = gone.sort((a, b) => a.step - b.step).at(-1);
		if (!last) {
			this.#show();
			this.#now();
			return;
		}
		void this.#post(last).then((reply) => {
			if (reply?.ok) this.confirmed = Math.max(this.confirmed, reply.step);
			this.#show();
			this.#now();
		});
	};

	/** What is on its way is what somebody means now. */
	#show(answers = this.answers): void {
		const steps = Object.values(this.#store.read().steps).sort((a, b) => a.step - b.step);
		const all = { ...answers };
		let reached = this.confirmed;
		for (const { step, answers: sent } of steps) {
			for (const { item, revision, answer } of sent) {
				if (revision >= (all[item]?.revision ?? -1)) all[item] = { revision, answer };
			}
			if (step === reached) reached += 1;
		}
		this.answers = all;
		this.reached = reached;
	}

	/** The first step that the server can take; one beyond where it stands has to wait for those before it. */
	#next({ steps }: Waiting): (SentStep & { stamp: string }) | undefined {
		return Object.values(steps)
			.filter(({ step }) => step <= this.confirmed)
			.sort((a, b) => a.step - b.step)[0];
	}

	async #work(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#isBusy || this.#isOver) return;
		this.#isBusy = true;
		try {
			for (let one = this.#next(this.#store.read()); one && !this.#isOver; one = this.#next(this.#store.read())) {
				if (!(await this.#deliver(one))) return;
			}
		} finally {
			this.#isBusy = false;
		}
	}

	#later(): void {
		const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failed++);
		// Not all phones of the country at the same moment.
		this.#timer = setTimeout(() => void this.#work(), pause / 2 + (Math.random() * pause) / 2);
	}

	/** @returns false where it has to wait */
	async #deliver(one: SentStep & { stamp: string }): Promise<boolean> {
		const reply = await this.#post(one);
		if (this.#isOver) return false;
		if (!reply) {
			this.sending = { state: 'waiting' };
			this.#later();
			return false;
		}
		this.#failed = 0;
		const waiting = this.#store.read();
		// Changed while it was on its way: what it is now goes next.
		if (waiting.steps[one.step]?.stamp === one.stamp) {
			const { [one.step]: _, ...steps } = waiting.steps;
			this.#store.write({ ...waiting, steps });
			dropNote(this.#options.secret, one.step);
		}
		if (reply.ok) {
			this.confirmed = Math.max(this.confirmed, reply.step);
			this.#show();
			this.sending = { state: this.isSafe ? 'saved' : 'sending' };
			return true;
		}
		this.#show();
		this.sending = { state: 'refused', ...reply, step: one.step };
		return false;
	}

	/** Nothing where no answer came, or one that is not about this step. */
	async #post({ step, pass, answers }: SentStep, keepalive = false): Promise<Reply | undefined> {
		try {
			const response = await fetch(this.#options.address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ step, pass, answers }),
				redirect: 'manual',
				keepalive
			});
			if (response.status >= 500 || response.status === 429 || response.type === 'opaqueredirect') return undefined;
			return (await response.json()) as Reply;
		} catch {
			return undefined;
		}
	}
}
