/** The built app, started as people start it, on a free port and with a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface App {
	pid: number;
	port: number;
	/** Stops it as an operator does, its PostgreSQL too where nobody else uses it. */
	stop: () => Promise<unknown>;
	/** Ends it without a word. */
	kill: () => Promise<unknown>;
}

/** Whoever runs this must not decide how the app is set up. */
const OWN = { HOST: '127.0.0.1', PORT: '0', ORIGIN: '', DATABASE_URL: '', LAW_DIR: '', THEME_FILE: '', NODE_ENV: '' };

/**
 * @param port the one it had before, for an app that comes back
 * @param options of Node, before the script
 */
export async function startApp(dataDir: string, port = 0, options: readonly string[] = []): Promise<App> {
	const child = spawn(process.execPath, [...options, 'scripts/start.mjs'], {
		env: { ...process.env, ...OWN, DATA_DIR: dataDir, PORT: String(port), npm_lifecycle_event: undefined },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = once(child, 'close');
	let said = '';
	const listening = new Promise<number>((resolve, reject) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk: Buffer) => {
				// What it says later is of no use, and must not fill the memory of a long run.
				if (said.length < 20_000) said += chunk.toString();
				const printed = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
				if (printed !== undefined) resolve(Number(printed));
			});
		}
		void ended.then(() => reject(new Error(`It stopped instead of listening:\n${said}`)));
	});
	const end = (signal: NodeJS.Signals) => () => {
		child.kill(signal);
		return ended;
	};
	return { pid: child.pid ?? 0, port: await listening, stop: end('SIGTERM'), kill: end('SIGKILL') };
}

const lineOf = (dataDir: string, file: string): string =>
	readFileSync(join(dataDir, 'postgres', file), 'utf8')
		.split('\n')[0]!
		.trim();

/** The private PostgreSQL of a folder; undefined while there is none, as between two starts. */
export function postgresPid(dataDir: string): number | undefined {
	try {
		const pid = Number(lineOf(dataDir, 'cluster/postmaster.pid'));
		return pid > 0 ? pid : undefined;
	} catch {
		return undefined;
	}
}

/** The address of the private PostgreSQL of a folder, as DATABASE_URL would name it. */
export const urlOf = (dataDir: string): string =>
	`postgres://postgres:${lineOf(dataDir, 'password')}@127.0.0.1:${lineOf(dataDir, 'port')}/postgres`;

/** A connection of our own to what the app keeps. */
export async function connectTo(dataDir: string): Promise<pg.Client> {
	const client = new pg.Client(urlOf(dataDir));
	client.on('error', () => undefined);
	await client.connect();
	return client;
}
