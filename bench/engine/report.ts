/** How the figures are printed. */
import { readFileSync } from 'node:fs';
import type { Measure } from './measure';

export const number = (value: number) => Math.round(value).toLocaleString('en');

export function line(label: string, { perSecond, lowest, highest, rounds }: Measure, note = ''): void {
	const spread = `(${number(lowest)} to ${number(highest)}, ${rounds} rounds)`;
	console.log(`   ${label.padEnd(46)} ${number(perSecond).padStart(11)}/s  ${spread}${note}`);
}

/** The version of a peer as installed, or that it is not. */
export function versionOf(name: string): string {
	try {
		const text = readFileSync(`bench/node_modules/${name}/package.json`, 'utf8');
		return (JSON.parse(text) as { version: string }).version;
	} catch {
		return 'not installed';
	}
}

/** A figure beside what it was to reach. Speeds depend on the machine, so a miss is said and does not fail. */
export function target(label: string, value: number, aim: number, unit: string): void {
	const verdict = value >= aim ? 'reached' : 'NOT REACHED';
	console.log(`   ${label.padEnd(46)} ${(number(value) + unit).padStart(13)}  of ${number(aim)}${unit}: ${verdict}`);
}
