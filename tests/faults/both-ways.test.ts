/**
 * Seats and ballots are answered without Kit, and by Kit where an address is written otherwise: with a question mark, say.
 * Whatever is sent, both say the same, and both do the same.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from './app';
import { compare } from './books';
import { lead, Phone, purposeOf, startRoom, STEP, type Room } from './phone';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-ways-')));
const dataDir = join(folder, 'data');
/** What an address ends with that Kit answers. */
const KIT = '?kit';
const WAYS = ['', KIT];
/** More than one address may get wrong in a minute; see src/lib/server/live/limits.ts. */
const GUESSES = 320;
let app: App;
let room: Room;

beforeAll(async () => {
	app = await startApp(dataDir);
	room = await startRoom(app.port);
	await lead(app.port, room, { kind: 'go', to: STEP });
}, 180_000);

afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
});

interface Sent {
	path: string;
	body: string;
	headers?: Record<string, string | undefined>;
	/** The length is not said before. */
	inPieces?: boolean;
}

interface Reply {
	status: number;
	headers: IncomingHttpHeaders;
	body: string;
}

function send({ path, body, headers = {}, inPieces = false }: Sent): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const all: Record<string, string | undefined> = {
			origin: `http://127.0.0.1:${app.port}`,
			...(inPieces ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
			...headers
		};
		const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
		const asked = request({ port: app.port, host: '127.0.0.1', path, method: 'POST', headers: given }, (answer) => {
			let text = '';
			answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
			answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
		});
		asked.on('error', reject);
		if (inPieces) asked.write(body.slice(0, 100));
		asked.end(inPieces ? body.slice(100) : body);
	});
}

const isPage = ({ headers }: Reply): boolean => headers['content-type'] === 'text/html';

/** Of the head: all but what is of one moment or of one connection, how long the answer is, and the nonce of a page. */
function headOf(reply: Reply): IncomingHttpHeaders {
	const { headers } = reply;
	const passing = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding', 'vary']);
	if (isPage(reply)) for (const name of ['content-security-policy', 'etag']) passing.add(name);
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !passing.has(name)));
}

/** Sends the same both ways. @returns what was said, once both are held to be the same; a page differs by its nonce */
async function both({ path, ...sent }: Sent): Promise<Reply> {
	const [lean, kit] = [await send({ ...sent, path }), await send({ ...sent, path: path + KIT })];
	const seen = (reply: Reply) => ({
		status: reply.status,
		head: headOf(reply),
		body: isPage(reply) ? 'a page' : reply.body
	});
	expect(seen(lean)).toEqual(seen(kit));
	return lean;
}

