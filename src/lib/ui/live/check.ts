/** Tries what a phone in a session does, and judges it in plain words. */
import { m } from '$lib/paraglide/messages';
import type { RoomView } from '$lib/ui/views/live';
import { newId, newSeat } from './seat';

export type Weight = 'ok' | 'warn' | 'fail';

export interface CheckRow {
	id: string;
	label: string;
	weight: Weight;
	text: string;
}

/** What was measured; times in milliseconds. */
export interface Measured {
	/** Without storage there are no sessions, and nothing more was tried. */
	keeps: boolean | undefined;
	/** Of one answer to asking, of taking a seat, and of one confirmed vote; undefined where none came. */
	poll: number | undefined;
	join: number | undefined;
	post: number | undefined;
	/** When each card of the test session came, since its stream was asked for. */
	events: readonly number[];
	/** Of this device before that of the server. */
	clock: number | undefined;
}

/** Slower than this is worth a word; nothing breaks. */
const SLOW_MS = 1500;
/** An event is in time when it comes within half a second of its second. */
const IN_TIME_MS = 500;
const CLOCK_MS = 30_000;
/** The test session shows as many cards, one a second. */
const CARDS = 6;

const rounded = (time: number): number => Math.round(time);

/** How long something took, or that it did not come about. */
function timedRow(
	id: string,
	label: string,
	time: number | undefined,
	words: Record<'ok' | 'slow', (time: number) => string> & { bad: string }
): CheckRow {
	if (time === undefined) return { id, label, weight: 'fail', text: words.bad };
	return time > SLOW_MS
		? { id, label, weight: 'warn', text: words.slow(rounded(time)) }
		: { id, label, weight: 'ok', text: words.ok(rounded(time)) };
}

function eventsRow({ events }: Measured): CheckRow {
	const label = m.check_events();
	if (events.length === 0) return { id: 'events', label, weight: 'warn', text: m.check_events_bad() };
	const first = events[0]!;
	const inTime = events.filter((time, at) => Math.abs(time - first - at * 1000) <= IN_TIME_MS).length;
	// Gathered somewhere on the way: they come together, at the end.
	if (inTime < CARDS - 1 || first > SLOW_MS * 2)
		return { id: 'events', label, weight: 'warn', text: m.check_events_late() };
	return { id: 'events', label, weight: 'ok', text: m.check_events_ok({ count: inTime, all: CARDS }) };
}

/** "2 minuten", "26 uur": how far a clock is off. */
function offWords(milliseconds: number, language: string): string {
	const minutes = Math.round(Math.abs(milliseconds) / 60_000);
	const [value, unit] = minutes < 120 ? [Math.max(1, minutes), 'minute'] : [Math.round(minutes / 60), 'hour'];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** What a phone does in a session, as far as there can be one. */
function sessionRows(measured: Measured, host: string): CheckRow[] {
	const { keeps, join, post } = measured;
	if (keeps === false) return [];
	return [
		timedRow('join', m.check_join(), join, {
			ok: (time) => m.check_join_ok({ time }),
			slow: (time) => m.check_join_slow({ time }),
			bad: m.check_join_bad({ host })
		}),
		timedRow('post', m.check_post(), post, {
			ok: (time) => m.check_post_ok({ time }),
			slow: (time) => m.check_post_slow({ time }),
			bad: m.check_post_bad({ host })
		}),
		eventsRow(measured)
	];
}

export function judge(measured: Measured, host: string, language: string): CheckRow[] {
	const { keeps, poll, clock } = measured;
	const rows: CheckRow[] = [
		poll === undefined
			? { id: 'poll', label: m.check_poll(), weight: 'fail', text: m.check_poll_bad({ host }) }
			: { id: 'poll', label: m.check_poll(), weight: 'ok', text: m.check_poll_ok({ time: rounded(poll) }) },
		...sessionRows(measured, host)
	];
	if (keeps !== undefined) {
		const text = keeps ? m.check_storage_ok() : m.check_storage_bad();
		rows.push({ id: 'storage', label: m.check_storage(), weight: keeps ? 'ok' : 'fail', text });
	}
	if (clock !== undefined) {
		const isOff = Math.abs(clock) > CLOCK_MS;
		const text = isOff ? m.check_clock_off({ time: offWords(clock, language) }) : m.check_clock_ok();
		rows.push({ id: 'clock', label: m.check_clock(), weight: 'ok', text });
	}
	return rows;
}

export const verdictOf = (rows: readonly CheckRow[]): string =>
	rows.some(({ weight }) => weight === 'fail')
		? m.check_poor()
		: rows.some(({ weight }) => weight === 'warn')
			? m.check_fair()
			: m.check_good();

/** Longer than the server needs for all of its cards. */
const EVENTS_MS = 10_000;
/** After the cards the test session asks a question; where events are blocked, it is found by asking. */
const QUESTION_MS = 6000;
const AGAIN_MS = 500;
const ANSWER_MS = 8000;

type Step = Pick<RoomView, 'place' | 'step'>;

/** The times at which cards came, since this began. */
function listen(seat: string): Promise<number[]> {
	return new Promise((resolve) => {
		const began = performance.now();
		const cards = new Map<string, number>();
		const source = new EventSource(`${seat}/stroom`);
		const end = () => {
			clearTimeout(timer);
			source.close();
			resolve([...cards.values()]);
		};
		const timer = setTimeout(end, EVENTS_MS);
		source.onmessage = ({ data }: MessageEvent<string>) => {
			const { place, step } = JSON.parse(data) as Step;
			if (step.kind === 'information' && !cards.has(place)) cards.set(place, performance.now() - began);
			// The question comes after the last card.
			if (step.kind === 'question') end();
		};
		// The browser would ask anew, and what a line that broke has missed would look like what came late.
		source.onerror = () => source.close();
	});
}

async function timed<T>(work: () => Promise<T>): Promise<{ time: number; value: T } | undefined> {
	const began = performance.now();
	try {
		const value = await work();
		return { time: performance.now() - began, value };
	} catch {
		return undefined;
	}
}

const fetched = (address: string, init?: RequestInit): Promise<Response> =>
	fetch(address, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });

