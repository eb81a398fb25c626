import pg from 'pg';
import { COMMON, type Where } from './client';
import { pauseAfter } from './retrying';

export interface ListenerOptions {
	where: Where;
	channel: string;
	/** Said on every new connection, before listening. */
	greeting?: string | undefined;
	/** Said before leaving. */
	farewell?: string | undefined;
	heard(message: string | undefined): void;
	/** The connection was lost and is there again. */
	cameBack(): void;
}

/** A network can lose a connection without telling either side. */
const HEARTBEAT_MS = 20_000;
const HEARTBEAT_WAIT_MS = 5000;

/** One connection that only listens, and comes back by itself. */
export class Listener {
	#options: ListenerOptions;
	#client: pg.Client | undefined;
	/** A new connection on its way, after the old one was lost. */
	#coming: Promise<void> | undefined;
	#heartbeat: NodeJS.Timeout | undefined;
	#isClosed = false;

	private constructor(options: ListenerOptions) {
		this.#options = options;
	}

	static async open(options: ListenerOptions): Promise<Listener> {
		const listener = new Listener(options);
		await listener.#connect();
		return listener;
	}

	async #connect(): Promise<void> {
		const { where, channel, greeting } = this.#options;
		const client = new pg.Client({ ...COMMON, query_timeout: HEARTBEAT_WAIT_MS, ...where() });
		const lost = () => this.#lost(client);
		client.on('error', lost);
		client.on('end', lost);
		client.on('notification', ({ payload }) => this.#options.heard(payload));
		try {
			await client.connect();
			if (greeting !== undefined) await client.query(greeting);
			await client.query(`listen ${channel}`);
		} catch (error) {
			client.end().catch(() => undefined);
			throw error;
		}
		if (this.#isClosed) return this.#leave(client);
		this.#client = client;
		this.#heartbeat = setInterval(() => void client.query('select 1').catch(lost), HEARTBEAT_MS).unref();
	}

	/** A loss is told more than once, as an error and as an end; the first counts. */
	#lost(client: pg.Client): void {
		if (this.#client !== client) return;
		this.#client = undefined;
		clearInterval(this.#heartbeat);
		client.removeAllListeners('notification');
		client.end().catch(() => undefined);
		void this.#comeBack();
	}

	async #comeBack(): Promise<void> {
		for (let failed = 0; this.#client === undefined && !this.#isClosed; failed += 1) {
			await new Promise((resolve) => setTimeout(resolve, pauseAfter(failed)).unref());
			if (this.#isClosed) return;
			this.#coming = this.#connect().catch(() => undefined);
			await this.#coming;
		}
		if (!this.#isClosed) this.#options.cameBack();
	}

	async #leave(client: pg.Client): Promise<void> {
		const { farewell } = this.#options;
		if (farewell !== undefined) await client.query(farewell).catch(() => undefined);
		await client.end().catch(() => undefined);
	}

	/** When it is done nothing is left on the server of what the greeting took, not even by a connection on its way. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#heartbeat);
		const client = this.#client;
		this.#client = undefined;
		if (client !== undefined) await this.#leave(client);
		await this.#coming;
	}
}
