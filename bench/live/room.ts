/** A room on the built app: started, led, joined and voted in as browsers do it, over http. */
import { randomBytes, randomUUID } from 'node:crypto';
import { purposes, type HostAct, type LiveAnswer } from '../../src/lib/model';
import { exchange, type Reply } from './exchange';

export interface Room {
	code: string;
	host: string;
	/** The number of the last act. */
	seq: number;
}

const FORM = 'application/x-www-form-urlencoded';
/** Without it Kit answers a form with JSON. */
const PAGE = { accept: 'text/html' };

/** The steps of the script: which sentence, what a sentence is for, and the reveal about the first. */
export const SENTENCE = 4;
export const PURPOSE = 8;
export const REVEAL = 16;

function expectStatus({ status, body }: Reply, wanted: number, what: string): void {
	if (status !== wanted) throw new Error(`${what} was answered with ${status}: ${body.slice(0, 300)}`);
}

export async function startRoom(port: number): Promise<Room> {
	const reply = await exchange({
		port,
		method: 'POST',
		path: '/sessie',
		type: FORM,
		body: 'script=straatroof-45',
		headers: PAGE
	});
	expectStatus(reply, 303, 'Starting');
	const host = reply.location.split('?')[0]!;
	return { host, code: host.split('/')[2]!, seq: 0 };
}

/** @returns when it was confirmed, in ms of this process */
export async function act(port: number, room: Room, what: HostAct): Promise<number> {
	const reply = await exchange({
		port,
		method: 'POST',
		path: `${room.host}?/act`,
		type: FORM,
		body: `act=${encodeURIComponent(JSON.stringify(what))}`,
		headers: { 'x-sveltekit-action': 'true', accept: 'application/json' }
	});
	const at = performance.now();
	expectStatus(reply, 200, 'An act');
	if (!reply.body.includes('"success"')) throw new Error(`An act was refused: ${reply.body.slice(0, 300)}`);
	return at;
}

export const go = (port: number, room: Room, to: number): Promise<number> => act(port, room, { kind: 'go', to });

export const newSeat = (): string => randomBytes(18).toString('base64url');

export async function join(port: number, { code }: Room, seat: string): Promise<void> {
	expectStatus(
		await exchange({ port, method: 'POST', path: `/mee/${code}`, type: FORM, body: `seat=${seat}`, headers: PAGE }),
		303,
		'A seat'
	);
}

export const answerOf = (number: number): string => purposes[number % purposes.length]!;

async function answer(port: number, { code }: Room, seat: string, step: number, said: LiveAnswer): Promise<void> {
	const body = JSON.stringify({ round: String(step), take: 0, id: randomUUID(), revision: 1, answer: said });
	const reply = await exchange({ port, method: 'POST', path: `/plek/${code}/${seat}/stem`, body });
	expectStatus(reply, 200, 'A vote');
	if (!reply.body.includes('"ok":true')) throw new Error(`A vote was refused: ${reply.body.slice(0, 300)}`);
}

export const vote = (port: number, room: Room, seat: string, value: string): Promise<void> =>
	answer(port, room, seat, PURPOSE, { kind: 'purpose', value } as LiveAnswer);

export const sentence = (port: number, room: Room, seat: string, months: number): Promise<void> =>
	answer(port, room, seat, SENTENCE, { kind: 'sentence', proposed: { custody: { amount: months, unit: 'month' } } });

/** What a phone asks once the room sees the law. @throws when no verdict on its sentence comes back */
export async function verdict(port: number, { code }: Room, seat: string): Promise<void> {
	const reply = await exchange({ port, method: 'GET', path: `/plek/${code}/${seat}/stand?eigen` });
	expectStatus(reply, 200, 'A verdict');
	if (!reply.body.includes('"lawful"')) throw new Error(`There is no verdict: ${reply.body.slice(0, 300)}`);
}
