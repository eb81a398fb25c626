/**
 * Guessing codes is slow, and a whole hall behind one address is not. Addresses are counted in memory for a minute, as a
 * code made with a key that this process made for itself: nobody can read an address from it, and it is written nowhere.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const key = randomBytes(32);
const nameOf = (...parts: string[]): string => createHmac('sha256', key).update(parts.join(' ')).digest('base64url');

/** Wrong codes that one address may type in a minute: a hall that misreads, and no search through 64 million codes. */
const WRONG_CODES = 300;
/** Seats that one address may take in a minute: two schools behind one address, and no flood of seats. */
const JOINS = 6000;
/** Sessions that one address may start in an hour. */
const STARTS = 120;

/** People who begin a survey behind one address in a minute: a whole mobile network may share one. */
const BEGINS = 6000;
/** Wrong codes for having answers removed: nobody guesses one of 80 bits, and nobody keeps the database busy with it. */
const WRONG_WITHDRAWALS = 60;

/** Drafts that are looked at in a minute for one address: a school full of trainers, each key press of whom is not one. */
const DRAFTS = 900;

/** Tests of the network for one address in an hour, each with a session of its own: every device of a school, twice. */
const TRIALS = 600;

const limiters = {
	wrongCode: new RateLimiterMemory({ points: WRONG_CODES, duration: 60 }),
	join: new RateLimiterMemory({ points: JOINS, duration: 60 }),
	start: new RateLimiterMemory({ points: STARTS, duration: 3600 }),
	begin: new RateLimiterMemory({ points: BEGINS, duration: 60 }),
	withdraw: new RateLimiterMemory({ points: WRONG_WITHDRAWALS, duration: 60 }),
	compose: new RateLimiterMemory({ points: DRAFTS, duration: 60 }),
	trial: new RateLimiterMemory({ points: TRIALS, duration: 3600 })
};

/** For this long after somebody at an address had the code of a session right, in seconds: a day of lessons. */
const KNOWN_SECONDS = 12 * 3600;
const rightCodes = new RateLimiterMemory({ points: 1, duration: KNOWN_SECONDS });

export type Limited = keyof typeof limiters;

/** Counts one. @returns false where that is one too many */
export async function allows(what: Limited, address: string): Promise<boolean> {
	try {
		await limiters[what].consume(nameOf(address));
		return true;
	} catch {
		return false;
	}
}

/** Whether one more would be allowed, without counting it. */
export async function wouldAllow(what: Limited, address: string): Promise<boolean> {
	const state = await limiters[what].get(nameOf(address));
	return state === null || state.remainingPoints > 0;
}

/**
 * Somebody at this address had a right code, or the link of a host. A code that is known there needs no guessing: whoever
 * types wrong codes behind the same address, in a school for instance, shuts nobody out of that session any more.
 */
export async function rememberRight(code: string, address: string): Promise<void> {
	await rightCodes.set(nameOf(address, code), 1, KNOWN_SECONDS);
}

export const isKnownAt = async (code: string, address: string): Promise<boolean> =>
	(await rightCodes.get(nameOf(address, code))) !== null;
