import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { SupportLine } from '../views/explorer';
import SeatFoot from './SeatFoot.svelte';

const support: SupportLine[] = [{ id: 'een', name: 'Iemand die luistert', phone: '0800-0000', confirmed: true }];

test('somebody to talk to is in reach below every step, and in sight where a step is about it', async () => {
	const { rerender } = render(SeatFoot, { support, open: false });
	const folded = screen.getByText('Iemand die luistert').closest('details');
	expect(folded?.open).toBe(false);
	await rerender({ support, open: true });
	expect(folded?.open).toBe(true);
});

test('a seat can be forgotten where a browser keeps it, and the quick exit is said to leave it', () => {
	let forgotten = 0;
	const { unmount } = render(SeatFoot, { support, open: false, onforget: () => forgotten++ });
	expect(screen.getByText(/^Snel weg sluit deze pagina. Je plek blijft in deze browser bewaard/)).toBeTruthy();
	screen.getByText('Vergeet mijn plek').click();
	expect(forgotten).toBe(1);
	unmount();
	render(SeatFoot, { support, open: false });
	expect(screen.queryByText('Vergeet mijn plek')).toBeNull();
});
