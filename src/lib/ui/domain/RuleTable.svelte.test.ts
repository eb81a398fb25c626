import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { TableView } from '../views/rules';
import RuleTable from './RuleTable.svelte';

const source = { line: 'Tabel, rij 1', status: 'official', statusLabel: 'officieel' } as const;
const table: TableView = {
	head: 'Geval',
	columns: [
		{ label: 'Eerste keer', when: [] },
		{ label: 'Vaker', when: ['Eerder veroordeeld: Ja'] }
	],
	rows: [
		{
			label: 'Tot en met 50 euro',
			when: [],
			cells: [{ anchor: 'regel-a', lines: ['Geldboete van 150 euro', 'of taakstraf van 16 uur'] }, null],
			source
		},
		{
			label: 'Meer',
			when: ['Waarde: Meer'],
			cells: [
				{ anchor: 'regel-b', lines: ['Niet gelezen'], gap: true },
				{ href: '#regel-a', lines: ['Zie boven'] }
			]
		}
	]
};

it('is a table whose rows and columns name their cells, in a box that a keyboard can scroll', () => {
	render(RuleTable, { table, label: 'De tabel' });
	const box = screen.getByRole('group', { name: 'De tabel' });
	expect(box.getAttribute('tabindex')).toBe('0');
	const headers = within(box).getAllByRole('columnheader');
	expect(headers.map((header) => header.getAttribute('scope'))).toEqual(['col', 'col', 'col', 'col']);
	expect(headers[2]?.textContent).toContain('Eerder veroordeeld: Ja');
	const rows = within(box).getAllByRole('rowheader');
	expect(rows.map((header) => header.getAttribute('scope'))).toEqual(['row', 'row']);
});

it('shows each printed possibility, what was not read, and where nothing is printed', () => {
	const { container } = render(RuleTable, { table, label: 'De tabel' });
	const figure = container.querySelector('#regel-a');
	expect([...(figure?.querySelectorAll('p') ?? [])].map((line) => line.textContent?.trim())).toEqual([
		'Geldboete van 150 euro',
		'of taakstraf van 16 uur'
	]);
	expect(container.querySelector('#regel-b')?.hasAttribute('data-gap')).toBe(true);
	expect(container.querySelector('.empty')?.textContent).toBe('In de bron staat hier niets.');
	expect(screen.getByRole('link', { name: 'Zie boven' }).getAttribute('href')).toBe('#regel-a');
	expect(screen.getByText('officieel')).toBeTruthy();
});

it('has no column for sources where no row names one', () => {
	const rows = table.rows.map((row) => ({ ...row, source: undefined }));
	render(RuleTable, { table: { ...table, rows }, label: 'De tabel' });
	expect(screen.getAllByRole('columnheader')).toHaveLength(3);
});
