import { ask, type Where } from './client';

/** Held by every process that uses the private server, shared with the others, for as long as its news connection lives. */
const LOCK = 7_302_025;

/** Said on the news connection. */
export const PRESENT = `select pg_advisory_lock_shared(${LOCK})`;

/** Said before that connection ends: the server may notice the end itself only after it was asked who is left. */
export const LEAVING = `select pg_advisory_unlock_shared(${LOCK})`;

/**
 * Whether no other process uses the private server. Of two that leave at once, the one that asks last is refused only
 * while the other is being told that it is alone, so at least one of them stops the server.
 */
export async function amLast(where: Where): Promise<boolean> {
	try {
		const [row] = await ask<{ alone: boolean }>(where(), `select pg_try_advisory_lock(${LOCK}) as alone`);
		return row?.alone ?? true;
	} catch {
		// A server that does not answer is of no use to others either; they start it again.
		return true;
	}
}
