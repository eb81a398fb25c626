/** An app of one journey, with folders of its own: for what changes the installation for everybody on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './site';

export interface OwnApp {
	origin: string;
	/** The secret of the link for the first administrator; empty without storage. */
	first: string;
	lawDir: string;
	stop: () => Promise<void>;
}

/** @param settings besides folders of its own, such as `DATABASE_URL: 'none'` */
export async function startOwnApp(settings: Record<string, string> = {}): Promise<OwnApp> {
	const folder = mkdtempSync(join(tmpdir(), 'own-app-'));
	const lawDir = join(folder, 'law');
	const app = spawn(process.execPath, ['scripts/start.mjs'], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), LAW_DIR: lawDir, ...settings }
	});
	const ended = once(app, 'close');
	const wanted =
		settings.DATABASE_URL === 'none'
			? /listens on (http:\/\/127\.0\.0\.1:\d+)\//
			: /(http:\/\/127\.0\.0\.1:\d+)\/beheer\/eerste\/([\w-]+)/;
	let output = '';
	const [, origin = '', first = ''] = await new Promise<RegExpExecArray>((resolve, reject) => {
		for (const stream of [app.stdout, app.stderr])
			stream.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				const printed = wanted.exec(output);
				if (printed) resolve(printed);
			});
		app.on('close', () => reject(new Error(output)));
	});
	return {
		origin,
		first,
		lawDir,
		stop: async () => {
			app.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Journeys on one such app, each in the same worker. */
export const onOwnApp = (settings?: Record<string, string>) =>
	base.extend<object, { app: OwnApp }>({
		app: [
			// Playwright asks for a pattern here, also where nothing is needed.
			// eslint-disable-next-line no-empty-pattern
			async ({}, use) => {
				const app = await startOwnApp(settings);
				await use(app);
				await app.stop();
			},
			{ scope: 'worker', timeout: 90_000 }
		],
		baseURL: ({ app }, use) => use(app.origin)
	});
