/** Live sessions on a real PostgreSQL: what was confirmed is there, once, whatever happened on the way. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Script, type LiveAnswer } from '../../src/lib/model';
import { setting as base } from '../../src/lib/classroom/fixture';
import { Live } from '../../src/lib/server/live/service';
import type { Room } from '../../src/lib/server/live/hub';
import { findByCode } from '../../src/lib/server/live/sessions';
import type { Storage } from '../../src/lib/server/storage';
import { newDataDir, open } from './help';

const dataDir = newDataDir();
const stores: Storage[] = [];
const lives: Live[] = [];

/** One process of the app: storage of its own, on the same database. */
async function process(): Promise<Live> {
	const storage = await open({ dataDir });
	const live = new Live({
		storage,
		settingOf: (script) => ({ ...base, script }),
		groupOf: (_facts, _ask, answer) => {
			const { kind, ...rest } = answer as LiveAnswer & { value?: unknown };
			return kind === 'pass' ? undefined : String(rest.value);
		},
		present: ({ seq, joined, totals }, audience, language) => ({ seq, joined, votes: totals.size, audience, language })
	});
	stores.push(storage);
	lives.push(live);
	return live;
}

let here: Live;
let there: Live;

beforeAll(async () => {
	here = await process();
	there = await process();
}, 60_000);

afterAll(async () => {
	for (const live of lives) live.close();
	for (const storage of stores) await storage.close();
});

/** The step with the question that people agree with or not, and the one after it. */
const AGREE = base.script.steps.findIndex((step) => step.kind === 'question' && step.ask === 'eens');

async function session(script: Script = base.script) {
	const { code, secret } = await here.create({ script, receipt: 'r', demo: false, keepHours: 24 });
	const room = (await here.hub.find(code))!;
	return { code, secret, room };
}

/** Takes a seat in a session that is there. */
async function joined(live: Live, room: Room, token?: string): Promise<string> {
	const seat = await live.join(room, token);
	if (seat === undefined) throw new Error('There is no such session.');
	return seat;
}

const ballot = (value: 1 | 2 | 3 | 4 | 5, more: Partial<Parameters<Live['vote']>[2]> = {}) => ({
	round: String(AGREE),
	take: 0,
	id: randomUUID(),
	revision: 1,
	answer: { kind: 'agree', value } as LiveAnswer,
	...more
});

async function fresh(live: Live, code: string): Promise<Room> {
	return (await live.hub.find(code))!;
}

const choices = async (live: Live, code: string, vote = `${AGREE}/0`) =>
	Object.fromEntries((await fresh(live, code)).facts.totals.get(vote)?.get('choice') ?? []);

