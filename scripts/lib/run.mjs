import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command in the foreground and gives its exit code. Each command leads a process group of its own, so that a
 * stop reaches the helpers it started too: npm and Vite leave orphans otherwise.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			detached: process.platform !== 'win32',
			...options
		});
		running.add(child);
		child.on('error', (error) => {
			running.delete(child);
			reject(error);
		});
		child.on('exit', (code) => {
			running.delete(child);
			resolve(code ?? 1);
		});
	});
}

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
	for (const child of running) {
		if (child.pid === undefined) continue;
		try {
			process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
		} catch {
			// The group ended between the loop and the signal.
		}
	}
}

/** Passes a stop on to what runs, and ends this process with the code that a shell expects. */
export function stopWithChildren() {
	for (const [signal, code] of /** @type {const} */ ([
		['SIGTERM', 143],
		['SIGINT', 130],
		['SIGHUP', 129]
	])) {
		process.on(signal, () => {
			signalAll('SIGTERM');
			const end = () => {
				signalAll('SIGKILL');
				process.exit(code);
			};
			if (running.size === 0) end();
			setTimeout(end, 2000);
			setInterval(() => running.size === 0 && end(), 50);
		});
	}
}

/**
 * Under `npm start` there is a shell between npm and this process. A stop sent to npm ends that shell, which takes
 * nobody along; when it is gone, this process treats that as the stop it was meant to get.
 */
export function stopWithParent() {
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 200);
	watch.unref();
}
