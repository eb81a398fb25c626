/** What goes wrong beside a hall is not felt in it: somebody who guesses codes, and a thread that ends. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newCode } from '../../src/lib/server/live/secrets';
import { startApp, type App } from './app';
import { ask, lead, Phone, purposeOf, startRoom, STEP } from './phone';

const PHONES = 30;
/** More than one address may get wrong in a minute; see src/lib/server/live/limits.ts. */
const GUESSES = 320;
const WAIT = { timeout: 30_000, interval: 50 };

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-apart-')));
const order = join(folder, 'end-thread');
let app: App;

beforeAll(async () => {
	process.env.END_THREAD = order;
	process.env.ADDRESS_HEADER = 'X-Forwarded-For';
	app = await startApp(join(folder, 'data'), 0, ['--import', './tests/faults/thread-end.mjs']);
}, 180_000);

afterAll(async () => {
	delete process.env.END_THREAD;
	delete process.env.ADDRESS_HEADER;
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** @param from where the proxy in front says that it came from */
const statusOf = async (path: string, from?: string): Promise<number> =>
	(await ask(app.port, path, undefined, from === undefined ? {} : { 'x-forwarded-for': from })).status;

it.each(['throw', 'exit'])(
	'a thread for whole subjects that ends (%s) is started again, and everything else answers meanwhile',
	async (how) => {
		const began = () => readFileSync(`${order}.began`, 'utf8').length;
		await vi.waitFor(async () => expect(await statusOf('/verkennen')).toBe(200), WAIT);
		const before = began();
		writeFileSync(order, how);
		await vi.waitFor(() => expect(existsSync(order)).toBe(false), WAIT);
		// Whoever asks in this moment is told to come back, and no page of another kind waits.
		const told = await ask(app.port, '/verkennen');
		expect([200, 503]).toContain(told.status);
		if (told.status === 503) expect(told.body).toContain('over een paar seconden');
		expect([await statusOf('/sessie'), await statusOf('/healthz')]).toEqual([200, 200]);
		await vi.waitFor(() => expect(began()).toBe(before + 1), WAIT);
		await vi.waitFor(async () => expect(await statusOf('/verkennen')).toBe(200), WAIT);
	},
	90_000
);

it('a hall goes on voting, looking and being led while somebody behind the same address guesses codes', async () => {
	const room = await startRoom(app.port);
	const elsewhere = await startRoom(app.port);
	await lead(app.port, room, { kind: 'go', to: STEP });
	const phones = Array.from({ length: PHONES }, () => new Phone(app.port, room));
	await Promise.all(phones.map((phone) => phone.join()));
	const guesses: number[] = [];
	for (let at = 0; at < GUESSES; at += 20) {
		const codes = Array.from({ length: 20 }, () => newCode()).filter((code) => code !== room.code);
		guesses.push(...(await Promise.all(codes.map((code) => statusOf(`/mee/${code}`)))));
	}
	expect(new Set(guesses)).toEqual(new Set([404, 429]));
	expect(guesses.at(-1)).toBe(429);
	// The guesser is stopped: not even the right code tells that it is right. The code of the hall itself is no secret there.
	expect(await statusOf(`/mee/${elsewhere.code}`)).toBe(429);
	for (const path of [`/mee/${room.code}`, `/scherm/${room.code}`]) expect(await statusOf(path)).toBe(200);
	// Whoever comes through the proxy from another address has guessed nothing.
	expect(await statusOf(`/mee/${elsewhere.code}`, '192.0.2.7')).toBe(200);
	const late = new Phone(app.port, room);
	await late.join();
	late.leave();
	await Promise.all(phones.map((phone, at) => phone.vote(purposeOf(at))));
	expect(phones.flatMap(({ refused }) => refused)).toEqual([]);
	const stands = await Promise.all(phones.map((phone) => phone.stand()));
	expect(stands.map((answers) => answers[`${STEP}/0`]?.revision)).toEqual(phones.map(() => 1));
	await lead(app.port, room, { kind: 'go', to: STEP + 1 });
	for (const phone of phones) {
		expect(phone.repeats).toBe(0);
		phone.leave();
	}
});
