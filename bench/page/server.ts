/** The built app, started as people start it, on a free port of this machine. */
import { spawn, type ChildProcess } from 'node:child_process';

export interface Served {
	url: string;
	stop: () => Promise<void>;
}

export async function serve(): Promise<Served> {
	const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: 'none' };
	const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
	return { url: await addressOf(child), stop: () => stopped(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stdout?.on('data', (chunk: Buffer) => {
			said += chunk.toString();
			const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
			if (url !== undefined) resolve(url);
		});
		child.on('exit', (code) => reject(new Error(`The app stopped with code ${code} before it listened:\n${said}`)));
	});
}

function stopped(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) return resolve();
		child.removeAllListeners('exit');
		child.on('exit', () => resolve());
		child.kill('SIGTERM');
	});
}
