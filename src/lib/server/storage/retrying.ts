import { setTimeout as sleep } from 'node:timers/promises';
import { isWorthAnotherTry, named } from './errors';

/** Together some seven seconds: a private server that was killed is back in one or two, on a busy machine in five. */
const TRIES = 14;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;

/** Half of the pause is left to chance, so that two thousand phones do not come back in the same millisecond. */
export function pauseAfter(attempt: number, chance = Math.random()): number {
	const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
	return whole / 2 + (whole / 2) * chance;
}

/**
 * Does the work, and does it again when the server went away, or when transactions stood in each other's way. A
 * connection can be lost between a commit and its confirmation, so the work must be safe to do twice: an insert with a
 * key that the caller chose and `on conflict`, never a bare "add one".
 */
export async function retrying<T>(work: () => Promise<T>, tries = TRIES): Promise<T> {
	for (let attempt = 0; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (attempt + 1 >= tries || !isWorthAnotherTry(error)) throw named(error);
			await sleep(pauseAfter(attempt));
		}
	}
}
