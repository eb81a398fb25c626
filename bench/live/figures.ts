/** How the figures are made and printed. A time depends on the machine, so a miss is said and fails nothing. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The value below which this share of them lies. */
export function quantile(values: Iterable<number>, at: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

export const number = (value: number): string => Math.round(value).toLocaleString('en');
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : number(value)} ms`;

const LABEL = 66;

export const line = (label: string, value: string): void =>
	console.log(`   ${label.padEnd(LABEL)} ${value.padStart(9)}`);

/** A figure beside what it was to stay under. */
export function bound(label: string, value: number, limit: number, print = ms): void {
	const verdict = value <= limit ? 'reached' : 'NOT REACHED';
	console.log(`   ${label.padEnd(LABEL)} ${print(value).padStart(9)}  of ${print(limit)}: ${verdict}`);
}

/** What a process holds in memory, in MB; undefined where nobody can say. */
export function memoryOf(pid: number): number | undefined {
	try {
		if (process.platform === 'linux')
			return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
		return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
	} catch {
		return undefined;
	}
}

/** Processor time that a process has used, in ms, at a hundredth of a second; undefined where nobody can say. */
export function workOf(pid: number): number | undefined {
	try {
		const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
		const [user, system] = fields.split(' ').slice(11, 13).map(Number);
		return ((user ?? 0) + (system ?? 0)) * 10;
	} catch {
		return undefined;
	}
}
