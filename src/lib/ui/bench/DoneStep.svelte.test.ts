import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { Lack } from '$lib/model';
import type { Checks } from './client.svelte';
import DoneStep from './DoneStep.svelte';
import { gridEdition } from './editions.fixture';
import { Fake } from './fake.fixture';
import { press } from '../../../../tests/component-stage';

afterEach(cleanup);

const sound: Checks = {
	running: false,
	complaints: [],
	tables: [{ check: 'one-row', holds: true, cases: '8', findings: [] }],
	moved: undefined,
	rest: []
};

function show(lacks: Lack[], checks = sound) {
	const fake = new Fake(gridEdition());
	fake.lacks = lacks;
	const view = fake.look();
	const go = vi.fn<(step: string, id?: string) => void>();
	render(DoneStep, { view: { ...view, lacks }, checks, go });
	return go;
}

const download = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Download het regelbestand' });

it('names what is missing, and leads to the field in its step', async () => {
	const go = show([
		{ kind: 'reading-date', at: 'reading.date' },
		{ kind: 'locator', at: 'row:r2-k1', name: { nl: 'Stalling', en: 'Shed' } },
		{ kind: 'again', at: 'row:r2-k2', name: { nl: 'Stalling', en: 'Shed' } },
		{ kind: 'table-open', at: 'table' }
	]);
	const links = screen.getAllByRole('link').filter((one) => one.closest('ul'));
	expect(links.map(({ textContent }) => textContent)).toEqual([
		'De dag van lezen ontbreekt.',
		'De vindplaats ontbreekt: Stalling, Eerste keer',
		'Nog een keer typen: Stalling, Vaker',
		'In de geplakte tabel is nog niet alles nagekeken.'
	]);
	expect(links.map((one) => one.getAttribute('href'))).toEqual(['#bron', '#regels', '#controle', '#tabel']);
	for (const link of links) await press(link);
	expect(go.mock.calls).toEqual([
		['bron', 'reading.date'],
		// The figure has a locator of its own, so it is the one of its row that lacks.
		['regels', 'grid.rows.1.basis.locator'],
		['controle', 'nogmaals-row:r2-k2'],
		['tabel', undefined]
	]);
	expect(download().disabled).toBe(true);
});

it('leaves a link that is opened in another tab to the browser', async () => {
	const go = show([{ kind: 'reading-date', at: 'reading.date' }]);
	const link = screen.getByRole('link', { name: 'De dag van lezen ontbreekt.' });
	expect(await fireEvent.click(link, { ctrlKey: true })).toBe(true);
	expect(go).not.toHaveBeenCalled();
});

it('leads to the first figure that nobody read, which holds nothing up', async () => {
	const go = show([]);
	await press(screen.getByRole('link', { name: /^Aantal plaatsen: 1\./ }));
	expect(go).toHaveBeenCalledWith('regels', 'row:r1-k2');
	expect(download().disabled).toBe(false);
});

it('says whether the checks still run or found a fault, and waits for them', () => {
	show([], { ...sound, running: true, tables: undefined });
	expect(screen.getByText('De controle loopt nog. Na een paar seconden kun je downloaden.')).toBeTruthy();
	expect(download().disabled).toBe(true);
	cleanup();
	show([], { ...sound, tables: [{ check: 'one-row', holds: false, cases: '8', findings: [] }] });
	expect(screen.getByRole('link', { name: 'De controle vond een fout. Los die eerst op.' })).toBeTruthy();
	expect(download().disabled).toBe(true);
});