describe('a vote', () => {
	it('is confirmed once it is on disk, and read by another process', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seat = await joined(here, room);
		const sent = ballot(4);
		expect(await here.vote(await fresh(here, code), seat, sent)).toEqual({
			ok: true,
			stored: { id: sent.id, revision: 1, answer: sent.answer }
		});
		expect(await choices(there, code)).toEqual({ 4: 1 });
		expect((await fresh(there, code)).facts.joined).toBe(1);
	});

	it('sent five times, by two processes at once, counts once', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seat = await joined(here, room);
		const [a, b] = [await fresh(here, code), await fresh(there, code)];
		const sent = ballot(2);
		const answers = await Promise.all([
			here.vote(a, seat, sent),
			there.vote(b, seat, sent),
			here.vote(a, seat, sent),
			there.vote(b, seat, sent),
			here.vote(a, seat, sent)
		]);
		expect(answers.every(({ ok }) => ok)).toBe(true);
		expect(await choices(there, code)).toEqual({ 2: 1 });
	});

	it('changes with a change of mind, and an older one that comes late changes nothing', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seat = await joined(here, room);
		const [first, second] = [ballot(1), ballot(5, { revision: 2 })];
		await here.vote(await fresh(here, code), seat, first);
		await here.vote(await fresh(here, code), seat, second);
		const late = await there.vote(await fresh(there, code), seat, first);
		expect(late).toEqual({ ok: true, stored: { id: second.id, revision: 2, answer: second.answer } });
		expect(await choices(here, code)).toEqual({ 5: 1 });
		await here.vote(await fresh(here, code), seat, ballot(1, { revision: 3, answer: { kind: 'pass' } }));
		const { totals } = (await fresh(here, code)).facts;
		expect(Object.fromEntries(totals.get(`${AGREE}/0`)!.get('done')!)).toEqual({ pass: 1 });
		expect(totals.get(`${AGREE}/0`)!.get('choice')).toBeUndefined();
	});

	it('by many at once, spread over two processes, adds up exactly', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const [a, b] = [await fresh(here, code), await fresh(there, code)];
		const seats = await Promise.all(
			Array.from({ length: 300 }, (_, at) => (at % 2 === 0 ? joined(here, a) : joined(there, b)))
		);
		const votes = await Promise.all(
			seats.flatMap((seat, at) => {
				const value = ((at % 5) + 1) as 1 | 2 | 3 | 4 | 5;
				const sent = ballot(value);
				// Every third phone repeats itself to the other process.
				const once = at % 2 === 0 ? here.vote(a, seat, sent) : there.vote(b, seat, sent);
				return at % 3 === 0 ? [once, at % 2 === 0 ? there.vote(b, seat, sent) : here.vote(a, seat, sent)] : [once];
			})
		);
		expect(votes.filter(({ ok }) => !ok)).toEqual([]);
		expect(await choices(here, code)).toEqual({ 1: 60, 2: 60, 3: 60, 4: 60, 5: 60 });
		expect((await fresh(there, code)).facts.joined).toBe(300);
	});

	it('on a question that this process has not heard of yet is looked at again, and counts', async () => {
		const { code, room } = await session();
		const seat = await joined(there, await fresh(there, code));
		const behind = await fresh(there, code);
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		expect(await there.vote(behind, seat, ballot(4))).toMatchObject({ ok: true });
		await here.act(await fresh(here, code), 'host', { kind: 'close' });
		await fresh(there, code);
		await here.act(await fresh(here, code), 'host', { kind: 'reopen' });
		expect(await there.vote(behind, seat, ballot(5, { revision: 2 }))).toMatchObject({ ok: true });
		expect(await choices(here, code)).toEqual({ 5: 1 });
	});

	it('after the vote has closed is refused, but one that was confirmed before is confirmed again', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const [early, late] = [await joined(here, room), await joined(here, room)];
		const sent = ballot(3);
		await here.vote(await fresh(here, code), early, sent);
		await here.act(await fresh(here, code), 'host', { kind: 'close' });
		expect(await there.vote(await fresh(there, code), late, ballot(3))).toEqual({ ok: false, refusal: 'closed' });
		expect(await there.vote(await fresh(there, code), early, sent)).toMatchObject({
			ok: true,
			stored: { revision: 1 }
		});
		expect(await choices(there, code)).toEqual({ 3: 1 });
	});

	it.each([
		['no-seat', 'x'.repeat(24), {}],
		['no-such-vote', undefined, { round: '99' }],
		['no-such-vote', undefined, { take: 7 }],
		['other-kind', undefined, { answer: { kind: 'purpose', value: 'repay' } }]
	] as const)('is refused with the reason: %s', async (refusal, seat, more) => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const own = seat ?? (await joined(here, room));
		const voted = await here.vote(await fresh(here, code), own, { ...ballot(1), ...more });
		expect(voted).toEqual({ ok: false, refusal });
	});
});

