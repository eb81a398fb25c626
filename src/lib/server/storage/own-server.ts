import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { addressOf, type Running } from './adopt';
import { messageOf } from './errors';
import { diskFailure, placesIn, type Places } from './places';
import { isServerOf, stopServer } from './postmaster';
import { letGo } from './programs';
import { runningServer } from './start-server';

const LOOK_MS = 250;

/** After a start that failed, on a full disk say. */
const REST_MS = 1000;

/** The private PostgreSQL of this installation, kept running for as long as this process lives. */
export class OwnServer {
	#places: Places;
	#running: Running;
	#report: (line: string) => void;
	#watch: NodeJS.Timeout;
	#isStarting = false;
	#isClosed = false;

	private constructor(places: Places, running: Running, report: (line: string) => void) {
		this.#places = places;
		this.#running = running;
		this.#report = report;
		this.#watch = setInterval(() => void this.#look(), LOOK_MS).unref();
	}

	/** @param report a line for the log @throws StorageFailed with what to do */
	static async open(dataDir: string, report: (line: string) => void): Promise<OwnServer> {
		try {
			const places = placesIn(dataDir);
			return new OwnServer(places, await runningServer(places, report), report);
		} catch (error) {
			throw diskFailure(dataDir, error);
		}
	}

	/** Where it answers now; after a restart the port may be another one. */
	readonly where = (): ClientConfig => addressOf(this.#running);

	/** Every process that uses the server looks after it; the first that misses it starts it again. */
	async #look(): Promise<void> {
		if (this.#isStarting || this.#isClosed || isServerOf(this.#places.cluster, this.#running.pid)) return;
		this.#isStarting = true;
		try {
			this.#report('Storage: PostgreSQL is gone, starting it again');
			this.#running = await runningServer(this.#places, this.#report);
			this.#report('Storage: PostgreSQL answers again');
		} catch (error) {
			this.#report(`Storage: ${messageOf(error)}`);
			await sleep(REST_MS, undefined, { ref: false });
		} finally {
			this.#isStarting = false;
		}
		// It was closed in the meantime, and what came after that is nobody's.
		if (this.#isClosed) await stopServer(this.#places.cluster, this.#running.pid);
	}

	/** @param isLast whether no other process uses the server */
	async close(isLast: () => Promise<boolean>): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#watch);
		if (await isLast()) await stopServer(this.#places.cluster, this.#running.pid);
		else letGo(this.#running.pid);
	}
}
