/** What accounts do when the app starts: a link for the first administrator, and once a day what was kept long enough goes. */
import type { Kysely } from 'kysely';
import { dev } from '$app/environment';
import { logLine } from '../log';
import type { Settings } from '../settings';
import type { Storage } from '../storage';
import type { Database } from '../storage/database';
import { baseOf } from './base';
import { newFirstLink } from './first';
import { tidy } from './log';

const DAY_MS = 24 * 3600 * 1000;

/** `scripts/serve.mjs` says under which address it listens, once it does. */
const LISTENS = 'strafmaatverkenner:listens';

async function tellFirst(db: Kysely<Database>, base: string): Promise<void> {
	const secret = await newFirstLink(db);
	if (secret !== undefined)
		logLine(`No organiser has an account yet. Make the first one: ${base}/beheer/eerste/${secret}`);
}

/** Nobody waits for this work, so what goes wrong with it is told here. */
const beside = (work: Promise<unknown>): void =>
	void work.catch((error: unknown) => logLine(`Accounts: ${error instanceof Error ? error.message : String(error)}`));

/** Called once, in the main thread, after storage was opened. */
export function startAccounts({ db }: Storage, settings: Settings): void {
	beside(tidy(db));
	setInterval(() => beside(tidy(db)), DAY_MS).unref();
	if (dev) return beside(tellFirst(db, baseOf(settings).replace(/:\d+$/, ':5173')));
	process.once(LISTENS as never, (address: string) =>
		beside(tellFirst(db, settings.ORIGIN ?? address.replace(/\/$/, '')))
	);
}