describe('a seat', () => {
	it('that asks twice is one seat', async () => {
		const { code, room } = await session();
		const token = await joined(here, room);
		await Promise.all([joined(here, room, token), joined(there, await fresh(there, code), token)]);
		expect((await fresh(here, code)).facts.joined).toBe(1);
		expect(await there.sits(await fresh(there, code), token)).toBe(true);
	});

	it('reads its own answers and nobody else’s', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const [mine, other] = [await joined(here, room), await joined(here, room)];
		await here.vote(await fresh(here, code), mine, ballot(4));
		expect(await here.answers(room, mine)).toEqual([
			{ round: String(AGREE), take: 0, revision: 1, answer: { kind: 'agree', value: 4 } }
		]);
		expect(await here.answers(room, other)).toEqual([]);
	});

	it('of one session is none of another', async () => {
		const [one, two] = [await session(), await session()];
		const token = await joined(here, one.room);
		expect(await here.sits(two.room, token)).toBe(false);
	});
});

describe('a host', () => {
	it('acts in one process and is followed in the other', async () => {
		const { code, room } = await session();
		expect(await here.act(room, 'host', { kind: 'next' })).toEqual({ ok: true });
		expect((await fresh(there, code)).facts.course.state.at).toBe(1);
	});

	it('is followed by everybody who asks afterwards, also while it is being read', async () => {
		const { code, room } = await session();
		for (const to of [1, 2, 3]) {
			await here.act(await fresh(here, code), 'host', { kind: 'go', to });
			const asked = await Promise.all(
				Array.from({ length: 20 }, () => fresh(here, code).then(({ facts }) => facts.seq))
			);
			expect(new Set(asked)).toEqual(new Set([to]));
		}
		expect(room.facts.course.state.at).toBe(3);
	});

	it('acts beside another host at the same moment, and both acts count, in some order', async () => {
		const { code } = await session();
		const [a, b] = [await fresh(here, code), await fresh(there, code)];
		const acted = await Promise.all([here.act(a, 'host', { kind: 'next' }), there.act(b, 'host', { kind: 'next' })]);
		expect(acted).toEqual([{ ok: true }, { ok: true }]);
		const { course, seq } = (await fresh(here, code)).facts;
		expect([course.state.at, seq]).toEqual([2, 2]);
	});

	it('starts a vote afresh: earlier answers are kept and not counted, and an undo brings them back', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seat = await joined(here, room);
		await here.vote(await fresh(here, code), seat, ballot(4));
		await here.act(await fresh(here, code), 'host', { kind: 'reset' });
		expect(await choices(here, code, `${AGREE}/2`)).toEqual({});
		await here.vote(await fresh(here, code), seat, ballot(1, { take: 2 }));
		expect(await choices(here, code, `${AGREE}/2`)).toEqual({ 1: 1 });
		await here.act(await fresh(here, code), 'host', { kind: 'undo' });
		const [round] = (await fresh(here, code)).facts.course.state.rounds['eens']!;
		expect(round).toMatchObject({ take: 0, open: true });
		expect(await choices(here, code)).toEqual({ 4: 1 });
	});

	it('is known by the secret alone, and a remote may not do what cannot be undone', async () => {
		const { room, secret } = await session();
		expect(await here.role(room, secret)).toBe('host');
		expect(await here.role(room, 'x'.repeat(24))).toBeUndefined();
		const remote = await here.addKey(room, 'remote');
		expect(await there.role(room, remote)).toBe('remote');
		expect(await here.act(room, 'remote', { kind: 'end' })).toEqual({ ok: false, refusal: 'not-allowed' });
	});

	it('keeps no secret and no token on disk', async () => {
		const { room, secret } = await session();
		const token = await joined(here, room);
		const tables = ['live_session', 'live_key', 'live_seat', 'live_act', 'live_code'] as const;
		const all = await Promise.all(tables.map((table) => stores[0]!.db.selectFrom(table).selectAll().execute()));
		const text = JSON.stringify(all);
		expect(text).toContain(room.facts.session.code);
		expect(text).not.toContain(secret);
		expect(text).not.toContain(token);
	});
});

