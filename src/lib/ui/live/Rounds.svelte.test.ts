import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { texts, twoRounds, weighed } from './fixture';
import Rounds from './Rounds.svelte';

const spoken = () =>
	[...document.querySelectorAll('.series li > .visually-hidden')].map(({ textContent }) => textContent);

it('speaks every row in one line and hides what is drawn', () => {
	render(Rounds, { view: twoRounds });
	expect(spoken()).toEqual([
		'geen straf of boete: minder dan 5',
		'taakstraf: 9',
		'deels voorwaardelijk: 27',
		'gevangenisstraf: 78',
		'geen straf of boete: 8',
		'taakstraf: 31',
		'deels voorwaardelijk: 38',
		'gevangenisstraf: 44'
	]);
	for (const drawn of document.querySelectorAll('.lane > i')) expect(drawn.closest('[aria-hidden=true]')).toBeTruthy();
});

it('draws a hidden count without a length', () => {
	render(Rounds, { view: twoRounds });
	const unseen = document.querySelector<HTMLElement>('.hidden')!;
	expect(unseen.style.width).toBe('');
	expect(unseen.closest('li')?.querySelector('b')?.textContent).toBe('');
});

it('draws the same number equally long in every vote', () => {
	const same = { ...twoRounds, rounds: [twoRounds.rounds[0]!, { ...twoRounds.rounds[0]!, title: 'Ronde 2' }] };
	render(Rounds, { view: same });
	const widths = [...document.querySelectorAll<HTMLElement>('.bar')].map(({ style }) => style.width);
	expect(widths.slice(0, 3)).toEqual(widths.slice(3));
	expect(widths[2]).toBe('100%');
});

it('has a table with every number behind the bars', () => {
	render(Rounds, { view: twoRounds });
	const table = within(screen.getByRole('table', { hidden: true }));
	const columns = table.getAllByRole('columnheader', { hidden: true }).map(({ textContent }) => textContent);
	expect(columns).toEqual(['Antwoord', 'Ronde 1', 'Ronde 2']);
	const cells = table.getAllByRole('cell', { hidden: true }).map(({ textContent }) => textContent);
	expect(cells.slice(0, 4)).toEqual(['minder dan 5', '8', '9', '31']);
	expect(cells.at(-2)).toContain('5 antwoorden liggen boven 5 jaar.');
});

it('names what changed in the vote that it holds for', () => {
	render(Rounds, { view: twoRounds });
	const second = screen.getByRole('heading', { name: 'Ronde 2 · 121 antwoorden' }).closest('section')!;
	expect(within(second).getByText('was twee mensen samen, is nu één persoon alleen')).toBeTruthy();
	expect(screen.getByText(/kiezen 4 op de 10 in ronde 2 iets anders/)).toBeTruthy();
});

it('says on the wall of which vote the one lane is, where there are more than fit', () => {
	const [first, second] = twoRounds.rounds;
	const view = { ...twoRounds, rounds: [first!, second!, { ...second!, title: 'Ronde 3' }] };
	render(Rounds, { view, wall: true });
	const labels = [...document.querySelectorAll('.lanes > .label > p:first-child')].map(
		({ textContent }) => textContent
	);
	expect(labels).toEqual(['Ronde 3: gevangenisstraf']);
});

it('says that there are too few, in the place of bars', () => {
	render(Rounds, { view: weighed });
	const part = screen.getByRole('heading', { name: 'Het slachtoffer is met opzet gekozen' }).parentElement!;
	expect(part.textContent).toContain('Minder dan 5 antwoorden.');
	expect(part.querySelector('ul')).toBeNull();
});

it('shows approved texts without a table of nothing', () => {
	render(Rounds, { view: texts });
	expect(screen.getByText('Heeft hij het eerder gedaan?')).toBeTruthy();
	expect(screen.queryByRole('table', { hidden: true })).toBeNull();
});

it('says that there is nothing yet', () => {
	render(Rounds, { view: { ...twoRounds, rounds: [] } });
	expect(screen.getByText('Er is nog geen uitslag.')).toBeTruthy();
});
