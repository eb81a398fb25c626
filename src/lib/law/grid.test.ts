import { expect, test } from 'vitest';
import { PolicyFile } from '../model';
import { allRows, outlineOf } from './grid';

const text = (word: string) => ({ nl: word, en: word });
const cell = (id: string) => ({ locator: `kolom ${id}`, cell: { kind: 'bespoke', text: text('Maatwerk') } });
const column = (id: string) => ({ id, label: text(id), when: { keer: id } });
const basis = { source: 'boek', locator: 'rij', readings: ['r'], status: 'official' };
const line = (id: string, cells: string[]) => ({
	id,
	label: text(id),
	when: { daad: id },
	basis,
	cells: Object.fromEntries(cells.map((one) => [one, cell(one)]))
});

const file = PolicyFile.parse({
	format: 1,
	kind: 'policy',
	id: 'G1.2024-01-01',
	instrument: 'G1',
	label: text('Tabel'),
	text: text('Tabel'),
	subject: 'een',
	from: '2024-01-01',
	basis,
	scope: [{}],
	grid: { columns: [column('een'), column('meer')], rows: [line('lenen', ['een', 'meer']), line('houden', ['een'])] }
});

test('every printed cell is the row of its place in the table', () => {
	const { columns, rows } = outlineOf(file)!;
	expect(rows.map(({ id }) => id)).toEqual(['lenen', 'houden']);
	expect(columns.map(({ id }) => id)).toEqual(['een', 'meer']);
	expect(columns[0]?.when).toEqual({ keer: ['een'] });
	const places = rows.flatMap((row) => columns.map((one) => `${row.id}-${one.id}`));
	const found = allRows(file).map(({ id }) => id);
	expect(found).toEqual(places.filter((place) => place !== 'houden-meer'));
});

test('an edition without a grid has no outline', () => {
	expect(outlineOf({ ...file, grid: undefined })).toBeUndefined();
});
