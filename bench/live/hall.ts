/** A hall of phones on one session: in, listening, led, voting, and what of it is on disk. */
import { connectTo, type App } from '../../tests/faults/app';
import { exchange } from './exchange';
import { bound, line, memoryOf, ms, number, quantile, workOf } from './figures';
import {
	act,
	answerOf,
	go,
	join,
	newSeat,
	REVEAL,
	SENTENCE,
	sentence,
	startRoom,
	PURPOSE,
	verdict,
	vote,
	type Room
} from './room';
import { openStreams, type Streams } from './streams';

const ACTS = 12;
/** Between two acts, so that each is measured by itself. */
const REST_MS = 700;
/** Listeners for each seat in the part with many. */
export const MANY = 4;

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Every phone at the same moment. @returns how long until the last was confirmed, and the times of each */
async function atOnce(count: number, one: (at: number) => Promise<unknown>): Promise<{ all: number; each: number[] }> {
	const from = performance.now();
	const each = await Promise.all(
		Array.from({ length: count }, async (_, at) => {
			await one(at);
			return performance.now() - from;
		})
	);
	return { all: Math.max(...each), each };
}

export interface Aims {
	p50?: number;
	p99?: number;
}

export interface Reach {
	/** Processor time of the server for one act and all that it sends, in ms; undefined where nobody can say. */
	work: number | undefined;
	fromPost: number[];
	fromConfirmed: number[];
}