describe('the end', () => {
	it('sets the time at which everything goes, and an undo takes it back', async () => {
		const { code, room } = await session();
		const hoursLeft = async () =>
			Math.round(((await fresh(there, code)).facts.session.deleteAt.getTime() - Date.now()) / 3_600_000);
		await here.act(room, 'host', { kind: 'end' });
		await expect.poll(hoursLeft).toBe(24);
		await here.act(await fresh(here, code), 'host', { kind: 'undo' });
		await expect.poll(hoursLeft).toBe(36);
	});

	it('leaves nothing on disk, for nobody', async () => {
		const { code, room, secret } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seat = await joined(here, room);
		await here.vote(await fresh(here, code), seat, ballot(4));
		await fresh(there, code);
		await here.delete(room);
		const { id } = room.facts.session;
		for (const table of [
			'live_session',
			'live_key',
			'live_seat',
			'live_act',
			'live_code',
			'live_answer',
			'live_total',
			'live_joined',
			'live_told',
			'live_text'
		] as const)
			expect(await stores[0]!.db.selectFrom(table).selectAll().where('session', '=', id).execute(), table).toEqual([]);
		await vanished(there, code);
		expect(await here.hub.find(code)).toBeUndefined();
		expect(await here.role(room, secret)).toBeUndefined();
	});

	it('in the middle of joining and voting leaves nothing behind', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const [a, b] = [await fresh(here, code), await fresh(there, code)];
		const seats = await Promise.all(Array.from({ length: 40 }, () => joined(here, a)));
		const work = seats.flatMap((seat, at) => [
			here.vote(a, seat, ballot(1)),
			there.join(b),
			...(at === 20 ? [here.delete(a)] : [])
		]);
		await Promise.allSettled(work);
		const { id } = room.facts.session;
		for (const table of ['live_seat', 'live_answer', 'live_total', 'live_joined', 'live_code'] as const)
			expect(await stores[0]!.db.selectFrom(table).selectAll().where('session', '=', id).execute(), table).toEqual([]);
		expect(await there.join(b)).toBeUndefined();
	});

	it('is counted from the end, and where nobody ends it from the last step', async () => {
		const { code, room } = await session();
		const { db } = stores[0]!;
		const { id } = room.facts.session;
		const hoursLeft = async () => ((await findByCode(db, code))!.deleteAt.getTime() - Date.now()) / 3_600_000;
		const back = (hours: number) =>
			sql`update live_session set delete_at = delete_at - make_interval(hours => ${hours}) where session = ${id}`.execute(
				db
			);
		expect(await hoursLeft()).toBeCloseTo(7 * 24, 1);
		await here.act(room, 'host', { kind: 'next' });
		expect(await hoursLeft()).toBeCloseTo(36, 1);
		// Ten hours later a step begins it anew, in the other process too.
		await back(10);
		await there.act((await there.hub.find(code, true))!, 'host', { kind: 'next' });
		expect(await hoursLeft()).toBeCloseTo(36, 1);
		const last = room.facts.setting.script.steps.length - 1;
		await here.act(room, 'host', { kind: 'go', to: last });
		expect(await hoursLeft()).toBeCloseTo(24, 1);
		await back(5);
		expect(await hoursLeft()).toBeCloseTo(19, 1);
		await here.act(room, 'host', { kind: 'undo' });
		expect(await hoursLeft()).toBeCloseTo(36, 1);
	});

	it('of a session that was made for some minutes is moved by no step', async () => {
		const { code } = await here.create({ script: base.script, receipt: 'r', demo: true, keepHours: 24, minutes: 5 });
		await here.act((await here.hub.find(code))!, 'host', { kind: 'next' });
		const left = (await findByCode(stores[0]!.db, code))!.deleteAt.getTime() - Date.now();
		expect(Math.round(left / 60_000)).toBe(5);
	});

	it('comes by itself when the time is over', async () => {
		const { code, room } = await session();
		const { db } = stores[0]!;
		await db
			.updateTable('live_session')
			.set({ delete_at: new Date(Date.now() - 1000) })
			.where('session', '=', room.facts.session.id)
			.execute();
		expect(await findByCode(db, code)).toBeUndefined();
		expect(await here.expire()).toBe(1);
		expect(await db.selectFrom('live_code').selectAll().where('code', '=', code).execute()).toEqual([]);
	});
});

