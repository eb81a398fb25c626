/**
 * What goes wrong in a hall, done on purpose to the built app: nothing that a phone was told is lost, nothing counts
 * twice, and everybody is back. `npm run test:faults` does each of them twenty times.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postgresPid, startApp, type App } from './app';
import { compare } from './books';
import { ask, lead, Phone, purposeOf, startRoom, STEP, type PhoneOptions } from './phone';
import { startProxy } from './proxy';

const RUNS = Number(process.env.FAULT_RUNS ?? 3);
const PHONES = 40;
const TIMEOUT = RUNS * 60_000;
/** Into the voting. */
const BEFORE_MS = 400;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-')));
const dataDir = join(folder, 'data');
let app: App;

beforeAll(async () => {
	app = await startApp(dataDir);
}, 180_000);

afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
	console.log(`\n${table.join('\n')}\n`);
});

const table = [`What was done to it, ${RUNS} times with ${PHONES} phones:`];

interface Hall {
	phones: Phone[];
	/** Answers and changes of mind, until it is stopped; resolves when each phone has its last one confirmed. */
	voting: Promise<unknown>;
	stop: () => void;
}

async function open(
	port: number,
	options: (at: number) => PhoneOptions = () => ({})
): Promise<Hall & { code: string }> {
	// The host sits on a good line: what is tried is what happens to the phones.
	const room = await startRoom(app.port);
	await lead(app.port, room, { kind: 'go', to: STEP });
	// A third of them is answered by Kit, the others without it.
	const query = (at: number) => (at % 3 === 0 ? '?kit' : '');
	const phones = Array.from({ length: PHONES }, (_, at) => new Phone(port, room, { query: query(at), ...options(at) }));
	await Promise.all(phones.map((phone) => phone.join()));
	let isOver = false;
	const answering = async (phone: Phone, at: number) => {
		// A quarter answers once: what they were told stays the last word, whatever happens afterwards.
		for (let count = 0; count === 0 || (at % 4 !== 0 && !isOver); count++) {
			await phone.vote(purposeOf(at + count));
			await sleep(50 + Math.random() * 150);
		}
	};
	const voting = Promise.all(phones.map(answering));
	return { phones, voting, stop: () => (isOver = true), code: room.code };
}

/** @returns how long after the server's return the last seat was answered, in ms */
async function allBack(phones: readonly Phone[]): Promise<number> {
	const from = performance.now();
	const times = await Promise.all(
		phones.map(async (phone) => {
			for (;;) {
				const told = phone.confirmed?.revision ?? 0;
				const answers = await phone.stand().catch(() => undefined);
				if (!answers) {
					await sleep(50);
					continue;
				}
				// What the phone was told is what a reload shows, or something newer.
				expect(answers[`${STEP}/0`]?.revision ?? 0).toBeGreaterThanOrEqual(told);
				return performance.now() - from;
			}
		})
	);
	return Math.max(...times);
}

interface Tally {
	confirmed: number;
	repeats: number;
	back: number;
	done: string;
}

async function close({ phones, voting, stop, code }: Hall & { code: string }, tally: Tally): Promise<void> {
	stop();
	await voting;
	const books = await compare(dataDir, code, phones);
	expect(books).toEqual({ lost: [], extra: [], miscounted: [], joined: [PHONES, PHONES] });
	expect(phones.flatMap(({ refused }) => refused)).toEqual([]);
	for (const phone of phones) {
		tally.confirmed += phone.confirmed?.revision ?? 0;
		tally.repeats += phone.repeats;
		phone.leave();
	}
}

/** Does it as often as asked, and keeps what came of it for the table. */
function fault(name: string, once: (tally: Tally) => Promise<void>): void {
	it(
		name,
		async () => {
			const tally: Tally = { confirmed: 0, repeats: 0, back: 0, done: '' };
			for (let run = 0; run < RUNS; run++) await once(tally);
			const { confirmed, repeats, back } = tally;
			// A run with a loss or a double count ends the test, so what is printed here had none.
			table.push(
				`  ${name}${tally.done}: ${confirmed} confirmed, ${repeats} sent again, 0 lost, 0 twice, ` +
					`all ${RUNS * PHONES} seats back, the last ${Math.round(back)} ms after the server`
			);
			expect(confirmed).toBeGreaterThanOrEqual(RUNS * PHONES);
		},
		TIMEOUT
	);
}

fault('the app killed while people vote, and started again', async (tally) => {
	const hall = await open(app.port);
	await sleep(BEFORE_MS);
	await app.kill();
	app = await startApp(dataDir, app.port);
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
});

fault('PostgreSQL killed while people vote', async (tally) => {
	const hall = await open(app.port);
	await sleep(BEFORE_MS);
	const before = postgresPid(dataDir);
	// Zero would be this very process and all that it started.
	if (before === undefined) throw new Error('There is no PostgreSQL to kill.');
	process.kill(before, 'SIGKILL');
	const isBack = async () => {
		const now = postgresPid(dataDir);
		const ready = await ask(app.port, '/readyz').catch(() => undefined);
		return now !== undefined && now !== before && ready?.status === 200;
	};
	while (!(await isBack())) await sleep(20);
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
});

let cut = 0;
fault('three of ten connections cut every second', async (tally) => {
	const proxy = await startProxy(app.port);
	const hall = await open(proxy.port);
	for (let second = 0; second < 3; second++) {
		await sleep(1000);
		cut += proxy.cut(0.3);
	}
	tally.done = ` (${cut} cut)`;
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
	await proxy.close();
});

let swallowed = 0;
fault('replies lost after the commit', async (tally) => {
	const proxy = await startProxy(app.port);
	const hall = await open(proxy.port);
	proxy.swallow(0.5);
	await sleep(1500);
	proxy.swallow(0);
	swallowed += proxy.swallowed;
	tally.done = ` (${swallowed} lost)`;
	expect(proxy.swallowed).toBeGreaterThan(0);
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
	await proxy.close();
});

const DAY_MS = 86_400_000;

/** An id with a clock in it (version 7), of a phone that is a day early or late. */
function datedId(now: number): string {
	const time = now.toString(16).padStart(12, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

fault('the clock of a phone wrong by a day', async (tally) => {
	const hall = await open(app.port, (at) => {
		const off = Date.now() + (at % 2 === 0 ? DAY_MS : -DAY_MS);
		const date = new Date(off).toUTCString();
		return {
			// Ids that go backwards: the clock of a phone may also be set right in the middle of a lesson.
			newId: () => datedId(off - Math.round(performance.now())),
			headers: { date, 'if-modified-since': date, 'if-unmodified-since': date, 'last-modified': date }
		};
	});
	await sleep(BEFORE_MS);
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
});

fault('the same POST five times at once', async (tally) => {
	const hall = await open(app.port);
	hall.stop();
	await hall.voting;
	await Promise.all(
		hall.phones.map(async (phone, at) => {
			const ballot = phone.ballot(purposeOf(at + 1));
			const told = await Promise.all(Array.from({ length: 5 }, () => phone.send(ballot)));
			phone.repeats += 4;
			expect(told).toEqual([true, true, true, true, true]);
		})
	);
	tally.back = Math.max(tally.back, await allBack(hall.phones));
	await close(hall, tally);
});
