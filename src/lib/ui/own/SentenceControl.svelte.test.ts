import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { empty, type Draft } from './draft';
import { draft, part } from './fixture';
import SentenceControl from './SentenceControl.svelte';

const choices = ['none', 'fine', 'service', 'gevangenisstraf'] as const;

/** The control with a page around it that hands every change back in. */
function control(value: Draft = empty, life = false) {
	const changed = vi.fn<(next: Draft) => void>();
	const { rerender } = render(SentenceControl, { value, choices, life, onchange: changed });
	changed.mockImplementation((next) => void rerender({ value: next }));
	return { changed, last: () => changed.mock.lastCall?.[0] };
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const number = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });

it('preselects nothing', () => {
	control();
	const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
	expect(boxes.map(({ checked }) => checked)).toEqual([false, false, false, false]);
	expect(boxes.map((each) => each.labels?.[0]?.textContent)).toEqual([
		'Schuldig, maar geen straf',
		'Geldboete',
		'Taakstraf',
		'Gevangenisstraf'
	]);
	expect(screen.getByRole('group', { name: 'Kies één of meer straffen' })).toBeTruthy();
});

it('says in place what each kind is', () => {
	control();
	const help = document.getElementById(box('Schuldig, maar geen straf').getAttribute('aria-describedby')!);
	expect(help?.textContent).toContain('Artikel 9a');
});

it('asks how long only once a kind was chosen, and preselects no unit and no amount', async () => {
	control();
	expect(screen.queryByRole('radio')).toBeNull();
	await fireEvent.click(box('Gevangenisstraf'));
	const group = within(screen.getByRole('group', { name: 'Gevangenisstraf' }));
	const units = within(group.getByRole('group', { name: 'Hoe lang?' })).getAllByRole<HTMLInputElement>('radio');
	expect(units.map(({ checked }) => checked)).toEqual([false, false, false, false]);
	expect(screen.queryByRole('spinbutton')).toBeNull();
	await fireEvent.click(screen.getByRole('radio', { name: 'maanden' }));
	expect(number('Aantal maanden').value).toBe('');
	expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('nog niet gekozen');
});

it('ties field, buttons and slider together', async () => {
	const { last } = control(draft({ gevangenisstraf: part(null, 'month') }));
	const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Aantal maanden, met de schuif' });
	await fireEvent.input(number('Aantal maanden'), { target: { value: '7' } });
	expect(slider.value).toBe('7');
	expect(slider.getAttribute('aria-valuetext')).toBe('7 maanden');
	await fireEvent.click(screen.getByRole('button', { name: '1 maand meer' }));
	expect(number('Aantal maanden').value).toBe('8');
	await fireEvent.click(screen.getByRole('button', { name: '1 maand minder' }));
	await fireEvent.click(screen.getByRole('button', { name: '1 maand minder' }));
	expect(slider.value).toBe('6');
	await fireEvent.input(slider, { target: { value: '18' } });
	expect(number('Aantal maanden').value).toBe('18');
	expect(last()?.parts.gevangenisstraf).toEqual(part(18, 'month'));
});

it('goes further in the field than on the slider', async () => {
	control(draft({ service: part(null, 'hour') }));
	await fireEvent.input(number('Aantal uur'), { target: { value: '400' } });
	expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('400 uur');
	expect(number('Aantal uur').value).toBe('400');
});

it('says what is wrong with a number that is not whole, and leaves it for repair', async () => {
	const { last } = control(draft({ gevangenisstraf: part(2, 'year') }));
	const field = number('Aantal jaar');
	await fireEvent.input(field, { target: { value: '1.5' } });
	expect(field.value).toBe('1.5');
	expect(field.getAttribute('aria-invalid')).toBe('true');
	expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toContain('heel getal');
	expect(last()?.parts.gevangenisstraf?.amount).toBeNull();
	await fireEvent.click(screen.getByRole('button', { name: '1 jaar meer' }));
	expect(field.value).toBe('1');
	expect(field.getAttribute('aria-invalid')).toBeNull();
});

it('splits off a conditional part, or all of it', async () => {
	const { last } = control(draft({ gevangenisstraf: part(6, 'month') }));
	await fireEvent.click(box('Een deel is voorwaardelijk'));
	const group = within(screen.getByRole('group', { name: 'Welk deel is voorwaardelijk?' }));
	await fireEvent.input(group.getByRole('spinbutton'), { target: { value: '2' } });
	expect(last()?.parts.gevangenisstraf).toEqual(part(6, 'month', { amount: 2, unit: 'month' }));
	await fireEvent.click(screen.getByRole('button', { name: 'Alles voorwaardelijk' }));
	expect(group.getByRole<HTMLInputElement>('spinbutton').value).toBe('6');
	await fireEvent.click(box('Een deel is voorwaardelijk'));
	expect(last()?.parts.gevangenisstraf).toEqual(part(6, 'month'));
});

it('no penalty and a penalty put each other out', async () => {
	control(draft({ service: part(60, 'hour') }));
	await fireEvent.click(box('Schuldig, maar geen straf'));
	expect(box('Taakstraf').checked).toBe(false);
	await fireEvent.click(box('Taakstraf'));
	expect(box('Schuldig, maar geen straf').checked).toBe(false);
	expect(number('Aantal uur').value).toBe('60');
});

it('offers life only where it is asked for, and then no amount and no part', async () => {
	control(draft({ gevangenisstraf: part(6, 'month') }));
	expect(screen.queryByRole('radio', { name: 'levenslang' })).toBeNull();
	document.body.replaceChildren();
	control(draft({ gevangenisstraf: part(6, 'month') }), true);
	await fireEvent.click(screen.getByRole('radio', { name: 'levenslang' }));
	expect(screen.queryByRole('spinbutton')).toBeNull();
	expect(screen.queryByRole('checkbox', { name: 'Een deel is voorwaardelijk' })).toBeNull();
});

it('two controls on one page do not share their choices', async () => {
	const first = control(draft({ gevangenisstraf: part(6, 'month') }));
	const second = control(draft({ gevangenisstraf: part(6, 'month') }));
	const [, year] = screen.getAllByRole('radio', { name: 'jaar' });
	await fireEvent.click(year!);
	expect(first.changed).not.toHaveBeenCalled();
	expect(second.last()?.parts.gevangenisstraf?.unit).toBe('year');
	expect(screen.getAllByRole<HTMLInputElement>('radio', { name: 'maanden' })[0]?.checked).toBe(true);
});
