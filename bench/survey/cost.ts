/** Processor time, which a busy machine changes less than it changes how long something takes. */
import { execFileSync } from 'node:child_process';
import { workOf } from '../live/figures';

/** Of processes that have ended too, which PostgreSQL's backends do: a parent counts its children once they are gone. */
function familyOf(pid: number): number[] {
	const all = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
		.trim()
		.split('\n')
		.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
	return [pid, ...all.filter(([, parent]) => parent === pid).map(([child]) => child)];
}

export interface Cost {
	app: number;
	postgres: number;
}

/** In ms since each began. */
export const costOf = (app: number, postgres: number): Cost => ({
	app: workOf(app) ?? 0,
	postgres: familyOf(postgres).reduce((sum, pid) => sum + (workOf(pid) ?? 0), 0)
});

/** The diagrams over whole subjects are made after the start, in a thread of the same process; they are no part of this. */
export async function settled(pids: readonly number[]): Promise<void> {
	const work = () => pids.reduce((sum, pid) => sum + (workOf(pid) ?? 0), 0);
	for (let tries = 0; tries < 60; tries++) {
		const before = work();
		await new Promise((resolve) => setTimeout(resolve, 500));
		if (work() - before <= 30) return;
	}
}
