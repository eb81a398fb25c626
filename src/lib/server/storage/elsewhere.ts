/**
 * Storage for the other thread of this process. The main thread opens it, keeps its server running and closes it; the
 * other one asks where it is before every connection, and so stops by itself when the main one closed it.
 */
import { randomUUID } from 'node:crypto';
import { performance, type EventLoopUtilization } from 'node:perf_hooks';
import { BroadcastChannel } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { ClientConfig } from 'pg';
import type { Where } from './client';
import type { Database } from './database';
import { StorageAway } from './errors';
import { openPool } from './pool';

const CHANNEL = 'strafmaatverkenner:storage';

/** One for what is counted, and one for what is worked out beside that. */
const CONNECTIONS = 2;

type Message =
	| { kind: 'asked'; id: string }
	/** Without an address where there is no storage, or none any more. */
	| { kind: 'told'; id: string; address: ClientConfig | undefined; busy: number };

export interface Borrowed {
	db: Kysely<Database>;
	/** False once the main thread has no storage. */
	isOpen: () => boolean;
	/** The part of its time that the main thread worked of late, from 0 to 1, when it was asked last. */
	busy: () => number;
	close: () => Promise<void>;
}

/** How busy this thread was of late; looked at anew after this long. */
const LATELY_MS = 500;

function pressure(): () => number {
	let from: EventLoopUtilization = performance.eventLoopUtilization();
	let at = performance.now();
	let busy = 0;
	return () => {
		if (performance.now() - at >= LATELY_MS) {
			const until = performance.eventLoopUtilization();
			busy = performance.eventLoopUtilization(until, from).utilization;
			from = until;
			at = performance.now();
		}
		return busy;
	};
}

/** In the main thread: tells whoever asks. @param where undefined while there is no storage */
export function tellWhere(where: () => Where | undefined): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.unref();
	const busy = pressure();
	channel.onmessage = (event) => {
		const { data } = event as { data: Message };
		if (data.kind !== 'asked') return;
		channel.postMessage({ kind: 'told', id: data.id, address: where()?.(), busy: busy() } satisfies Message);
	};
	return () => channel.close();
}

/** In the other thread: connections of its own. @param report a line for the log */
export function borrowStorage(report: (line: string) => void): Borrowed {
	const channel = new BroadcastChannel(CHANNEL);
	channel.unref();
	const asked = new Map<string, () => void>();
	let last: ClientConfig | undefined;
	let busy = 0;
	let isOpen = true;
	channel.onmessage = (event) => {
		const { data } = event as { data: Message };
		if (data.kind !== 'told') return;
		const answered = asked.get(data.id);
		if (!answered) return;
		asked.delete(data.id);
		({ address: last, busy } = data);
		isOpen = last !== undefined;
		answered();
	};
	const findOut = async (): Promise<void> => {
		const id = randomUUID();
		await new Promise<void>((resolve) => {
			asked.set(id, resolve);
			channel.postMessage({ kind: 'asked', id } satisfies Message);
		});
		if (!isOpen) throw new StorageAway('The main thread has no storage.');
	};
	const pool = openPool(() => last ?? {}, report, { most: CONNECTIONS, before: findOut });
	return {
		db: pool.db,
		isOpen: () => isOpen,
		busy: () => busy,
		close: async () => {
			channel.close();
			await pool.close();
		}
	};
}
