import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import PlanResult from './PlanResult.svelte';

afterEach(cleanup);

const cell = { fact: 'Medeplegen: ja', respondents: '540', answers: '1.620', share: 1, hidden: false };

const show = (hidden: { fact: string; group: string; respondents: string; chance: string }[]) => {
	render(PlanResult, {
		plan: {
			efficiency: '0,98',
			drawn: 'Gedeeld.',
			needed: undefined,
			isEnough: true,
			people: '908',
			cells: [cell],
			comparisons: [],
			groupCells: 11,
			hidden,
			minimum: 10,
			withheld: {
				kind: 'some',
				lead: ['Van de 9 cijfers blijven er 2 verborgen.'],
				margins: [{ name: 'Geen straf', cells: ['4', 'minder dan 10 mensen'] }],
				crossings: [
					{
						title: 'Medeplegen: 1 van de 6 verborgen',
						rows: [{ name: 'ja – Geldboete', cells: ['14', 'beschermt een ander cijfer'] }]
					}
				]
			}
		}
	});
	return screen.getByRole('heading', { name: 'Feiten met te weinig mensen' }).parentElement!.textContent;
};

describe('what the plan says of figures that stay hidden', () => {
	const limits = 'staat hieronder';

	it('is about people per fact where every fact gets enough of them, and no promise that nothing will be hidden', () => {
		const said = show([]);
		expect(said).toContain('Elk feit krijgt minstens 10 mensen');
		expect(said).toContain(limits);
		expect(said).not.toContain('niets');
	});

	it('names the facts that get too few, and that answers may hide more', () => {
		const said = show([{ fact: 'Medeplegen: ja', group: 'Waar? Noord', respondents: '6,2', chance: '95%' }]);
		expect(said).toContain('Bij 1 van de 12 feiten en groepen');
		expect(said).toContain('Waar? Noord');
		expect(said).toContain(limits);
	});

	it('names what the control hides: totals at once, the cells of a table folded, each with its reason', () => {
		show([]);
		const box = screen.getByRole('heading', { name: 'Wat verborgen blijft in de tabellen' }).parentElement!;
		expect(box.textContent).toContain('Van de 9 cijfers blijven er 2 verborgen.');
		expect(screen.getByRole('row', { name: /Geen straf\s*4\s*minder dan 10 mensen/ })).toBeTruthy();
		const folded = box.querySelector('details')!;
		expect(folded.open).toBe(false);
		expect(folded.textContent).toContain('beschermt een ander cijfer');
	});
});