/** News takes a moment to reach the other process. */
async function vanished(live: Live, code: string): Promise<void> {
	await expect.poll(() => live.hub.find(code)).toBeUndefined();
}

describe('a text of one’s own', () => {
	const free = Script.parse({
		...base.script,
		freeText: true,
		questions: { ...base.script.questions, vrij: { kind: 'free', prompt: { nl: 'Waarom?', en: 'Why?' } } },
		steps: [{ kind: 'lobby' }, { kind: 'note' }, { kind: 'question', ask: 'vrij' }, ...base.script.steps.slice(2)]
	});

	const approve = (id: string) => ({ kind: 'text', id, value: 'approve' }) as const;

	it('stands in the log when it is decided on, and is taken off the screens by undo or by hand', async () => {
		const { code, room } = await session(free);
		await here.act(room, 'host', { kind: 'go', to: 2 });
		const seat = await joined(here, room);
		const sent = ballot(1, { round: '2', answer: { kind: 'free', text: '' }, text: 'Hij is nog jong.' });
		await here.vote(await fresh(here, code), seat, sent);
		/** As the other process hears of it, a moment later. */
		const now = async () => {
			const { texts, log } = (await fresh(there, code)).facts;
			const { waiting, approved, shown } = texts;
			return [waiting.length, approved.length, shown.get('2/0')?.length ?? 0, log.at(-1)?.act.kind];
		};
		const { id } = (await fresh(here, code)).facts.texts.waiting[0]!;
		expect(await here.act(room, 'remote', approve(id))).toEqual({ ok: false, refusal: 'not-allowed' });
		await here.act(room, 'host', approve(id));
		await expect.poll(now, { timeout: 20_000 }).toEqual([0, 1, 1, 'text']);
		expect(await here.act(room, 'host', approve(id))).toEqual({ ok: false, refusal: 'unchanged' });
		await here.act(room, 'host', { kind: 'undo' });
		await expect.poll(now, { timeout: 20_000 }).toEqual([1, 0, 0, 'undo']);
		await here.act(room, 'host', approve(id));
		await here.act(room, 'host', { kind: 'text', id, value: 'withdraw' });
		await expect.poll(now, { timeout: 20_000 }).toEqual([0, 0, 0, 'text']);
		expect(await here.act(room, 'remote', { kind: 'undo' })).toEqual({ ok: false, refusal: 'not-allowed' });
		await here.act(room, 'host', { kind: 'undo' });
		await expect.poll(now, { timeout: 20_000 }).toEqual([0, 1, 1, 'undo']);
		expect(JSON.stringify((await fresh(there, code)).facts.log)).not.toContain('jong');
	});

	it('waits for the host, is shown without a seat, and goes with a change of mind', async () => {
		const { code, room } = await session(free);
		await here.act(room, 'host', { kind: 'go', to: 2 });
		const seat = await joined(here, room);
		const say = (text: string, revision: number) =>
			fresh(here, code).then((now) =>
				here.vote(now, seat, ballot(1, { round: '2', revision, answer: { kind: 'free', text: '' }, text }))
			);
		await say('Eerste.', 1);
		await say('Tweede.', 2);
		const { waiting } = (await fresh(there, code)).facts.texts;
		expect(waiting.map(({ text }) => text)).toEqual(['Tweede.']);
		await there.act(await fresh(there, code), 'host', approve(waiting[0]!.id));
		const { texts } = (await fresh(here, code)).facts;
		expect([texts.waiting, texts.shown.get('2/0')]).toEqual([[], ['Tweede.']]);
		expect(JSON.stringify(await here.answers(room, seat))).not.toContain('Tweede');
	});

	it('shares nothing on disk with the answer of its seat, but the vote', async () => {
		const { code, room } = await session(free);
		await here.act(room, 'host', { kind: 'go', to: 2 });
		const seat = await joined(here, room);
		const sent = ballot(1, { round: '2', answer: { kind: 'free', text: '' }, text: 'Iets.' });
		await here.vote(await fresh(here, code), seat, sent);
		const { id } = room.facts.session;
		const { db } = stores[0]!;
		const rows = async (table: 'live_text' | 'live_answer' | 'live_seat') =>
			(await db.selectFrom(table).selectAll().where('session', '=', id).execute()) as Record<string, unknown>[];
		const [text] = await rows('live_text');
		const seats = JSON.stringify([await rows('live_answer'), await rows('live_seat')]);
		expect(seats).toContain(sent.id);
		const { session: of, round, take, ...own } = text!;
		expect([of, round, take, own['text']]).toEqual([id, '2', 0, 'Iets.']);
		for (const value of Object.values(own)) expect(seats).not.toContain(value);
	});

	it('sent again by two processes is one, and stays what the host made of it', async () => {
		const { code, room } = await session(free);
		await here.act(room, 'host', { kind: 'go', to: 2 });
		const seat = await joined(here, room);
		const sent = ballot(1, { round: '2', answer: { kind: 'free', text: '' }, text: 'Een keer.' });
		const [a, b] = [await fresh(here, code), await fresh(there, code)];
		await Promise.all([here.vote(a, seat, sent), there.vote(b, seat, sent), here.vote(a, seat, sent)]);
		const { waiting } = (await fresh(here, code)).facts.texts;
		expect(waiting.map(({ text }) => text)).toEqual(['Een keer.']);
		await here.act(room, 'host', approve(waiting[0]!.id));
		await there.vote(await fresh(there, code), seat, sent);
		const { texts } = (await fresh(there, code)).facts;
		expect([texts.waiting, texts.shown.get('2/0')]).toEqual([[], ['Een keer.']]);
	});

	it('that was changed is not approved by who has read the first one, and goes when its writer sits out', async () => {
		const { code, room } = await session(free);
		await here.act(room, 'host', { kind: 'go', to: 2 });
		const seat = await joined(here, room);
		const say = async (revision: number, text?: string) => {
			const answer: LiveAnswer = text === undefined ? { kind: 'pass' } : { kind: 'free', text: '' };
			return here.vote(await fresh(here, code), seat, ballot(1, { round: '2', revision, answer, text }));
		};
		await say(1, 'Eerste.');
		const [first] = (await fresh(here, code)).facts.texts.waiting;
		await say(2, 'Tweede.');
		expect(await here.act(room, 'host', approve(first!.id))).toEqual({ ok: false, refusal: 'unchanged' });
		const { texts } = (await fresh(here, code)).facts;
		expect([texts.waiting.map(({ text }) => text), texts.shown.size]).toEqual([['Tweede.'], 0]);
		await say(3);
		expect((await fresh(there, code)).facts.texts.waiting).toEqual([]);
	});
});

