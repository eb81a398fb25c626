/**
 * A phone in a room, which keeps its ballots as src/lib/ui/live/outbox.svelte.ts does: until they are confirmed, sent
 * again with the same id, with longer and longer pauses.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { purposes } from '../../src/lib/model';

/** The step of the script that asks what a sentence is for. */
export const STEP = 8;
export type Purpose = (typeof purposes)[number];

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;
/** A line that says nothing any more is given up, as a browser does at last; sooner, so that a test ends. */
const SILENCE_MS = 4000;
const FORM = 'application/x-www-form-urlencoded';

export interface Reply {
	status: number;
	location: string;
	body: string;
}

export type Headers = Readonly<Record<string, string>>;

/** One request; fails where no whole answer comes. */
export function ask(
	port: number,
	path: string,
	posted?: { body: string; type: string },
	own: Headers = {},
	agent?: Agent
) {
	return new Promise<Reply>((resolve, reject) => {
		const headers = {
			...(posted ? { origin: `http://127.0.0.1:${port}`, 'content-type': posted.type, accept: 'text/html' } : {}),
			...own
		};
		const method = posted ? 'POST' : 'GET';
		const sent = request({ host: '127.0.0.1', port, path, method, headers, agent, timeout: SILENCE_MS }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				const { statusCode = 0, headers } = answer;
				resolve({ status: statusCode, location: headers.location ?? '', body: Buffer.concat(chunks).toString() });
			});
		});
		sent.on('timeout', () => sent.destroy(new Error('silence')));
		sent.on('error', reject);
		sent.end(posted?.body);
	});
}

/** Tries until it succeeds, as a person does who presses again. */
export async function untilDone<T>(work: () => Promise<T | undefined>): Promise<T> {
	for (let failed = 0; ; failed++) {
		const done = await work().catch(() => undefined);
		if (done !== undefined) return done;
		await pause(failed);
	}
}

/** Not all phones of a room at the same moment. */
function pause(failed: number): Promise<void> {
	const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failed);
	return sleep(whole / 2 + (Math.random() * whole) / 2);
}

export interface Room {
	code: string;
	host: string;
}

export async function startRoom(port: number): Promise<Room> {
	const { location } = await ask(port, '/sessie', { body: 'script=straatroof-45', type: FORM });
	const host = location.split('?')[0]!;
	return { host, code: host.split('/')[2]! };
}

export async function lead(port: number, { host }: Room, act: object): Promise<void> {
	const body = `act=${encodeURIComponent(JSON.stringify(act))}`;
	const reply = await ask(port, `${host}?/act`, { body, type: FORM }, { 'x-sveltekit-action': 'true', accept: '*/*' });
	if (!reply.body.includes('"success"')) throw new Error(`An act was refused: ${reply.status} ${reply.body}`);
}

export interface Ballot {
	round: string;
	take: number;
	id: string;
	revision: number;
	answer: { kind: 'purpose'; value: Purpose };
}

export interface PhoneOptions {
	/** Sent along with everything. */
	headers?: Headers;
	/** How ids are made. */
	newId?: () => string;
	/** What its addresses end with; with a question mark they are answered by Kit. */
	query?: string;
}

export class Phone {
	readonly seat = randomBytes(18).toString('base64url');
	/** The newest answer that the server has confirmed. */
	confirmed: Ballot | undefined;
	/** How often a ballot was sent again. */
	repeats = 0;
	/** What was told as final and should not have been. */
	readonly refused: string[] = [];
	#agent = new Agent({ keepAlive: true, maxSockets: 6 });
	#revision = 0;

	constructor(
		readonly port: number,
		readonly room: Room,
		private readonly options: PhoneOptions = {}
	) {}

	get #path(): string {
		return `/plek/${this.room.code}/${this.seat}`;
	}

	join(): Promise<true> {
		return untilDone(async () => {
			const { code } = this.room;
			const posted = { body: `seat=${this.seat}`, type: FORM };
			const { status } = await ask(
				this.port,
				`/mee/${code}${this.options.query ?? ''}`,
				posted,
				this.options.headers,
				this.#agent
			);
			return status === 303 ? true : undefined;
		});
	}

	ballot(value: Purpose): Ballot {
		const id = (this.options.newId ?? randomUUID)();
		return { round: String(STEP), take: 0, id, revision: ++this.#revision, answer: { kind: 'purpose', value } };
	}

	/** Sends a ballot once. @returns whether the server has said what becomes of it */
	async send(ballot: Ballot, query = this.options.query ?? ''): Promise<boolean> {
		const posted = { body: JSON.stringify(ballot), type: 'application/json' };
		const headers = { ...this.options.headers, accept: '*/*' };
		const { status, body } = await ask(this.port, `${this.#path}/stem${query}`, posted, headers, this.#agent);
		if (status >= 500 || status === 429) return false;
		if (status !== 200) {
			this.refused.push(`${status} ${body}`);
			return true;
		}
		const { revision, answer } = JSON.parse(body) as Pick<Ballot, 'revision' | 'answer'>;
		// An earlier answer that comes late tells nothing new.
		if (revision > (this.confirmed?.revision ?? 0)) this.confirmed = { ...ballot, revision, answer };
		return true;
	}

	/** Until it is confirmed. */
	async vote(value: Purpose): Promise<void> {
		const ballot = this.ballot(value);
		for (let failed = 0; !(await this.send(ballot).catch(() => false)); failed++) {
			this.repeats++;
			await pause(failed);
		}
	}

	/** What the server says of this seat; fails where it says nothing. */
	async stand(): Promise<Record<string, { revision: number; answer: unknown }>> {
		const { status, body } = await ask(this.port, `${this.#path}/stand`, undefined, this.options.headers, this.#agent);
		if (status !== 200) throw new Error(`${status} ${body.slice(0, 200)}`);
		return (JSON.parse(body) as { answers: Record<string, { revision: number; answer: unknown }> }).answers;
	}

	leave(): void {
		this.#agent.destroy();
	}
}

export const purposeOf = (number: number): Purpose => purposes[number % purposes.length]!;
