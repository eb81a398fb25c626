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
			minimum: 10
		}
	});
	return screen.getByRole('heading', { name: 'Feiten met te weinig mensen' }).parentElement!.textContent;
};

describe('what the plan says of figures that stay hidden', () => {
	const limits = 'Daarom kunnen later meer cijfers verborgen blijven';

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
});