describe('a vote that is opened once more', () => {
	/** Seats that all agree in a vote that is then closed and opened again. */
	async function again(count: number) {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'go', to: AGREE });
		const seats = await Promise.all(Array.from({ length: count }, () => joined(here, room)));
		const now = await fresh(here, code);
		await Promise.all(seats.map((seat) => here.vote(now, seat, ballot(4))));
		await here.act(now, 'host', { kind: 'close' });
		await here.act(await fresh(here, code), 'host', { kind: 'reopen' });
		return { code, room, seats };
	}

	const told = async (live: Live, code: string) =>
		Object.fromEntries((await fresh(live, code)).facts.told.get(`${AGREE}/0`)?.get('choice') ?? []);

	it('keeps on disk what was told before, for every process', async () => {
		const { code, seats } = await again(6);
		await here.vote(await fresh(here, code), seats[0]!, ballot(1, { revision: 2 }));
		expect(await told(there, code)).toEqual({ 4: 6 });
		expect(await choices(there, code)).toEqual({ 1: 1, 4: 5 });
	});

	it('adds up what changed over several times, and never tells a part of it', async () => {
		const { code, seats } = await again(12);
		const change = async (from: number, to: number, revision: number) => {
			const now = await fresh(here, code);
			await Promise.all(seats.slice(from, to).map((seat) => here.vote(now, seat, ballot(2, { revision }))));
			await here.act(await fresh(here, code), 'host', { kind: 'close' });
			await here.act(await fresh(here, code), 'host', { kind: 'reopen' });
		};
		await change(0, 3, 2);
		expect(await told(there, code)).toEqual({ 4: 12 });
		await change(3, 5, 2);
		expect(await told(there, code)).toEqual({ 2: 5, 4: 7 });
	});
});

