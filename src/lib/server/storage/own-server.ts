import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { findBinaries, type Binaries } from './binaries';
import { ask } from './client';
import { codeOf, messageOf, StorageFailed } from './errors';
import { freePort } from './free-port';
import { initialise } from './initialise';
import { launch } from './launch';
import { underLock } from './lock';
import { diskFailure, keepPort, passwordOf, placesIn, portOf, type Places } from './places';
import { isServerOf, pidFile, readPidFile, stopServer } from './postmaster';
import { letGo } from './programs';
import { launcherFor, type Launcher } from './unprivileged';

const LOOK_MS = 250;
const AGAIN_MS = 100;

/** A crashed server reads back what was confirmed before it answers; a large installation takes a while for that. */
const LONGEST_START_MS = 120_000;

/** The private PostgreSQL of this installation, kept running for as long as this process lives. */
export class OwnServer {
	#pid = 0;
	#port = 0;
	#password = '';
	#watch: NodeJS.Timeout | undefined;
	#hasStarted = false;
	#isStarting = false;
	#isClosed = false;
	#places: Places;
	#binaries: Binaries | undefined;
	#report: (line: string) => void;

	private constructor(places: Places, report: (line: string) => void) {
		this.#places = places;
		this.#report = report;
	}

	/** Finds the running server, or starts it, or makes it first. */
	static async open(dataDir: string, report: (line: string) => void): Promise<OwnServer> {
		const server = new OwnServer(placesIn(dataDir), report);
		try {
			await server.#ensure();
		} catch (error) {
			if (server.#hasStarted) await stopServer(server.#places.cluster, server.#pid);
			throw diskFailure(dataDir, error);
		}
		server.#watch = setInterval(() => void server.#look(), LOOK_MS).unref();
		return server;
	}

	get pid(): number {
		return this.#pid;
	}

	/** Where it answers now; after a restart the port may be another one. */
	readonly where = (): ClientConfig => ({
		host: '127.0.0.1',
		port: this.#port,
		user: 'postgres',
		password: this.#password,
		database: 'postgres',
		ssl: false
	});

	async #ensure(): Promise<void> {
		if (await this.#adopt()) return;
		await underLock(this.#places.lock, async () => {
			// Another process may have started it while this one waited for its turn.
			if (await this.#adopt()) return;
			await this.#start();
		});
	}

	/** Takes over a server that already runs: of another process, or of one that was killed. */
	async #adopt(): Promise<boolean> {
		const { cluster } = this.#places;
		const end = Date.now() + LONGEST_START_MS;
		for (;;) {
			const found = existsSync(cluster) ? readPidFile(cluster) : undefined;
			if (found === undefined || !isServerOf(cluster, found.pid)) return false;
			if (await this.#answers(found.port)) {
				this.#pid = found.pid;
				return true;
			}
			if (Date.now() > end) {
				throw new StorageFailed(
					`PostgreSQL runs on ${cluster} as process ${found.pid} and does not answer. Stop that process and start the app again.`
				);
			}
			await sleep(AGAIN_MS);
		}
	}

	async #answers(port: number): Promise<boolean> {
		if (port === 0) return false;
		this.#port = port;
		this.#password = passwordOf(this.#places, false);
		try {
			await ask(this.where(), 'select 1');
			return true;
		} catch (error) {
			if (codeOf(error) !== '28P01') return false;
			throw new StorageFailed(
				`${this.#places.password} is not the password of the database beside it. Put both back from the same backup.`,
				{ cause: error }
			);
		}
	}

	async #start(): Promise<void> {
		const { cluster } = this.#places;
		const binaries = (this.#binaries ??= findBinaries());
		const launcher = launcherFor(this.#places.folder, cluster, binaries.postgres);
		const isNew = !existsSync(cluster);
		this.#password = passwordOf(this.#places, isNew);
		if (isNew) {
			this.#report(`Storage: making a database in ${this.#places.folder}`);
			await initialise(this.#places, binaries, launcher, this.#password);
		}
		await this.#launch(binaries, launcher);
		keepPort(this.#places, this.#port);
	}

	async #launch(binaries: Binaries, launcher: Launcher): Promise<void> {
		const { cluster } = this.#places;
		const end = Date.now() + LONGEST_START_MS;
		let because = '';
		while (Date.now() < end) {
			// PostgreSQL itself clears the file of a process that is gone, but not of a number that another process got.
			const found = readPidFile(cluster);
			if (found !== undefined && !isServerOf(cluster, found.pid)) rmSync(pidFile(cluster), { force: true });
			else if (found !== undefined && (await this.#adopt())) return;
			const port = await freePort(portOf(this.#places));
			const launched = await launch(this.#places, binaries, launcher, port);
			if (launched.kind === 'started') {
				this.#pid = launched.pid;
				this.#hasStarted = true;
				await this.#answers(port);
				return;
			}
			because = launched.because;
			await sleep(AGAIN_MS);
		}
		throw new StorageFailed(`PostgreSQL does not start on ${cluster}:\n${because}`);
	}

	/** Every process that uses the server looks after it; the first that misses it starts it again. */
	async #look(): Promise<void> {
		if (this.#isStarting || this.#isClosed || isServerOf(this.#places.cluster, this.#pid)) return;
		this.#isStarting = true;
		try {
			this.#report('Storage: PostgreSQL is gone, starting it again');
			await this.#ensure();
			this.#report('Storage: PostgreSQL answers again');
		} catch (error) {
			this.#report(`Storage: ${messageOf(error)}`);
			await sleep(1000, undefined, { ref: false });
		} finally {
			this.#isStarting = false;
		}
		if (this.#isClosed) await stopServer(this.#places.cluster, this.#pid);
	}

	/** @param isLast whether no other process uses the server */
	async close(isLast: () => Promise<boolean>): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#watch);
		if (await isLast()) await stopServer(this.#places.cluster, this.#pid);
		else letGo(this.#pid);
	}
}
