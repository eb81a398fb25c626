import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Cell, type Range } from '../../model';
import { canonical, printNotation, readNotation, withPrinted, type Outcome } from '.';
import { notations } from './notations.fixture';
import { seedTables } from './tables.fixture';

interface Seed {
	grid: { columns: { id: string }[]; rows: { id: string; cells: Record<string, { cell: unknown }> }[] };
}
const seed = (name: string) => parse(readFileSync(`seeds/law/policy/${name}.yaml`, 'utf8'), { merge: true }) as Seed;

function seedCell(file: Seed, row: string, column: string): Outcome {
	const cell = Cell.parse(file.grid.rows.find(({ id }) => id === row)?.cells[column]?.cell);
	if (cell.kind === 'bespoke') return { kind: 'bespoke' };
	if (cell.kind !== 'sanction' && cell.kind !== 'alternatives') throw new Error(`${row} ${column} is ${cell.kind}`);
	return canonical(cell);
}

function outcomeOf(text: string, idem?: Outcome): Outcome {
	const reading = readNotation(text, idem ? { idem } : {});
	if (reading.kind === 'open') throw new Error(`"${text}" is open: ${JSON.stringify(reading.problems)}`);
	return reading.outcome;
}

describe.each(Object.entries(seedTables))('the table of %s', (name, rows) => {
	const file = seed(name);
	const [first, fiveYears, twoYears, more] = file.grid.columns.map(({ id }) => id);

	it.each(rows)('reads row $row (line $line) as the seed holds it', ({ row, cells: [a, b, c, d] }) => {
		const before = outcomeOf(b!);
		expect({ a: outcomeOf(a!), b: before, c: outcomeOf(c!, before), d: outcomeOf(d!) }).toEqual({
			a: seedCell(file, row, first!),
			b: seedCell(file, row, fiveYears!),
			c: seedCell(file, row, twoYears!),
			d: seedCell(file, row, more!)
		});
	});
});

/** "component amount unit" as in the fixture. Apart from the reader on purpose: what both share, neither can test. */
function meant(means: string): Outcome {
	const options = means.split(' | ').map((option) => {
		const sanction: Record<string, Range | boolean> = {};
		for (const part of option.replace('eis ', '').split(' + ')) {
			const [, component, from, min, max, unit, ov] = /^(\w+) (vanaf )?(\d+)(?:-(\d+))? (\w+)( ov)?$/.exec(part)!;
			const amount = (number: string) => ({ amount: Number(number), unit: unit as 'day' });
			sanction[component!] = { min: amount(min!), ...(from ? {} : { max: amount(max ?? min!) }) };
			if (ov) sanction.unconditional = true;
		}
		return { sanction: sanction, ...(option.startsWith('eis ') ? { demand: true } : {}) };
	});
	return options.length === 1 ? { kind: 'sanction', ...options[0]! } : { kind: 'alternatives', options };
}

describe('notations of other tables', () => {
	it.each(notations)('line %i: %s', (_, notation, means) => {
		expect(outcomeOf(notation)).toEqual(meant(means));
	});

	it('come to at least 150 different ones with those of the seeds', () => {
		const all = Object.values(seedTables).flatMap((rows) => rows.flatMap(({ cells }) => cells));
		expect(new Set([...all, ...notations.map(([, notation]) => notation)]).size).toBeGreaterThanOrEqual(150);
	});

	it('are printed back as they stand there', () => {
		for (const [, notation] of notations) {
			expect(printNotation(outcomeOf(notation))).toEqual({ ok: true, text: notation.replace('1 week', '1 wkn') });
		}
	});
});

describe('the tables of the sexual offences (guidelines.md, section 2)', () => {
	const aanranding = seed('2022R006.2024-01-01');

	it.each([
		['categorie-1', 'geen', 'TS 50 uur + GS 2 weken vw'],
		['categorie-1', 'een', 'GS 1 – 4 mnd'],
		['categorie-2', 'een', 'GS 2-6 maanden'],
		['categorie-3', 'geen', 'GS 3-6 mnd'],
		['categorie-3', 'een', 'GS 6-12 mnd'],
		['categorie-1', 'meer', 'maatwerk']
	])('2022R006 %s, %s: %s', (row, column, text) => {
		expect(outcomeOf(text)).toEqual(seedCell(aanranding, row, column));
	});

	it('2022R006 row 2 has no "vw": that is pointed at, and kept as printed if the editor says so', () => {
		const text = 'TS 70-100 uur + GS 2-4 weken';
		const reading = readNotation(text);
		expect(reading.flags.map(({ reason }) => reason)).toEqual(['conditional-unsaid']);
		expect(withPrinted(outcomeOf(text), text)).toEqual(seedCell(aanranding, 'categorie-2', 'geen'));
	});

	it.each([
		['2012R012.2012-12-01', 'verkrachting', '36 mnd ovw gs'],
		['2015R047.2015-03-01', 'categorie-1', '2 wkn - 6 mnd'],
		['2015R047.2015-03-01', 'categorie-2', '3 - 12 mnd'],
		['2015R047.2015-03-01', 'categorie-3', '12 - 36 mnd'],
		['2015R047.2015-03-01', 'categorie-4', '15 - 48 mnd']
	])('%s %s: %s, under a head that says unconditional prison', (name, id, text) => {
		const { rows } = parse(readFileSync(`seeds/law/policy/${name}.yaml`, 'utf8')) as {
			rows: { id: string; cell: unknown }[];
		};
		const cell = Cell.parse(rows.find((row) => row.id === id)?.cell);
		const reading = readNotation(text, { component: 'custody', unconditional: true });
		expect(reading).toMatchObject({ kind: 'read', outcome: canonical(cell as Outcome) });
	});
});
