import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { host, steps } from './fixture-steps';
import HostPanel from './HostPanel.svelte';

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (each: HTMLButtonElement) => fireEvent.click(each);

it('posts every act as a form of its own', () => {
	render(HostPanel, { host: host(steps.sentence) });
	const next = button('Volgende: de uitslag');
	expect(next.name).toBe('act');
	expect(JSON.parse(next.value)).toEqual({ kind: 'next' });
	expect(next.form?.getAttribute('action')).toBe('?/act');
	expect(next.form?.getAttribute('method')).toBe('POST');
});

it('calls instead, where somebody listens', async () => {
	const onact = vi.fn();
	render(HostPanel, { host: host(steps.sentence), onact });
	await press(button('Volgende: de uitslag'));
	await press(button(/^De telefoon op straat/));
	expect(onact.mock.calls).toEqual([['{"kind":"next"}'], ['{"kind":"go","to":3}']]);
});

it('asks twice before answers no longer count, before the end, and before all is gone', () => {
	render(HostPanel, { host: host(steps.sentence) });
	const folded = ['Opnieuw stemmen', 'Beëindig de sessie', 'Verwijder alles nu'];
	for (const name of folded) {
		const details = screen.getByText(`${name} …`).closest('details')!;
		expect(details.open).toBe(false);
		expect(within(details).getByRole('button', { name, hidden: true })).toBeTruthy();
	}
});

it('keeps ending and deleting from a remote', () => {
	render(HostPanel, { host: host(steps.sentence, { role: 'remote', end: undefined }) });
	expect(screen.queryByText('Verwijder alles nu …')).toBeNull();
	expect(screen.queryByText('Beëindig de sessie …')).toBeNull();
	expect(screen.getByText('Afstandsbediening')).toBeTruthy();
});

it('approves a text by its id', async () => {
	const ontext = vi.fn();
	render(HostPanel, { host: host(steps.free), ontext });
	const [first] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Laat zien' });
	expect(document.getElementById(first!.getAttribute('aria-describedby')!)?.textContent).toContain('eerder');
	await press(first!);
	expect(ontext).toHaveBeenCalledWith('t1', 'approve');
});

it('takes a text that was approved off the screens, with a form too', async () => {
	const ontext = vi.fn();
	render(HostPanel, { host: host(steps.free), ontext });
	const off = button('Haal van het scherm');
	expect([off.name, off.value, off.form?.getAttribute('action')]).toEqual(['value', 'withdraw', '?/text']);
	expect(document.getElementById(off.getAttribute('aria-describedby')!)?.textContent).toBe('Hij is nog jong.');
	await press(off);
	expect(ontext).toHaveBeenCalledWith('t3', 'withdraw');
});

it('names the fact with each level that it can become', () => {
	render(HostPanel, { host: host(steps.sentence) });
	expect(screen.getByRole('button', { name: 'één persoon alleen (Samen of alleen)', hidden: true })).toBeTruthy();
});

it('marks the step where the room is, in words too', () => {
	render(HostPanel, { host: host(steps.sentence) });
	const here = button(/Hier zijn jullie nu/);
	expect(here.getAttribute('aria-current')).toBe('step');
});

it('says why an act changed nothing', () => {
	render(HostPanel, { host: host(steps.sentence), notice: 'Deze ronde is al gesloten.' });
	expect(screen.getByRole('status').textContent).toBe('Deze ronde is al gesloten.');
});