describe('a ballot', () => {
	const ballot = (more: object = {}) => ({
		round: String(STEP),
		take: 0,
		id: randomUUID(),
		revision: 1,
		answer: { kind: 'purpose', value: purposeOf(0) },
		...more
	});
	const pathOf = (code: string, seat: string, lang = '') => `${lang}/plek/${code}/${seat}/stem`;
	const JSON_TYPE = { 'content-type': 'application/json' };

	async function seated(): Promise<Phone> {
		const phone = new Phone(app.port, room);
		await phone.join();
		return phone;
	}

	/** @param sent to a seat that is there, where nothing else is said */
	async function refused({ path, lang = '', ...sent }: Partial<Sent> & { lang?: string }): Promise<Reply> {
		const phone = await seated();
		const to = path ?? pathOf(room.code, phone.seat, lang);
		const reply = await both({ body: JSON.stringify(ballot()), headers: JSON_TYPE, ...sent, path: to });
		expect(await phone.stand()).toEqual({});
		phone.leave();
		return reply;
	}

	const said = ({ status, body }: Reply) => [status, (JSON.parse(body) as { reason?: string }).reason];

	it('is confirmed with the same words', async () => {
		const phone = await seated();
		const body = JSON.stringify(ballot());
		const reply = await both({ path: pathOf(room.code, phone.seat), body, headers: JSON_TYPE });
		expect([reply.status, JSON.parse(reply.body)]).toEqual([
			200,
			{ ok: true, revision: 1, answer: { kind: 'purpose', value: purposeOf(0) } }
		]);
		phone.leave();
	});

	it('of a seat of another session, of none, or of no session, is refused', async () => {
		const elsewhere = new Phone(app.port, await startRoom(app.port));
		await elsewhere.join();
		expect(said(await refused({ path: pathOf(room.code, elsewhere.seat) }))).toEqual([410, 'no-seat']);
		expect(said(await refused({ path: pathOf(room.code, 'x'.repeat(24)) }))).toEqual([410, 'no-seat']);
		expect(said(await refused({ path: pathOf(room.code, 'short') }))).toEqual([410, 'no-seat']);
		expect(said(await refused({ path: pathOf('CDFHJK', 'x'.repeat(24)) }))).toEqual([404, 'no-session']);
		expect(await elsewhere.stand()).toEqual({});
		elsewhere.leave();
	});

	it('from another site, or from who does not say where from, is refused', async () => {
		for (const origin of ['https://example.org', 'null', undefined]) {
			const reply = await refused({ headers: { ...JSON_TYPE, origin } });
			expect([reply.status, reply.headers['content-type']]).toEqual([403, 'application/problem+json']);
		}
	});

	it('that is none, or is too large, is refused, whatever it calls itself', async () => {
		const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
		for (const headers of [JSON_TYPE, { 'content-type': 'text/plain' }]) {
			expect(said(await refused({ headers, body: '{"round"' }))).toEqual([400, 'other-kind']);
			expect(said(await refused({ headers, body: '' }))).toEqual([400, 'other-kind']);
			expect(said(await refused({ headers, body: deep }))).toEqual([400, 'incomplete']);
			expect(said(await refused({ headers, body: JSON.stringify(ballot({ more: 1 })) }))).toEqual([400, 'incomplete']);
			const large = JSON.stringify(ballot({ more: 'é'.repeat(4200) }));
			expect(said(await refused({ headers, body: large }))).toEqual([413, 'too-long']);
			expect(said(await refused({ headers, body: large, inPieces: true }))).toEqual([413, 'too-long']);
		}
		const form = { 'content-type': 'multipart/form-data; boundary=x' };
		expect(said(await refused({ headers: form, body: '--x--' }))).toEqual([400, 'other-kind']);
		// Of what does not say what it is nothing is read.
		expect(said(await refused({ headers: {} }))).toEqual([400, 'other-kind']);
	});

	it('to a vote that is none, or of another kind, is refused', async () => {
		expect(said(await refused({ body: JSON.stringify(ballot({ round: '999' })) }))).toEqual([409, 'no-such-vote']);
		const other = ballot({ answer: { kind: 'agree', value: 1 } });
		expect(said(await refused({ body: JSON.stringify(other) }))).toEqual([409, 'other-kind']);
	});

	it('to a vote that is over is refused', async () => {
		const own = await startRoom(app.port);
		await lead(app.port, own, { kind: 'go', to: STEP });
		const phone = new Phone(app.port, own);
		await phone.join();
		await lead(app.port, own, { kind: 'close' });
		// What comes in the same moment as the end of a vote still counts.
		await sleep(500);
		const body = JSON.stringify(ballot());
		const reply = await both({ path: pathOf(own.code, phone.seat), body, headers: JSON_TYPE });
		expect(said(reply)).toEqual([409, 'closed']);
		phone.leave();
	});

	it('is refused in the language of the address', async () => {
		const english = await refused({ body: '', lang: '/en' });
		const dutch = await refused({ body: '' });
		expect(said(english)).toEqual(said(dutch));
		expect(english.body).not.toBe(dutch.body);
	});

	it('five times at once, some this way and some that, counts once; a later one that comes first stays', async () => {
		const own = await startRoom(app.port);
		await lead(app.port, own, { kind: 'go', to: STEP });
		const phones = Array.from({ length: 10 }, () => new Phone(app.port, own));
		await Promise.all(phones.map((phone) => phone.join()));
		await Promise.all(
			phones.map(async (phone, at) => {
				const first = phone.ballot(purposeOf(at));
				const second = phone.ballot(purposeOf(at + 1));
				const all = Array.from({ length: 5 }, (_, count) => (count % 2 === 0 ? first : second));
				await Promise.all(all.map((one, count) => phone.send(one, WAYS[(at + count) % 2])));
			})
		);
		expect(phones.map(({ confirmed }) => confirmed?.revision)).toEqual(phones.map(() => 2));
		const books = await compare(dataDir, own.code, phones);
		expect(books).toEqual({ lost: [], extra: [], miscounted: [], joined: [10, 10] });
		for (const phone of phones) phone.leave();
	});
});

