import { expect, it } from 'vitest';
import { edit, listOf, orNothing, pathOf, wordsOf } from './edit';

it('leads from the id of a field to where its value stands', () => {
	expect(pathOf('grid.rows.2.label.en')).toEqual(['grid', 'rows', 2, 'label', 'en']);
	expect(edit('through', undefined)).toEqual({ kind: 'edit', path: ['through'], value: undefined });
});

it('takes what was typed without what stands around it', () => {
	expect(orNothing('  2024-07-01 ')).toBe('2024-07-01');
	expect(orNothing('  ')).toBeUndefined();
	expect(listOf('recidive, poging  recidive')).toEqual(['recidive', 'poging']);
	expect(wordsOf('taak straf, werkstraf, ')).toEqual(['taak straf', 'werkstraf']);
});
