import { expect, test } from 'vitest';
import { attempt, attemptCode, countWrongLink, isFirstUse, mayOpenLink, pauseAfter } from './limits';

const wrong = () => Promise.resolve({ right: false, value: 'wrong' });
const right = () => Promise.resolve({ right: true, value: 'in' });

test('five mistakes cost nothing, then each a second more, and never more than twenty', () => {
	expect([0, 4, 5, 6, 10, 24, 5000].map(pauseAfter)).toEqual([0, 0, 1000, 2000, 6000, 20_000, 20_000]);
});

test('an account that is guessed at is slow for strangers and open to a browser that was there before', async () => {
	const pauses: number[] = [];
	const pause = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds));
	const email = 'a@example.nl';
	for (let at = 0; at < 60; at += 1) await attempt({ email, address: `10.1.0.${at}` }, wrong, pause);
	expect(pauses.slice(0, 3)).toEqual([1000, 2000, 3000]);
	expect(Math.max(...pauses)).toBe(20_000);
	pauses.length = 0;
	expect(await attempt({ email, address: '10.0.0.1', device: 'd' }, right, pause)).toBe('in');
	expect(pauses).toEqual([]);
	// The owner at a new place waits, and is not refused.
	expect(await attempt({ email: 'A@example.nl', address: '10.0.0.2' }, right, pause)).toBe('in');
	expect(pauses).toEqual([20_000]);
});

test('an address that guesses at many accounts is refused, also for links; another is not', async () => {
	const pause = () => Promise.resolve();
	for (let at = 0; at < 30; at += 1) {
		expect(await attempt({ email: `many${at}@example.nl`, address: '10.2.0.1' }, wrong, pause)).toBe('wrong');
	}
	expect(await attempt({ email: 'fresh@example.nl', address: '10.2.0.1' }, right, pause)).toBeUndefined();
	expect(await mayOpenLink('10.2.0.1')).toBe(false);
	expect(await attempt({ email: 'fresh@example.nl', address: '10.2.0.2' }, right, pause)).toBe('in');
	for (let at = 0; at < 30; at += 1) await countWrongLink('10.2.0.3');
	expect(await mayOpenLink('10.2.0.3')).toBe(false);
});

test('only so many tries wait at once: four from one address, twenty for one account', async () => {
	let go = () => undefined as void;
	const held = new Promise<void>((resolve) => (go = resolve));
	const slow = async () => {
		await held;
		return { right: true, value: 'in' };
	};
	const one = Array.from({ length: 5 }, (_, at) => attempt({ email: `w${at}@example.nl`, address: '10.3.0.1' }, slow));
	expect(await one[4]).toBeUndefined();
	const many = Array.from({ length: 21 }, (_, at) => attempt({ email: 'x@example.nl', address: `10.4.0.${at}` }, slow));
	expect(await many[20]).toBeUndefined();
	go();
	expect(await Promise.all(one.slice(0, 4))).toEqual(['in', 'in', 'in', 'in']);
	expect(new Set(await Promise.all(many.slice(0, 20)))).toEqual(new Set(['in']));
	expect(await attempt({ email: 'w0@example.nl', address: '10.3.0.1' }, right)).toBe('in');
});

test('ten wrong codes close the door for a while; a right one in between begins anew; a code opens once', async () => {
	for (let at = 0; at < 9; at += 1) expect(await attemptCode('k', () => Promise.resolve(false))).toBe(false);
	expect(await attemptCode('k', () => Promise.resolve(true))).toBe(true);
	for (let at = 0; at < 10; at += 1) expect(await attemptCode('k', () => Promise.resolve(false))).toBe(false);
	expect(await attemptCode('k', () => Promise.resolve(true))).toBeUndefined();
	expect(await isFirstUse('k', '123456')).toBe(true);
	expect(await isFirstUse('k', '123456')).toBe(false);
	expect(await isFirstUse('l', '123456')).toBe(true);
});

test('a known browser has ten mistakes of its own, and no other one counts for it', async () => {
	const asking = { email: 'own@example.nl', address: '10.5.0.1', device: 'own' };
	for (let at = 0; at < 10; at += 1) expect(await attempt(asking, wrong)).toBe('wrong');
	expect(await attempt(asking, right)).toBeUndefined();
	expect(await attempt({ ...asking, device: 'other' }, right)).toBe('in');
	expect(await attempt({ email: 'own@example.nl', address: '10.5.0.1' }, right)).toBe('in');
});

test('behind a proxy on this machine everybody has one address, and is not refused for the mistakes of others', async () => {
	const pause = () => Promise.resolve();
	for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
		for (let at = 0; at < 40; at += 1) await attempt({ email: `p${at}@example.nl`, address }, wrong, pause);
		for (let at = 0; at < 40; at += 1) await countWrongLink(address);
		expect(await attempt({ email: 'proxy@example.nl', address }, right, pause)).toBe('in');
		expect(await mayOpenLink(address)).toBe(true);
	}
});
