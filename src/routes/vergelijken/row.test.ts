import { describe, expect, test } from 'vitest';
import type { SourceView } from '$lib/ui/views/explorer';
import { rowOf } from './row';

const head = { id: 'x', label: 'X' };
const cases = ['A', 'B', 'C'].map((letter) => ({ letter }));
const source = (line: string): SourceView => ({ line, status: 'official', statusLabel: 'officieel' });

describe('a row', () => {
	test('becomes one cell where all say the same, with every place that it stands', () => {
		const row = rowOf(head, cases, [
			{ text: '4 jaar', href: '/r#a', sources: [source('art. 1')] },
			{ text: '4 jaar', href: '/r#b', sources: [source('art. 1'), source('art. 2')] }
		]);
		expect(row.likeness).toBe('same');
		expect(row.cells).toEqual([{ text: '4 jaar', href: '/r', sources: [source('art. 1'), source('art. 2')] }]);
	});

	test('differs where one word differs, and names the case that says the same', () => {
		const row = rowOf(head, cases, [{ text: '4 jaar' }, { text: '9 jaar' }, { text: '4 jaar' }]);
		expect(row.likeness).toBe('differs');
		expect(row.cells.map((cell) => cell.as)).toEqual([undefined, undefined, 'A']);
	});

	test('is open where a figure was not read: the same words are no equal figures', () => {
		const gap = { text: 'gevangenisstraf', gap: 'Het aantal maanden is niet overgenomen.' };
		expect(rowOf(head, cases, [gap, gap]).likeness).toBe('open');
		expect(rowOf(head, cases, [{ text: '3 jaar' }, gap])).toMatchObject({ likeness: 'open', cells: [{}, {}] });
		expect(rowOf(head, cases, [gap]).cells).toHaveLength(1);
	});

	test('of facts is decided by the fact, not by what stands beside it', () => {
		const cells = [{ text: 'Nee' }, { text: 'Nee', notes: ['aangenomen'] }, { text: 'Ja' }];
		expect(rowOf(head, cases, cells.slice(0, 2), ['nee', 'nee']).likeness).toBe('same');
		const row = rowOf(head, cases, cells, ['nee', 'nee', 'ja']);
		expect(row.likeness).toBe('differs');
		expect(row.cells.some((cell) => cell.as)).toBe(false);
	});
});
