/** How the figures are printed. */
import type { Spread } from './timing';

export const number = (value: number | bigint) =>
	(typeof value === 'bigint' ? value : Math.round(value)).toLocaleString('en');

export const ms = (value: number) => (value < 10 ? value.toFixed(2) : value < 1000 ? value.toFixed(1) : number(value));

/** A time that may be long, in the unit in which it reads best. */
export function long(seconds: number): string {
	if (seconds < 1) return `${ms(seconds * 1000)} ms`;
	if (seconds < 120) return `${seconds.toFixed(1)} s`;
	if (seconds < 7200) return `${(seconds / 60).toFixed(0)} min`;
	return seconds < 172_800 ? `${(seconds / 3600).toFixed(0)} hours` : `${number(seconds / 86_400)} days`;
}

/** A figure beside what it was to stay under. Times depend on the machine, so a miss is said and does not fail. */
export function bound(label: string, value: number, limit: number): void {
	console.log(`   ${label.padEnd(70)} ${ms(value).padStart(8)} ms  of ${number(limit)}: ${met(value, limit)}`);
}
const met = (value: number, limit: number) => (value < limit ? 'met' : 'NOT MET');

export function row(label: string, cells: readonly string[], widths: readonly number[]): void {
	console.log(`   ${label.padEnd(26)}${cells.map((cell, at) => cell.padStart(widths[at] ?? 10)).join('')}`);
}

export function questionTable(found: ReadonlyMap<string, Spread>): void {
	for (const [name, { median, p95, most }] of found) row(name, [median, p95, most].map(ms), [10, 10, 10]);
}
