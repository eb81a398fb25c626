/** What PostgreSQL does here at most with one durable row per commit, over as many connections as the app has. */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';

export const BARE = 'bare';

const CONNECTIONS = 10;

async function insert(url: string, seconds: number): Promise<number> {
	const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client(url));
	await Promise.all(clients.map((client) => client.connect()));
	await clients[0]!.query(
		'create table if not exists bare (respondent uuid, item text, answer jsonb, primary key (respondent, item))'
	);
	const answer = JSON.stringify({ kind: 'sentence', sentence: { custody: { amount: '12', unit: 'month' } } });
	const end = performance.now() + seconds * 1000;
	let count = 0;
	await Promise.all(
		clients.map(async (client) => {
			while (performance.now() < end) {
				const values = [randomUUID(), 'straf/1', answer];
				await client.query({ name: 'insert', text: 'insert into bare values ($1, $2, $3)', values });
				count += 1;
			}
		})
	);
	await clients[0]!.query('drop table bare');
	await Promise.all(clients.map((client) => client.end()));
	return count / seconds;
}

/** In the process of its own. */
export function serveBare(): void {
	process.once('message', ({ url, seconds }: { url: string; seconds: number }) => {
		void insert(url, seconds).then((rate) => process.send?.(rate, () => process.exit(0)));
	});
}

/** @returns rows per second */
export async function bareInserts(url: string, seconds: number): Promise<number> {
	const child = fork(process.argv[1]!, [BARE]);
	child.send({ url, seconds });
	const [rate] = (await once(child, 'message')) as [number];
	return rate;
}