async function asked(address: string, init?: RequestInit): Promise<unknown> {
	const response = await fetched(address, init);
	if (response.status === 429) throw new TooManyChecks();
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

/** As the button of the page for joining posts it. @returns the address of the seat */
async function takeSeat(code: string): Promise<string> {
	const seat = newSeat();
	const response = await fetched(`/mee/${code}`, {
		method: 'POST',
		headers: { accept: 'text/html' },
		body: new URLSearchParams({ seat }),
		redirect: 'manual'
	});
	if (response.type !== 'opaqueredirect') throw new Error(String(response.status));
	return `/plek/${code}/${seat}`;
}

/** The vote that is open, for as long as it is waited for. */
async function openVote(seat: string): Promise<{ round: string; take: number } | undefined> {
	for (const began = performance.now(); performance.now() - began < QUESTION_MS;) {
		const state = (await timed(() => asked(`${seat}/stand`)))?.value as { room: Step } | undefined;
		const step = state?.room.step;
		if (step?.kind === 'question' && step.ballot?.open) return step.ballot;
		await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
	}
	return undefined;
}

async function vote(seat: string): Promise<number | undefined> {
	const ballot = await openVote(seat);
	if (!ballot) return undefined;
	const { round, take } = ballot;
	const body = JSON.stringify({ round, take, id: newId(), revision: 1, answer: { kind: 'agree', value: 3 } });
	const sent = await timed(() =>
		asked(`${seat}/stem`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
	);
	return sent?.time;
}

/** This address has tested too often. */
export class TooManyChecks extends Error {
	override name = 'TooManyChecks';
}

/**
 * Joins a session that is made for this test, follows it and votes in it.
 * @param base the address of the page
 * @throws TooManyChecks
 */
export async function measure(base: string): Promise<Measured> {
	const poll = await timed(() => asked(`${base}/stand`));
	const state = poll?.value as { now: number; keeps: boolean } | undefined;
	const clock = state && poll ? Date.now() - poll.time / 2 - state.now : undefined;
	const measured = { keeps: state?.keeps, poll: poll?.time, join: undefined, post: undefined, clock, events: [] };
	if (state?.keeps === false) return measured;
	const trial = await asked(`${base}/proef`, { method: 'POST' }).catch((error: unknown) => {
		if (error instanceof TooManyChecks) throw error;
		return undefined;
	});
	if (trial === undefined) return measured;
	const join = await timed(() => takeSeat((trial as { code: string }).code));
	if (!join) return measured;
	const events = await listen(join.value);
	return { ...measured, join: join.time, events, post: await vote(join.value) };
}