describe('a seat', () => {
	const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
	const seat = () => randomUUID().slice(0, 24);

	it('is taken once, and led to in the language of the address', async () => {
		const own = await startRoom(app.port);
		for (const lang of ['', '/en']) {
			const token = seat();
			const { status, headers } = await both({ path: `${lang}/mee/${own.code}`, body: `seat=${token}`, headers: FORM });
			expect([status, headers.location]).toEqual([303, `${lang}/plek/${own.code}/${token}`]);
		}
		expect((await compare(dataDir, own.code, [])).joined).toEqual([2, 2]);
	});

	it('is made for who brings none, or something that is none', async () => {
		for (const body of ['', 'seat=', 'seat=short', `seat=${'x'.repeat(80)}`, 'other=1'])
			for (const way of WAYS) {
				const reply = await send({ path: `/mee/${room.code}${way}`, body, headers: FORM });
				expect(reply.status).toBe(303);
				expect(reply.headers.location).toMatch(new RegExp(`^/plek/${room.code}/[\\w-]{24}$`));
			}
	});

	it('is refused with a page, or in the form that was asked for', async () => {
		const sent = (more: Partial<Sent>) =>
			both({ path: `/mee/${room.code}`, body: `seat=${seat()}`, headers: FORM, ...more });
		const unknown = await sent({ path: '/mee/CDFHJK' });
		expect([unknown.status, unknown.headers['content-type']]).toEqual([404, 'text/html']);
		const forged = await sent({ headers: { ...FORM, origin: 'https://example.org' } });
		expect([forged.status, forged.headers['content-type']]).toEqual([403, 'application/problem+json']);
		expect((await sent({ headers: { ...FORM, origin: 'null' } })).status).toBe(403);
		expect((await sent({ headers: { ...FORM, 'content-type': 'application/json' }, body: '{}' })).status).toBe(415);
		const asJson = await sent({ headers: { ...FORM, accept: 'application/json' } });
		expect([asJson.status, (JSON.parse(asJson.body) as { type: string }).type]).toEqual([200, 'redirect']);
	});

	it('is refused to who guesses codes, whichever way, and each guess counts once', async () => {
		const guess = (at: number) => send({ path: `/mee/CDFHJK${WAYS[at % 2]}`, body: `seat=${seat()}`, headers: FORM });
		const round = async () => {
			const statuses: number[] = [];
			for (let at = 0; at < GUESSES; at += 20) {
				const some = await Promise.all(Array.from({ length: 20 }, (_, count) => guess(at + count)));
				statuses.push(...some.map(({ status }) => status));
			}
			return statuses;
		};
		let statuses = await round();
		// A guess that counted twice would end this at two hundred.
		expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(270);
		// The minute may have ended in between.
		if (statuses.at(-1) !== 429) statuses = await round();
		expect(statuses.at(-1)).toBe(429);
		const guessed = await both({ path: '/mee/CDFHJK', body: `seat=${seat()}`, headers: FORM });
		expect([guessed.status, guessed.headers['content-type']]).toEqual([429, 'text/html']);
		// This code was used here before, so nobody shuts people out of that session by guessing others.
		expect((await both({ path: `/mee/${room.code}`, body: `seat=${seat()}`, headers: FORM })).status).toBe(303);
	});
});