/** Processor time of all of them together since they began. */
function workOfAll(pids: readonly number[]): number | undefined {
	const each = pids.map(workOf);
	return each.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

/** What some work costs the processor, which a busy machine changes less than how long it takes. */
async function costing<T>(pids: readonly number[], work: () => Promise<T>): Promise<[T, number | undefined]> {
	const before = workOfAll(pids);
	const done = await work();
	const after = workOfAll(pids);
	return [done, before === undefined || after === undefined ? undefined : after - before];
}

const printWork = (cost: number | undefined): void =>
	line('   processor time of the app for it', cost === undefined ? 'unknown' : ms(cost));

/** The diagrams over whole subjects are made after the start, in a thread of the same process; they are no part of this. */
async function settled(pids: readonly number[]): Promise<void> {
	for (let tries = 0; tries < 30; tries++) {
		const [, cost = 0] = await costing(pids, () => sleep(500));
		if (cost <= 30) return;
	}
}

/** Acts one after the other, each followed to every stream. */
export async function reach(
	streams: Streams,
	room: Pick<Room, 'seq'>,
	pids: readonly number[],
	post: (to: number) => Promise<number>
): Promise<Reach> {
	const fromPost: number[] = [];
	const fromConfirmed: number[] = [];
	const one = async (to: number) => {
		await sleep(REST_MS);
		room.seq++;
		const arriving = streams.reached(room.seq);
		const from = performance.now();
		const [times, confirmed] = await Promise.all([arriving, post(to)]);
		for (const time of times) {
			fromPost.push(time - from);
			fromConfirmed.push(Math.max(0, time - confirmed));
		}
	};
	const [, cost] = await costing(pids, async () => {
		for (let count = 0; count < ACTS; count++) await one(count % 2 === 0 ? 1 : 2);
	});
	return { fromPost, fromConfirmed, work: cost === undefined ? undefined : cost / ACTS };
}

export function printReach({ fromPost, fromConfirmed, work }: Reach, { p50, p99 }: Aims = {}): void {
	const one = (label: string, at: number, aim?: number) => {
		const value = quantile(fromPost, at);
		if (aim === undefined) line(label, ms(value));
		else bound(label, value, aim);
	};
	const phones = fromPost.length / ACTS;
	one(`one act reaches ${number(phones)} phones, from its post: median`, 0.5, p50);
	one('   99 of 100', 0.99, p99);
	one('   the last of all, in the slowest of the acts', 1);
	const after = (at: number) => ms(quantile(fromConfirmed, at));
	line('   from its confirmation to the host: median, 99 of 100', `${after(0.5)}, ${after(0.99)}`);
	line('   processor time of the server for one act', work === undefined ? 'unknown' : ms(work));
}

/** What is on disk, held against what each phone was told. */
async function compare(dataDir: string, room: Room, confirmed: readonly string[]): Promise<boolean> {
	const client = await connectTo(dataDir);
	const of = async (query: string) =>
		(await client.query<{ value: string; count: number }>(query, [room.code, String(PURPOSE)])).rows
			.map(({ value, count }) => `${value} ${count}`)
			.sort()
			.join(', ');
	const session = '(select session from live_code where code = $1)';
	const rows = await of(
		`select answer->>'value' as value, count(*)::int from live_answer where session = ${session} and round = $2 group by 1`
	);
	const totals = await of(
		`select value, count from live_total where session = ${session} and round = $2 and series = 'choice'`
	);
	await client.end();
	const counts = new Map<string, number>();
	for (const value of confirmed) counts.set(value, (counts.get(value) ?? 0) + 1);
	const told = [...counts]
		.map(([value, count]) => `${value} ${count}`)
		.sort()
		.join(', ');
	const isSame = rows === told && totals === told;
	line(
		`on disk: rows and running totals, held against ${number(confirmed.length)} confirmed`,
		isSame ? 'the same' : 'OTHER'
	);
	if (!isSame) console.log(`      told:   ${told}\n      rows:   ${rows}\n      totals: ${totals}`);
	return isSame;
}

function printMemory(apps: readonly App[], when: string, limit?: number): void {
	for (const [at, { pid }] of apps.entries()) {
		const held = memoryOf(pid);
		const label = `memory of ${apps.length > 1 ? `app process ${at + 1}` : 'the app'} (RSS), ${when}`;
		if (held === undefined) line(label, 'unknown');
		else if (limit === undefined) line(label, `${number(held)} MB`);
		else bound(label, held, limit, (value) => `${number(value)} MB`);
	}
}

/** The first pages of an app are slower than all after them; a room that opens finds it in use. */
async function warmUp(port: number): Promise<void> {
	const room = await startRoom(port);
	await go(port, room, PURPOSE);
	for (let round = 0; round < 10; round++) {
		const seats = Array.from({ length: 20 }, newSeat);
		await Promise.all(seats.map((seat) => join(port, room, seat)));
		await Promise.all(seats.map((seat, at) => vote(port, room, seat, answerOf(at))));
		await exchange({ port, method: 'GET', path: `/plek/${room.code}/${seats[0]}/stand` });
	}
}

/** As the phones do, see `ui/live/asking.ts`: not all at the same moment. */
const ASKING_MS = 3000;
const AT_A_TIME = 200;

/** The room sees the law, and every phone asks what it says of its own sentence, while its stream stays open. */
async function verdicts(
	seats: readonly string[],
	streams: Streams,
	room: Room,
	portOf: (at: number) => number,
	pids: readonly number[]
) {
	const host = portOf(0);
	await go(host, room, SENTENCE);
	for (let from = 0; from < seats.length; from += AT_A_TIME) {
		const some = seats.slice(from, from + AT_A_TIME);
		await Promise.all(some.map((seat, at) => sentence(portOf(from + at), room, seat, 1 + ((from + at) % 120))));
	}
	await go(host, room, REVEAL);
	await act(host, room, { kind: 'next' });
	room.seq += 4;
	// A phone asks once it hears of it.
	const arriving = streams.reached(room.seq);
	await act(host, room, { kind: 'next' });
	await arriving;
	const [each, cost] = await costing(pids, () =>
		Promise.all(
			seats.map(async (seat, at) => {
				await sleep(Math.random() * ASKING_MS);
				const from = performance.now();
				await verdict(portOf(at), room, seat);
				return performance.now() - from;
			})
		)
	);
	line(`${number(seats.length)} phones ask for their own verdict within 3 s: median`, ms(quantile(each, 0.5)));
	line('   99 of 100, the last', `${ms(quantile(each, 0.99))}, ${ms(Math.max(...each))}`);
	printWork(cost);
}

/** @returns whether everything that was confirmed is on disk, and what a frame weighs */
export async function hall(apps: readonly App[], dataDir: string, phones: number, aims: Aims) {
	const portOf = (at: number) => apps[at % apps.length]!.port;
	const host = portOf(0);
	const pids = apps.map(({ pid }) => pid);
	for (const { port } of apps) await warmUp(port);
	await settled(pids);
	printMemory(apps, 'before anybody came');
	const room = await startRoom(host);
	const seats = Array.from({ length: phones }, newSeat);
	const [joined, joining] = await costing(pids, () => atOnce(phones, (at) => join(portOf(at), room, seats[at]!)));
	bound(`${number(phones)} seats taken at once, until the last POST was confirmed`, joined.all, 1500);
	printWork(joining);
	const from = performance.now();
	const places = seats.map((seat, at) => ({ port: portOf(at), path: `/plek/${room.code}/${seat}/stroom` }));
	let streams = await openStreams(places);
	line(`${number(phones)} streams opened, 200 at a time, each with its first frame`, ms(performance.now() - from));
	const few = await reach(streams, room, pids, (to) => go(host, room, to));
	printReach(few, aims);
	printMemory(apps, `${number(phones)} streams open`, apps.length === 1 ? 350 : undefined);
	await go(host, room, PURPOSE);
	room.seq++;
	await sleep(REST_MS);
	const { frames } = streams;
	const chosen = seats.map((_, at) => answerOf(at));
	const [voted, voting] = await costing(pids, () =>
		atOnce(phones, (at) => vote(portOf(at), room, seats[at]!, chosen[at]!))
	);
	bound(`${number(phones)} votes at once, until the last was confirmed`, voted.all, 1500);
	printWork(voting);
	line('   the median vote', ms(quantile(voted.each, 0.5)));
	await sleep(REST_MS);
	line('frames that each phone got meanwhile, on average', ((streams.frames - frames) / phones).toFixed(1));
	const isSame = await compare(dataDir, room, chosen);
	printMemory(apps, 'after the votes', apps.length === 1 ? 350 : undefined);
	const { frameBytes } = streams;
	await verdicts(seats, streams, room, portOf, pids);
	printMemory(apps, 'after the verdicts', apps.length === 1 ? 350 : undefined);
	line('bytes of one frame', number(frameBytes));
	let many: Reach | undefined;
	if (apps.length === 1) {
		streams.close();
		await sleep(REST_MS);
		streams = await openStreams(Array.from({ length: MANY }, () => places).flat());
		many = await reach(streams, room, pids, (to) => go(host, room, to));
		printReach(many, { p99: 250 });
		printMemory(apps, `${number(phones * MANY)} streams open`);
	}
	streams.close();
	return { isSame, frameBytes, few, many };
}
