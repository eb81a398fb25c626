import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import type { Launcher } from './unprivileged';

/** Programs of PostgreSQL that this process started and that still run, each with what ends it at once. */
const running = new Map<ChildProcess, () => void>();

/** A server is asked to stop: it still writes its last pages. */
const politely = (child: ChildProcess) => child.kill('SIGINT');

/** What only makes something that nobody uses yet goes at once, with the helpers it started. */
function wholly({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
	} catch {
		// It ended by itself.
	}
}

/**
 * Whoever runs the app may have a PostgreSQL of their own, whose PGPORT or PGOPTIONS are meant for that one. Messages
 * are read here, so they come in one language.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
	return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

export function startProgram(
	launcher: Launcher,
	program: string,
	args: string[],
	options: SpawnOptions,
	kind: 'server' | 'draft'
): ChildProcess {
	const [command = program, ...rest] = [...launcher.before, program];
	const child = spawn(command, [...rest, ...args], {
		...options,
		...launcher.identity,
		env: cleanEnvironment(),
		// A folder that the other user may not see is no place to start in.
		cwd: '/',
		// Ctrl+C reaches every process of a group at once; the server must outlive the requests that still end.
		detached: process.platform !== 'win32'
	});
	running.set(child, () => void (kind === 'server' ? politely(child) : wholly(child)));
	const gone = () => running.delete(child);
	child.on('exit', gone);
	child.on('error', gone);
	return child;
}

/** From here on another process looks after this one. */
export function letGo(pid: number): void {
	for (const child of running.keys()) if (child.pid === pid) running.delete(child);
}

/**
 * When this process ends without closing storage, because a fault stopped it or a stop came while it was starting, the
 * server that it started goes too. Another process that still uses it starts it again within a second.
 */
process.on('exit', () => {
	for (const end of running.values()) end();
});
