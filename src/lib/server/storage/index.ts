import type { Settings } from '../settings';
import { logLine } from '../log';
import { openStorage, type Storage } from './open';

/** Node's own server calls this with a way to add work for after the last request; see scripts/serve.mjs. */
type Shutdown = (reason: string, afterwards?: (work: () => Promise<void>) => void) => void;

interface Holder {
	opening?: Promise<void>;
	storage?: Storage;
}

/** While developing, a changed file is loaded anew; what is open stays open. */
const PLACE = Symbol.for('strafmaatverkenner.storage');

const holder = ((globalThis as Record<symbol, unknown>)[PLACE] ??= {}) as Holder;

/**
 * While developing nobody else listens to Ctrl+C, and a process that simply ends would leave its server running. Under
 * `npm start` somebody does, and what is handed over in `open` is done there.
 */
function stopOnLonelySignals(close: () => Promise<void>): void {
	for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
		if (process.listenerCount(signal) > 0) continue;
		process.once(signal, () => void close().finally(() => process.exit(128 + number)));
	}
}

async function open({ DATA_DIR, DATABASE_URL }: Settings): Promise<void> {
	if (DATABASE_URL === 'none') return;
	const opened = await openStorage({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL, report: logLine });
	holder.storage = opened;
	const close = async () => {
		holder.storage = undefined;
		await opened.close();
	};
	stopOnLonelySignals(close);
	const shutdown: Shutdown = (_reason, afterwards) => {
		if (afterwards === undefined) void close();
		else afterwards(close);
	};
	process.once('sveltekit:shutdown' as never, shutdown);
}

/** Opens the storage of this process, once. Only the main thread does: two copies of the app would compete for it. */
export function openOwnStorage(settings: Settings): Promise<void> {
	return (holder.opening ??= open(settings));
}

/**
 * What this process keeps. Nothing when DATABASE_URL is `none`, and in the thread that answers questions over whole
 * subjects, which has `borrowStorage`; a page that needs it says so.
 */
export function storage(): Storage | undefined {
	return holder.storage;
}

export { borrowStorage, tellWhere } from './elsewhere';
export type { Storage } from './open';
export type { Subscriber } from './news';
export { StorageAway, StorageFailed } from './errors';
export { retrying } from './retrying';
