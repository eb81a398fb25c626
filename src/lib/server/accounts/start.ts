/** What accounts do when the app starts: a link for the first administrator, and once a day what was kept long enough goes. */
import { dev } from '$app/environment';
import { logLine } from '../log';
import type { Settings } from '../settings';
import type { Storage } from '../storage';
import { openAccounts } from './accounts';
import { baseOf } from './base';
import { newFirstLink } from './first';
import { tidy } from './log';

const DAY_MS = 24 * 3600 * 1000;

/** `scripts/serve.mjs` says under which address it listens, once it does. */
const LISTENS = 'strafmaatverkenner:listens';

/**
 * Where there are organisers, what their pages need is loaded now: the first of them would wait for it. Where there are
 * none, nothing is.
 */
async function tellFirst(storage: Storage, settings: Settings, base: string): Promise<void> {
	const secret = await newFirstLink(storage.db);
	if (secret === undefined) await openAccounts(storage, { secret: settings.ACCOUNT_SECRET, origin: settings.ORIGIN });
	else logLine(`No organiser has an account yet. Make the first one: ${base}/beheer/eerste/${secret}`);
}

/** Nobody waits for this work, so what goes wrong with it is told here. */
const beside = (work: Promise<unknown>): void =>
	void work.catch((error: unknown) => logLine(`Accounts: ${error instanceof Error ? error.message : String(error)}`));

/** Called once, in the main thread, after storage was opened. */
export function startAccounts(storage: Storage, settings: Settings): void {
	const { db } = storage;
	beside(tidy(db));
	setInterval(() => beside(tidy(db)), DAY_MS).unref();
	if (dev) return beside(tellFirst(storage, settings, baseOf(settings).replace(/:\d+$/, ':5173')));
	process.once(LISTENS as never, (address: string) =>
		beside(tellFirst(storage, settings, settings.ORIGIN ?? address.replace(/\/$/, '')))
	);
}
