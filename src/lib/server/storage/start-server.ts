import { existsSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { adopt, AGAIN_MS, answers, LONGEST_START_MS, type Running } from './adopt';
import { findBinaries } from './binaries';
import { StorageFailed } from './errors';
import { freePort } from './free-port';
import { initialise } from './initialise';
import { launch } from './launch';
import { underLock } from './lock';
import { keepPort, passwordOf, portOf, type Places } from './places';
import { isServerOf, pidFile, readPidFile, stopServer } from './postmaster';
import { launcherFor } from './unprivileged';

/** Started by this process; a server that does not take our password is of no use and goes again. */
async function confirmed(places: Places, pid: number, port: number): Promise<Running> {
	try {
		const running = await answers(places, pid, port);
		if (running === undefined) throw new StorageFailed(`PostgreSQL on port ${port} of this machine does not answer.`);
		keepPort(places, port);
		return running;
	} catch (error) {
		await stopServer(places.cluster, pid);
		throw error;
	}
}

/** Makes the database if there is none, and starts its server. The lock is held. */
async function start(places: Places, report: (line: string) => void): Promise<Running> {
	const { cluster, folder } = places;
	const binaries = findBinaries();
	const launcher = launcherFor(folder, cluster, binaries.postgres);
	const isNew = !existsSync(cluster);
	const password = passwordOf(places, isNew);
	if (isNew) {
		report(`Storage: making a database in ${folder}`);
		await initialise(places, binaries, launcher, password);
	}
	const end = Date.now() + LONGEST_START_MS;
	let because = '';
	while (Date.now() < end) {
		// PostgreSQL itself clears the file of a process that is gone, but not of a number that another process got.
		const found = readPidFile(cluster);
		if (found !== undefined && !isServerOf(cluster, found.pid)) rmSync(pidFile(cluster), { force: true });
		const running = await adopt(places);
		if (running !== undefined) return running;
		const port = await freePort(portOf(places));
		const launched = await launch(places, binaries, launcher, port);
		if (launched.kind === 'started') return confirmed(places, launched.pid, port);
		because = launched.because;
		await sleep(AGAIN_MS);
	}
	throw new StorageFailed(`PostgreSQL does not start on ${cluster}:\n${because}`);
}

/** Finds the running server of this folder, or starts it, or makes it first. */
export async function runningServer(places: Places, report: (line: string) => void): Promise<Running> {
	return (
		(await adopt(places)) ??
		underLock(
			places.lock,
			async () =>
				// Another process may have started it while this one waited for its turn.
				(await adopt(places)) ?? start(places, report)
		)
	);
}
