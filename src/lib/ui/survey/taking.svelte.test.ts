// Steps on their way: kept before they are sent, in order, once, and taken off the device when somebody leaves at once.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Taking } from './taking.svelte';

const key = { survey: '0b0d', version: 1 };
const secret = 'a'.repeat(24);
const answer = (value: number) => ({ kind: 'scale', value }) as const;

interface Sent {
	step: number;
	pass: boolean;
	answers: { item: string; id: string; revision: number }[];
}

let sent: Sent[];
let isOnline: boolean;
let reply: (body: Sent) => Response;
let all: Taking[];

const make = (step = 2) => {
	const one = new Taking({ address: '/antwoord', key, secret, step, answers: {} });
	all.push(one);
	return one;
};
const kept = () => Object.keys(localStorage).filter((name) => name.startsWith('wacht:'));
const waiting = () => JSON.parse(localStorage.getItem(kept()[0] ?? '') ?? '{"steps":{}}') as { steps: object };

beforeEach(() => {
	localStorage.clear();
	sessionStorage.clear();
	all = [];
	sent = [];
	isOnline = true;
	reply = ({ step }) => Response.json({ ok: true, step: step + 1, done: false });
	vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
		if (!isOnline) return Promise.reject(new TypeError('offline'));
		const read = JSON.parse(body) as Sent;
		sent.push(read);
		return Promise.resolve(reply(read));
	});
});

afterEach(() => {
	for (const one of all) one.close();
	vi.unstubAllGlobals();
});

it('is safe only once the server has said so', async () => {
	const taking = make();
	taking.send(2, { x: answer(3) }, 1);
	expect(taking.sending.state).toBe('sending');
	expect(taking.isSafe).toBe(false);
	await vi.waitFor(() => expect(taking.sending.state).toBe('saved'));
	expect(taking.confirmed).toBe(3);
	expect(taking.isSafe).toBe(true);
	expect(sent).toMatchObject([{ step: 2, pass: true, answers: [{ item: 'x', revision: 1, band: 1 }] }]);
});

it('goes on without a network, survives a reload, and sends everything in order when there is one', async () => {
	isOnline = false;
	const before = make();
	before.send(2, { x: answer(3) }, null);
	before.send(3, { y: answer(4) }, null);
	await vi.waitFor(() => expect(before.sending.state).toBe('waiting'));
	expect(before.reached).toBe(4);
	before.close();

	isOnline = true;
	const after = make();
	expect(after.reached).toBe(4);
	expect(after.answers['y']).toEqual({ revision: 1, answer: answer(4) });
	await vi.waitFor(() => expect(after.confirmed).toBe(4));
	expect(sent.map(({ step }) => step)).toEqual([2, 3]);
	expect(waiting().steps).toEqual({});
});

it('sends a change of mind under a higher revision, and the same again under the same ids', async () => {
	isOnline = false;
	const taking = make();
	taking.send(2, { x: answer(3) }, null);
	taking.send(2, { x: answer(5) }, null);
	isOnline = true;
	dispatchEvent(new Event('online'));
	await vi.waitFor(() => expect(taking.isSafe).toBe(true));
	expect(sent.at(-1)?.answers[0]).toMatchObject({ item: 'x', revision: 2 });
	expect(taking.answers['x']).toEqual({ revision: 2, answer: answer(5) });
});

it('tries the very same once more where no answer came', async () => {
	let calls = 0;
	reply = ({ step }) =>
		calls++ === 0 ? new Response('', { status: 502 }) : Response.json({ ok: true, step: step + 1 });
	const taking = make();
	taking.send(2, { x: answer(3) }, null);
	await vi.waitFor(() => expect(taking.isSafe).toBe(true));
	expect(sent).toHaveLength(2);
	expect(sent[1]).toEqual(sent[0]);
});

it('says what was not taken, and keeps what comes after it until that is mended', async () => {
	reply = ({ step }) =>
		step === 2
			? Response.json({ ok: false, kind: 'wrong-answer', problem: 'Kies opnieuw.', item: 'x' }, { status: 400 })
			: Response.json({ ok: true, step: step + 1 });
	isOnline = false;
	const taking = make();
	taking.send(2, { x: answer(99) }, null);
	taking.send(3, { y: answer(4) }, null);
	isOnline = true;
	dispatchEvent(new Event('online'));
	await vi.waitFor(() => expect(taking.sending).toMatchObject({ state: 'refused', step: 2, item: 'x' }));
	expect(taking.reached).toBe(2);
	reply = ({ step }) => Response.json({ ok: true, step: step + 1 });
	taking.send(2, { x: answer(3) }, null);
	await vi.waitFor(() => expect(taking.confirmed).toBe(4));
	expect(sent.map(({ step }) => step)).toEqual([2, 2, 3]);
});

it('leaves nothing on the device when somebody leaves at once, and sends it a last time', async () => {
	isOnline = false;
	const taking = make();
	taking.send(2, { x: answer(3) }, null);
	await vi.waitFor(() => expect(taking.sending.state).toBe('waiting'));
	isOnline = true;
	taking.leave();
	expect(sent).toHaveLength(1);
	expect(kept()).toEqual([]);
});

it('hears from another tab of the same person what became of what waited', async () => {
	isOnline = false;
	const here = make();
	here.send(2, { x: answer(3) }, null);
	await vi.waitFor(() => expect(here.sending.state).toBe('waiting'));
	const [name = ''] = kept();
	const oldValue = localStorage.getItem(name);
	// The other tab has sent it, and it is on disk.
	localStorage.setItem(name, JSON.stringify({ steps: {}, revisions: { x: 1 } }));
	isOnline = true;
	dispatchEvent(Object.assign(new Event('storage'), { key: name, oldValue }));
	await vi.waitFor(() => expect(here.confirmed).toBe(3));
	expect(here.reached).toBe(3);
	here.send(3, { x: answer(4) }, null);
	await vi.waitFor(() => expect(here.confirmed).toBe(4));
	expect(sent.at(-1)?.answers[0]).toMatchObject({ revision: 2 });
});
