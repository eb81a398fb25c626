/**
 * Many people who answer at once, each one vignette after the other, over connections that stay open. Written straight to
 * sockets, in a process of its own: what measures must cost the processors as little as can be.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { addressOf, stepOf, type Person } from '../../tests/survey/lay';
import type { VersionKey } from '../../src/lib/server/survey/keys';

export const LOAD = 'load';

export interface Work {
	ports: number[];
	key: VersionKey;
	people: Person[];
	tasks: number;
	connections: number;
	/** Answers of the beginning are not measured: an app that just started is slower than all after it. */
	warmUp: number;
	/**
	 * Answers per second that people give, each at its own moment, whatever the app does; waiting counts from that moment.
	 * Without it everybody gives the next as soon as the one before is confirmed.
	 */
	rate?: number;
}

export interface Done {
	/** Id of each confirmed answer, with whose it is and the task. */
	confirmed: [respondent: string, task: number, id: string][];
	/** What was answered otherwise, some of it. */
	refused: string[];
	/** In ms, from sending to the confirmation; without the warm-up. */
	times: Float64Array | number[];
	/** Without the warm-up. */
	seconds: number;
	/** Processor time of all people together, in ms. */
	work: number;
}

const HEAD_END = '\r\n\r\n';

function run({ ports, key, people, tasks, connections, warmUp, rate }: Work): Promise<Done> {
	const done: Done = { confirmed: [], refused: [], times: [], seconds: 0, work: 0 };
	const times: number[] = [];
	let next = 0;
	let from = 0;
	let turn = 0;
	const begun = performance.now();
	/** When the next answer is given. */
	const due = () => (rate === undefined ? performance.now() : begun + (turn++ * 1000) / rate);
	const one = (port: number) =>
		new Promise<void>((resolve, reject) => {
			const socket = connect({ port, host: '127.0.0.1', noDelay: true });
			let person: Person | undefined;
			let task = tasks;
			let id = '';
			let sent = 0;
			let text = '';
			const send = () => {
				if (task >= tasks) {
					person = people[next++];
					task = 0;
					if (!person) return void socket.end();
				}
				task += 1;
				const step = stepOf(task, 2 + (next % 40));
				id = step.answers[0]!.id;
				const body = JSON.stringify(step);
				const request =
					`POST ${addressOf(key, person!.secret)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n` +
					`content-type: application/json\r\naccept: */*\r\ncontent-length: ${body.length}${HEAD_END}${body}`;
				sent = due();
				const early = sent - performance.now();
				if (early < 1) socket.write(request);
				else setTimeout(() => socket.write(request), early);
			};
			socket.on('data', (chunk) => {
				text += chunk.toString('latin1');
				const at = text.indexOf(HEAD_END);
				if (at < 0) return;
				const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN);
				if (text.length < at + HEAD_END.length + length) return;
				const isConfirmed = text.startsWith('HTTP/1.1 200') && text.includes('"ok":true', at);
				if (isConfirmed) done.confirmed.push([person!.respondent, task, id]);
				else if (done.refused.length < 5) done.refused.push(text);
				const now = performance.now();
				if (done.confirmed.length === warmUp) from = now;
				if (done.confirmed.length > warmUp) times.push(now - sent);
				done.seconds = (now - from) / 1000;
				text = '';
				send();
			});
			socket.on('error', reject).on('close', () => resolve());
			socket.on('connect', send);
		});
	return Promise.all(Array.from({ length: connections }, (_, at) => one(ports[at % ports.length]!))).then(() => ({
		...done,
		times
	}));
}

/** In the process of its own. */
export function serveLoad(): void {
	process.once('message', (work: Work) => {
		const before = process.cpuUsage();
		void run(work).then((done) => {
			const { user, system } = process.cpuUsage(before);
			process.send?.({ ...done, work: (user + system) / 1000 }, () => process.exit(0));
		});
	});
}

export async function load(work: Work): Promise<Done> {
	const child = fork(process.argv[1]!, [LOAD], { serialization: 'advanced' });
	child.send(work);
	const [done] = (await once(child, 'message')) as [Done];
	return done;
}
