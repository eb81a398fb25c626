/** Reads the hand-made tables of expected results: Markdown pipe tables, one row a case. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defaultSubject } from '../../src/lib/model';

export const columns = ['#', 'date', 'facts', 'offence', 'also', 'maximum', 'fine', 'bar', 'start', 'why'] as const;
export type Row = Record<(typeof columns)[number], string> & { file: string };

const folder = new URL('./expected/', import.meta.url);

export function expectedRows(): Row[] {
	const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
	return files.flatMap((file) => {
		const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
		return lines
			.filter((line) => /^\|/.test(line) && !/^\|\s*(#|-)/.test(line) && !/^\|[\s:|-]+\|$/.test(line))
			.map((line) => {
				const cells = line
					.split('|')
					.slice(1, -1)
					.map((cell) => cell.trim().replace(/`/g, ''));
				if (cells.length !== columns.length) throw new Error(`${file}: not ${columns.length} cells in: ${line}`);
				return { ...Object.fromEntries(columns.map((name, at) => [name, cells[at]])), file } as Row;
			});
	});
}

const subjects = new URL('../../seeds/law/subjects/', import.meta.url);

/** The file of another subject than sexual offences carries its name. */
export function subjectOf({ file }: Row): string {
	const name = file.replace(/\.md$/, '');
	return existsSync(new URL(`${name}.yaml`, subjects)) ? name : defaultSubject;
}

export function answersOf(row: Row): Record<string, string> {
	const pairs = row.facts.split(/\s+/).filter((pair) => pair !== '' && pair !== '-');
	return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

const perUnit: Record<string, [number, number]> = {
	jaar: [12, 1],
	maand: [1, 1],
	maanden: [1, 1],
	week: [7, 30],
	weken: [7, 30]
};

/** `10 jaar 8 maanden`, `256/3 maanden` as months in lowest terms. */
export function monthsOf(words: string): string {
	let n = 0;
	let d = 1;
	for (const [, amount, unit] of words.matchAll(/([\d/]+)\s+(jaar|maanden|maand|weken|week)/g)) {
		const [top, bottom = '1'] = amount!.split('/');
		const [times, over] = perUnit[unit!]!;
		[n, d] = [n * Number(bottom) * over + Number(top) * times * d, d * Number(bottom) * over];
	}
	const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
	const divisor = gcd(n, d) || 1;
	return d / divisor === 1 ? String(n / divisor) : `${n / divisor}/${d / divisor}`;
}