describe('news', () => {
	async function listen(live: Live, code: string) {
		const seen: { seq: number; joined: number }[] = [];
		const reader = (await fresh(live, code)).listen('room', 'nl').body!.getReader();
		const decoder = new TextDecoder();
		void (async () => {
			for (;;) {
				const { done, value } = await reader.read();
				if (done) return seen.push({ seq: -1, joined: -1 });
				const [, data] = /data: (\{.*\})/.exec(decoder.decode(value)) ?? [];
				if (data !== undefined) seen.push(JSON.parse(data) as (typeof seen)[number]);
			}
		})();
		return { seen, stop: () => reader.cancel() };
	}

	it('carries the whole state to whoever listens in any process, first what is there now', async () => {
		const { code, room } = await session();
		await here.act(room, 'host', { kind: 'next' });
		const far = await listen(there, code);
		await expect.poll(() => far.seen).toEqual([expect.objectContaining({ seq: 1, joined: 0 })]);
		await joined(here, room);
		await here.act(await fresh(here, code), 'host', { kind: 'next' });
		await expect.poll(() => far.seen.at(-1)).toMatchObject({ seq: 2, joined: 1 });
		await far.stop();
	});

	it('is gathered: many changes are few frames, and the last one is whole', async () => {
		const { code, room } = await session();
		const near = await listen(here, code);
		await Promise.all(Array.from({ length: 100 }, () => joined(here, room)));
		await expect.poll(() => near.seen.at(-1)?.joined).toBe(100);
		expect(near.seen.length).toBeLessThan(8);
		await near.stop();
	});

	it('is not told twice, though the process that changed something hears of it again', async () => {
		const { code, room } = await session();
		const near = await listen(here, code);
		await here.act(room, 'host', { kind: 'next' });
		await expect.poll(() => near.seen.at(-1)?.seq).toBe(1);
		// Longer than the pause between two frames.
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(near.seen.map(({ seq }) => seq)).toEqual([0, 1]);
		await near.stop();
	});

	it('ends with the session', async () => {
		const { code, room } = await session();
		const far = await listen(there, code);
		await here.delete(room);
		await expect.poll(() => far.seen.at(-1)?.seq).toBe(-1);
	});
});

describe('a stream on which nothing happens', () => {
	it('is heard from often enough for a screen that gives up after five seconds', async () => {
		const { room } = await session();
		const reader = (room.listen('room', 'nl').body as ReadableStream<Uint8Array>).getReader();
		const decoder = new TextDecoder();
		let beats = 0;
		// Its timer runs in this process too, so a machine that is busy holds up both.
		const inTime = async (): Promise<boolean> => {
			const patience = new AbortController();
			const late = sleep(4000, false, { signal: patience.signal }).catch(() => false);
			const beat = (async () => {
				for (;;) {
					const { value } = await reader.read();
					if (decoder.decode(value).startsWith('event: beat')) return true;
				}
			})();
			const first = await Promise.race([beat, late]);
			patience.abort();
			return first;
		};
		while (beats < 3 && (await inTime())) beats += 1;
		expect(beats).toBe(3);
		await reader.cancel();
	});
});
