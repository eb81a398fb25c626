import { expect, it } from 'vitest';
import type { BenchShelf, EditionForm } from '$lib/model';
import { factsOf, levelsIn, withLevels } from './facts';

const text = (nl: string) => ({ nl, en: nl });
const place = { id: 'plaats', label: text('Plaats'), levels: [{ id: 'woning', label: text('Woning') }] };
const shelf: BenchShelf = {
	editions: [],
	frames: [],
	sources: [],
	subjects: [
		{
			id: 'inbraak',
			label: text('Inbraak'),
			factors: [place],
			groups: [],
			offences: [{ id: 'sr-311', label: text('Diefstal') }]
		},
		{
			id: 'roof',
			label: text('Roof'),
			factors: [place],
			groups: [],
			offences: [{ id: 'sr-312', label: text('Diefstal') }]
		},
		{ id: 'smaad', label: text('Smaad'), factors: [{ ...place, id: 'uiting' }], groups: [], offences: [] }
	]
};
const edition = (subject: string | string[]) => ({ subject }) as EditionForm;

it('offers the facts of the subjects of an edition, shared ones once, and those that are derived', () => {
	const facts = factsOf(edition(['inbraak', 'roof']), shelf);
	expect(facts.map(({ id }) => id)).toEqual(['offence', 'sanctionLaw', 'maximumClass', 'plaats']);
	expect(facts.find(({ id }) => id === 'offence')!.levels.map(({ id }) => id)).toEqual(['sr-311', 'sr-312']);
	expect(factsOf(edition('smaad'), shelf).map(({ id }) => id)).toContain('uiting');
});

it('writes one level by itself and several as a list, and leaves out a fact without levels', () => {
	expect(withLevels({}, 'plaats', ['woning'])).toEqual({ plaats: 'woning' });
	expect(withLevels({ plaats: 'woning' }, 'plaats', ['woning', 'bedrijf'])).toEqual({ plaats: ['woning', 'bedrijf'] });
	expect(withLevels({ plaats: 'woning', rol: 'pleger' }, 'plaats', [])).toEqual({ rol: 'pleger' });
	expect(levelsIn({ plaats: 'woning' }, 'plaats')).toEqual(['woning']);
	expect(levelsIn({}, 'constructor')).toEqual([]);
});
