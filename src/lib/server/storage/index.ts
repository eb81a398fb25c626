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

async function open({ DATA_DIR, DATABASE_URL }: Settings): Promise<void> {
	if (DATABASE_URL === 'none') return;
	const opened = await openStorage({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL, report: logLine });
	holder.storage = opened;
	const shutdown: Shutdown = (_reason, afterwards) => {
		const close = async () => {
			holder.storage = undefined;
			await opened.close();
		};
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
 * subjects; a page that needs it says so.
 */
export function storage(): Storage | undefined {
	return holder.storage;
}

export type { Storage } from './open';
export type { Subscriber } from './news';
export { StorageAway, StorageFailed } from './errors';
export { retrying } from './retrying';
