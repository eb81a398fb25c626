/**
 * Guessing passwords and codes is slow. Everything is counted in the memory of the process, under names made with a key
 * that it made for itself: no address and no e-mail can be read from them, and a restart forgets them.
 *
 * Nobody can lock somebody else out. Wrong passwords for one account make every next try at it wait longer, up to
 * twenty seconds, and never forbid it; a browser that signed in before does not wait for the mistakes of others, see
 * `device.ts`. What is refused is one address that keeps guessing, unless it is that of a proxy on this machine, behind
 * which everybody has the same.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const key = randomBytes(32);
const nameOf = (...parts: string[]): string =>
	createHmac('sha256', key)
		.update(parts.map((part) => part.toLowerCase()).join('\0'))
		.digest('base64url');

/** A school behind one address mistypes; a machine that guesses comes no further than this. */
const WRONG_PER_ADDRESS = 30;
const QUARTER = 900;
/** Tries that may wait for one account, and from one address, at the same moment. */
const WAITING_PER_ACCOUNT = 20;
const WAITING_PER_ADDRESS = 4;
const WAITING_BEHIND_PROXY = 60;
/** Of a browser that is known, so that its cookie is no way around all this. */
const WRONG_PER_DEVICE = 10;
const FREE_MISTAKES = 5;
const LONGEST_PAUSE_MS = 20_000;
const WRONG_CODES = 10;

const byAddress = new RateLimiterMemory({ points: WRONG_PER_ADDRESS, duration: QUARTER });
const byDevice = new RateLimiterMemory({ points: WRONG_PER_DEVICE, duration: QUARTER });
const byAccount = new RateLimiterMemory({ points: 1_000_000, duration: 3600 });
const byCode = new RateLimiterMemory({ points: WRONG_CODES, duration: QUARTER });
/** A code of thirty seconds is accepted for a minute and a half; it opens once. */
const usedCodes = new RateLimiterMemory({ points: 1, duration: 120 });
const waiting = new Map<string, number>();

/** A proxy beside the app: what comes from there is everybody. */
const isEverybody = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);

/** How long a try waits after so many mistakes within the hour. @returns milliseconds */
export const pauseAfter = (mistakes: number): number =>
	Math.min(Math.max(0, mistakes - FREE_MISTAKES + 1) * 1000, LONGEST_PAUSE_MS);

const spent = async (limiter: RateLimiterMemory, name: string): Promise<number> =>
	(await limiter.get(name))?.consumedPoints ?? 0;

const count = (limiter: RateLimiterMemory, name: string) => limiter.consume(name).catch(() => undefined);

function enter(name: string, most: number): boolean {
	const now = waiting.get(name) ?? 0;
	if (now >= most) return false;
	waiting.set(name, now + 1);
	return true;
}

function leave(name: string): void {
	const now = (waiting.get(name) ?? 1) - 1;
	if (now > 0) waiting.set(name, now);
	else waiting.delete(name);
}

export interface Attempt<T> {
	right: boolean;
	value: T;
}

/** A try of a browser that is known: others are no matter to it. */
async function attemptKnown<T>(device: string, work: () => Promise<Attempt<T>>): Promise<T | undefined> {
	const name = nameOf('device', device);
	if ((await spent(byDevice, name)) >= WRONG_PER_DEVICE) return undefined;
	const { right, value } = await work();
	if (!right) await count(byDevice, name);
	return value;
}

export interface Asking {
	email: string;
	address: string;
	/** What tells a browser from others that signed in to this account before. */
	device?: string | undefined;
}

/**
 * One try at signing in.
 * @returns nothing where this address has to wait a quarter of an hour, or too many try at once
 */
export async function attempt<T>(
	{ email, address, device }: Asking,
	work: () => Promise<Attempt<T>>,
	pause: (milliseconds: number) => Promise<unknown> = sleep
): Promise<T | undefined> {
	if (device !== undefined) return attemptKnown(device, work);
	const [place, account] = [nameOf('address', address), nameOf('account', email)];
	const everybody = isEverybody(address);
	if (!everybody && (await spent(byAddress, place)) >= WRONG_PER_ADDRESS) return undefined;
	if (!enter(place, everybody ? WAITING_BEHIND_PROXY : WAITING_PER_ADDRESS)) return undefined;
	if (!enter(account, WAITING_PER_ACCOUNT)) {
		leave(place);
		return undefined;
	}
	try {
		const wait = pauseAfter(await spent(byAccount, account));
		if (wait > 0) await pause(wait);
		const { right, value } = await work();
		if (!right) await Promise.all([count(byAddress, place), count(byAccount, account)]);
		return value;
	} finally {
		leave(place);
		leave(account);
	}
}

/**
 * One try at a code or a password of an account that is already half inside, so nobody else can use these up.
 * @returns nothing after ten mistakes in a quarter of an hour
 */
export async function attemptCode(account: string, work: () => Promise<boolean>): Promise<boolean | undefined> {
	const name = nameOf('code', account);
	if ((await spent(byCode, name)) >= WRONG_CODES) return undefined;
	const right = await work();
	if (right) await byCode.delete(name);
	else await count(byCode, name);
	return right;
}

/** Whether a code is used for the first time. Somebody who looks over a shoulder comes too late. */
export async function isFirstUse(account: string, code: string): Promise<boolean> {
	try {
		await usedCodes.consume(nameOf('used', account, code));
		return true;
	} catch {
		return false;
	}
}

/** Links that nobody has are guessed as slowly as passwords. */
export async function countWrongLink(address: string): Promise<void> {
	await count(byAddress, nameOf('address', address));
}

export const mayOpenLink = async (address: string): Promise<boolean> =>
	isEverybody(address) || (await spent(byAddress, nameOf('address', address))) < WRONG_PER_ADDRESS;
