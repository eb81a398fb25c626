import { sql, type Kysely, type Transaction } from 'kysely';
import type { Where } from './client';
import type { Database } from './database';
import { messageOf } from './errors';
import { Listener } from './listener';
import { batches, keysIn } from './news-keys';
import { pauseAfter } from './retrying';

export interface Subscriber {
	/** What these keys stand for has changed: read it again. */
	changed(keys: readonly string[]): void;
	/** The connection was lost for a while: anything may have changed. */
	missed(): void;
}

const CHANNEL = 'strafmaatverkenner';

export interface NewsOptions {
	where: Where;
	db: Kysely<Database>;
	report: (line: string) => void;
	/** Said on every new connection that listens, and before it leaves. */
	greeting?: string;
	farewell?: string;
}

/** Carries keys, never what they stand for, between all processes that share a database, this one included. */
export class News {
	#options: NewsOptions;
	#subscribers = new Set<Subscriber>();
	#pending = new Set<string>();
	#isSending = false;
	#isClosed = false;
	#listener: Listener | undefined;

	private constructor(options: NewsOptions) {
		this.#options = options;
	}

	static async open(options: NewsOptions): Promise<News> {
		const news = new News(options);
		news.#listener = await Listener.open({
			where: options.where,
			channel: CHANNEL,
			greeting: options.greeting,
			farewell: options.farewell,
			heard: (message) => news.#each((one) => one.changed(keysIn(message))),
			cameBack: () => news.#each((one) => one.missed())
		});
		return news;
	}

	/** @returns ends the subscription */
	subscribe(subscriber: Subscriber): () => void {
		this.#subscribers.add(subscriber);
		return () => void this.#subscribers.delete(subscriber);
	}

	/** Tells every process, soon. Call it after the commit; keys of the same moment go together, each once. */
	tell(...keys: string[]): void {
		// Throws here, where the caller can be seen, for a key that is none.
		batches(keys);
		for (const key of keys) this.#pending.add(key);
		if (!this.#isSending) setImmediate(() => void this.#send());
	}

	/**
	 * Tells every process at the moment that the transaction commits, and nobody when it does not. PostgreSQL lets such
	 * commits through one at a time, so what happens often, a vote say, calls `tell` afterwards.
	 */
	async tellWithin(transaction: Transaction<Database>, ...keys: string[]): Promise<void> {
		await this.#notify(transaction, keys);
	}

	async #notify(db: Kysely<Database>, keys: string[]): Promise<void> {
		for (const batch of batches(keys)) await sql`select pg_notify(${CHANNEL}, ${batch})`.execute(db);
	}

	async #send(): Promise<void> {
		if (this.#isSending) return;
		this.#isSending = true;
		for (let failed = 0; this.#pending.size > 0 && !this.#isClosed;) {
			const keys = [...this.#pending];
			this.#pending.clear();
			try {
				await this.#notify(this.#options.db, keys);
				failed = 0;
			} catch {
				// Nothing is lost: it is told when storage is back.
				for (const key of keys) this.#pending.add(key);
				await new Promise((resolve) => setTimeout(resolve, pauseAfter(failed++)).unref());
			}
		}
		this.#isSending = false;
	}

	/** One subscriber that fails keeps no other from hearing it. */
	#each(tell: (one: Subscriber) => void): void {
		for (const one of this.#subscribers) {
			try {
				tell(one);
			} catch (error) {
				this.#options.report(`Storage: a subscriber failed (${messageOf(error)})`);
			}
		}
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		// What was told in the last moment still goes out, if it can.
		await this.#notify(this.#options.db, [...this.#pending]).catch(() => undefined);
		await this.#listener?.close();
	}
}
