/** Tries what a phone in a session does, and judges it in plain words. */
import { m } from '$lib/paraglide/messages';

export type Weight = 'ok' | 'warn' | 'fail';

export interface CheckRow {
	id: string;
	label: string;
	weight: Weight;
	text: string;
}

/** What was measured; times in milliseconds. */
export interface Measured {
	keeps: boolean | undefined;
	/** Of one answer to asking, and of one confirmed post; undefined where none came. */
	poll: number | undefined;
	post: number | undefined;
	/** When each event came, since the stream was asked for. */
	events: readonly number[];
	/** How many events the server sent, one a second. */
	all: number;
	/** Of this device before that of the server. */
	clock: number | undefined;
}

/** Slower than this is worth a word; nothing breaks. */
const SLOW_MS = 1500;
/** An event is in time when it comes within half a second of its second. */
const IN_TIME_MS = 500;
const CLOCK_MS = 30_000;

const rounded = (time: number): number => Math.round(time);

function eventsRow({ events, all }: Measured): CheckRow {
	const label = m.check_events();
	if (events.length === 0) return { id: 'events', label, weight: 'warn', text: m.check_events_bad() };
	const first = events[0]!;
	const inTime = events.filter((time, at) => Math.abs(time - first - at * 1000) <= IN_TIME_MS).length;
	// Gathered somewhere on the way: they come together, at the end.
	if (inTime < all - 1 || first > SLOW_MS * 2)
		return { id: 'events', label, weight: 'warn', text: m.check_events_late() };
	return { id: 'events', label, weight: 'ok', text: m.check_events_ok({ count: inTime, all }) };
}

/** "2 minuten", "26 uur": how far a clock is off. */
function offWords(milliseconds: number, language: string): string {
	const minutes = Math.round(Math.abs(milliseconds) / 60_000);
	const [value, unit] = minutes < 120 ? [Math.max(1, minutes), 'minute'] : [Math.round(minutes / 60), 'hour'];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

export function judge(measured: Measured, host: string, language: string): CheckRow[] {
	const { keeps, poll, post, clock } = measured;
	const rows: CheckRow[] = [
		poll === undefined
			? { id: 'poll', label: m.check_poll(), weight: 'fail', text: m.check_poll_bad({ host }) }
			: { id: 'poll', label: m.check_poll(), weight: 'ok', text: m.check_poll_ok({ time: rounded(poll) }) },
		post === undefined
			? { id: 'post', label: m.check_post(), weight: 'fail', text: m.check_post_bad({ host }) }
			: post > SLOW_MS
				? { id: 'post', label: m.check_post(), weight: 'warn', text: m.check_post_slow({ time: rounded(post) }) }
				: { id: 'post', label: m.check_post(), weight: 'ok', text: m.check_post_ok({ time: rounded(post) }) },
		eventsRow(measured)
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

/** Longer than the server needs for all of its events. */
const EVENTS_MS = 7500;

function listen(base: string): Promise<Pick<Measured, 'events' | 'all'>> {
	return new Promise((resolve) => {
		const began = performance.now();
		const events: number[] = [];
		let all = 6;
		const source = new EventSource(`${base}/stroom`);
		const end = () => {
			source.close();
			resolve({ events, all });
		};
		const timer = setTimeout(end, EVENTS_MS);
		source.onmessage = ({ data }: MessageEvent<string>) => {
			events.push(performance.now() - began);
			all = (JSON.parse(data) as { all: number }).all;
			if (events.length < all) return;
			clearTimeout(timer);
			end();
		};
		// The browser would ask anew and count twice.
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

async function asked(address: string, init?: RequestInit): Promise<unknown> {
	const response = await fetch(address, { ...init, signal: AbortSignal.timeout(8000) });
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

/** @param base the address of the page */
export async function measure(base: string): Promise<Measured> {
	const events = listen(base);
	const poll = await timed(() => asked(`${base}/stand`));
	const state = poll?.value as { now: number; keeps: boolean } | undefined;
	const clock = state && poll ? Date.now() - poll.time / 2 - state.now : undefined;
	const headers = { 'content-type': 'application/json' };
	const post = await timed(() => asked(`${base}/stem`, { method: 'POST', headers, body: '{"test":true}' }));
	return { keeps: state?.keeps, poll: poll?.time, post: post?.time, clock, ...(await events) };
}
