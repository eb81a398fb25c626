import { sql, type Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import { batches, keysIn } from './news-keys';
import { COMMON, type Where } from './client';
import type { Database } from './database';
import { messageOf } from './errors';
import { pauseAfter } from './retrying';

export interface Subscriber {
	/** What these keys stand for has changed: read it again. */
	changed(keys: readonly string[]): void;
	/** The connection was lost for a while: anything may have changed. */
	missed(): void;
}

const CHANNEL = 'strafmaatverkenner';

/** A network can lose a connection without telling either side. */
const HEARTBEAT_MS = 20_000;

const HEARTBEAT_WAIT_MS = 5000;

export interface NewsOptions {
	where: Where;
	db: Kysely<Database>;
	report: (line: string) => void;
	/** Said on every new connection, before listening. */
	greeting?: string;
	/** Said before leaving. */
	farewell?: string;
}

/** Carries keys, never what they stand for, between all processes that share a database, this one included. */
export class News {
	#options: NewsOptions;
	#subscribers = new Set<Subscriber>();
	#pending = new Set<string>();
	#isSending = false;
	#client: pg.Client | undefined;
	#timer: NodeJS.Timeout | undefined;
	#isClosed = false;

	private constructor(options: NewsOptions) {
		this.#options = options;
	}

	static async open(options: NewsOptions): Promise<News> {
		const news = new News(options);
		await news.#listen();
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

	async #listen(): Promise<void> {
		const client = new pg.Client({ ...COMMON, query_timeout: HEARTBEAT_WAIT_MS, ...this.#options.where() });
		this.#client = client;
		client.on('error', () => this.#lost(client));
		client.on('end', () => this.#lost(client));
		client.on('notification', ({ payload }) => this.#each((one) => one.changed(keysIn(payload))));
		try {
			await client.connect();
			if (this.#options.greeting !== undefined) await client.query(this.#options.greeting);
			await client.query(`listen ${CHANNEL}`);
		} catch (error) {
			this.#drop(client);
			throw error;
		}
		const beat = () => void client.query('select 1').catch(() => this.#lost(client));
		this.#timer = setInterval(beat, HEARTBEAT_MS).unref();
	}

	#drop(client: pg.Client): void {
		if (this.#client === client) this.#client = undefined;
		clearInterval(this.#timer);
		client.removeAllListeners('notification');
		client.end().catch(() => undefined);
	}

	#lost(client: pg.Client): void {
		if (this.#client !== client || this.#timer === undefined) return;
		this.#drop(client);
		this.#timer = undefined;
		if (!this.#isClosed) void this.#comeBack();
	}

	async #comeBack(): Promise<void> {
		for (let failed = 0; !this.#isClosed; failed += 1) {
			try {
				await this.#listen();
				break;
			} catch {
				await new Promise((resolve) => setTimeout(resolve, pauseAfter(failed)).unref());
			}
		}
		if (!this.#isClosed) this.#each((one) => one.missed());
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
		const client = this.#client;
		this.#client = undefined;
		clearInterval(this.#timer);
		if (client === undefined) return;
		const { farewell } = this.#options;
		if (farewell !== undefined) await client.query(farewell).catch(() => undefined);
		await client.end().catch(() => undefined);
	}
}
