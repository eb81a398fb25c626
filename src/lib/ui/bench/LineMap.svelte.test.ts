import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { LineChoice, LineView } from '$lib/model';
import LineMap from './LineMap.svelte';
import { gridEdition, shelf } from './editions.fixture';
import { Fake } from './fake.fixture';

afterEach(cleanup);

const line = (at: number, head: string, choice?: LineChoice): LineView => ({
	at,
	heads: [head],
	marks: [],
	candidates: [],
	said: {},
	...(choice && { choice })
});

const show = (lines: LineView[]) =>
	render(LineMap, { view: new Fake(gridEdition()).view, shelf, axis: 'rows', lines, act: () => undefined });

it('says at each of two heads that stand for one line that the other does too', () => {
	show([
		line(1, 'Op straat', { kind: 'line', id: 'r1' }),
		line(2, 'Buiten', { kind: 'line', id: 'r1' }),
		line(3, 'Binnen', { kind: 'line', id: 'r2' })
	]);
	const saidAt = (head: string) => {
		const id = screen.getByRole('combobox', { name: head }).getAttribute('aria-describedby');
		return id === null ? undefined : document.getElementById(id)?.textContent.trim();
	};
	expect(saidAt('Op straat')).toContain('Buiten');
	expect(saidAt('Buiten')).toContain('Op straat');
	expect(saidAt('Binnen')).toBeUndefined();
});

it('says nothing of heads that are left out, or stand for no line yet', () => {
	show([line(1, 'Op straat', { kind: 'skip' }), line(2, 'Buiten', { kind: 'skip' }), line(3, 'Binnen')]);
	for (const select of screen.getAllByRole('combobox', { name: /Op straat|Buiten|Binnen/ }))
		expect(select.hasAttribute('aria-describedby')).toBe(false);
});
