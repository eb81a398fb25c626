/**
 * Keeps a screen up to date. Events come as they happen; where a network lets none through, the screen notices within
 * five seconds and asks every two seconds instead. Nothing is lost either way, for each message is the whole state.
 */

/** How a screen hears of changes. */
export type Hearing = 'live' | 'polling' | 'offline';

/** Without a first event by then, events are blocked. */
const FIRST_MS = 5000;
/** The server lets hear from itself every two seconds; after this the line is dead. */
const SILENCE_MS = 4500;
/** Where the server is what fell silent, a hall does not ask all at the same moment. */
const SPREAD_MS = 500;
const POLL_MS = 2000;
/** A network that swallows everything answers nothing, not even that it is not there. */
const ANSWER_MS = 4000;
/** While it asks, it tries every so often whether events come through after all. */
const AGAIN_MS = 30_000;

export interface ConnectionOptions<View> {
	/** The address of the screen; `stroom` and `stand` lie below it. */
	base: string;
	/** What came, from an event or from asking. */
	got: (view: View) => void;
	/** What an event holds. */
	fromEvent: (data: unknown) => View;
	/** What the answer to asking holds. */
	fromAnswer: (body: unknown) => View;
	/** The session is not there any more. */
	gone: () => void;
}

export class Connection<View> {
	hearing = $state<Hearing>('live');
	#options: ConnectionOptions<View>;
	#source: EventSource | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#poll: ReturnType<typeof setTimeout> | undefined;
	#again: ReturnType<typeof setTimeout> | undefined;
	#isOver = false;

	constructor(options: ConnectionOptions<View>) {
		this.#options = options;
		this.#open();
		addEventListener('online', this.#wake);
		document.addEventListener('visibilitychange', this.#wake);
	}

	/** A phone that comes back from a pocket or a tunnel asks at once. */
	#wake = (): void => {
		if (this.#isOver || document.hidden) return;
		if (this.#poll !== undefined) void this.#ask();
		else if (this.#source?.readyState !== EventSource.OPEN) this.#startAsking();
	};

	#open(): void {
		this.#source?.close();
		const source = new EventSource(`${this.#options.base}/stroom`);
		this.#source = source;
		this.#listenFor(FIRST_MS);
		source.onmessage = ({ data }: MessageEvent<string>) => {
			this.#heard();
			this.#options.got(this.#options.fromEvent(JSON.parse(data)));
		};
		source.addEventListener('beat', () => this.#heard());
		// The browser comes back by itself; meanwhile the screen asks.
		source.onerror = () => this.#startAsking();
	}

	#listenFor(time: number): void {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.#startAsking(), time);
	}

	#heard(): void {
		this.hearing = 'live';
		clearTimeout(this.#poll);
		clearTimeout(this.#again);
		this.#poll = undefined;
		this.#again = undefined;
		this.#listenFor(SILENCE_MS + Math.random() * SPREAD_MS);
	}

	#startAsking(): void {
		clearTimeout(this.#silence);
		if (this.#isOver || this.#poll !== undefined) return;
		// Whatever the answer will be, changes are not heard of by themselves any more.
		this.hearing = 'polling';
		this.#again ??= setTimeout(() => {
			this.#again = undefined;
			if (!this.#isOver) this.#open();
		}, AGAIN_MS);
		void this.#ask();
	}

	async #ask(): Promise<void> {
		clearTimeout(this.#poll);
		this.#poll = setTimeout(() => void this.#ask(), POLL_MS);
		try {
			const response = await fetch(`${this.#options.base}/stand`, {
				redirect: 'manual',
				signal: AbortSignal.timeout(ANSWER_MS)
			});
			if ([404, 410].includes(response.status) || response.type === 'opaqueredirect') return this.#end();
			if (!response.ok) throw new Error(String(response.status));
			const view = this.#options.fromAnswer(await response.json());
			// An event that came in the meantime is newer.
			if (this.#poll === undefined || this.#isOver) return;
			this.hearing = 'polling';
			this.#options.got(view);
		} catch {
			if (this.#poll !== undefined) this.hearing = 'offline';
		}
	}

	#end(): void {
		this.close();
		this.#options.gone();
	}

	close(): void {
		this.#isOver = true;
		this.#source?.close();
		for (const timer of [this.#silence, this.#poll, this.#again]) clearTimeout(timer);
		removeEventListener('online', this.#wake);
		document.removeEventListener('visibilitychange', this.#wake);
	}
}
