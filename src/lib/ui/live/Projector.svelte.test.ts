import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import { room, steps } from './fixture-steps';
import Projector from './Projector.svelte';
import { stepTitle } from './step-words';

const qr = { path: 'M0 0h1v1h-1z', size: 1 };

it.each(Object.entries(steps))('always says how to join: "%s"', (_, step) => {
	render(Projector, { room: room(step), host: 'verkenner.example', qr });
	expect(screen.getByText('verkenner.example/mee')).toBeTruthy();
	expect(screen.getAllByText('K7M 4QX').length).toBeGreaterThan(0);
	expect(screen.getByText('Code: K 7 M 4 Q X')).toBeTruthy();
	expect(screen.getAllByRole('img', { name: /^QR-code/ }).length).toBeGreaterThan(0);
});

it.each(Object.entries(steps))('has nothing to press and headings in order: "%s"', (_, step) => {
	render(Projector, { room: room(step), host: 'verkenner.example', qr });
	expect(screen.queryByRole('button')).toBeNull();
	expect(screen.queryByRole('link')).toBeNull();
	const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ localName }) => Number(localName[1]));
	levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
});

it('lifts what changed into the head, with the vote that it holds for', () => {
	render(Projector, { room: room(steps.results), host: 'verkenner.example' });
	expect(screen.getByText('Eén feit is anders')).toBeTruthy();
	expect(screen.getByText('Ronde 2 · Samen of alleen:')).toBeTruthy();
	expect(screen.getAllByText('was twee mensen samen, is nu één persoon alleen')).toHaveLength(1);
});

it('says in the head for which changed facts a reveal holds', () => {
	render(Projector, { room: room(steps.reveal), host: 'verkenner.example' });
	expect(screen.getAllByText('was twee mensen samen, is nu één persoon alleen')).toHaveLength(1);
});

it('turns what does not fit like a page, and keeps the way in above it', async () => {
	const sizes = { clientHeight: 500, scrollHeight: 900, scrollTop: 0 };
	let looked: () => void = () => undefined;
	vi.stubGlobal(
		'ResizeObserver',
		class {
			constructor(look: () => void) {
				looked = look;
			}
			observe = () => undefined;
			disconnect = () => undefined;
		}
	);
	render(Projector, { room: room(steps.results), host: 'verkenner.example', qr });
	const box = screen.getByRole('group', { name: stepTitle(steps.results) });
	for (const [name, value] of Object.entries(sizes))
		Object.defineProperty(box, name, { configurable: true, writable: true, value });
	looked();
	const pager = within(await screen.findByRole('navigation', { name: 'Meer van deze stap' }));
	expect(pager.getByText('1 van 2')).toBeTruthy();
	expect(box.tabIndex).toBe(0);
	await fireEvent.click(pager.getByRole('button', { name: 'Volgende' }));
	expect(box.scrollTop).toBeGreaterThan(400);
	await fireEvent.scroll(box);
	expect(pager.getByText('2 van 2')).toBeTruthy();
	Object.defineProperty(box, 'scrollHeight', { configurable: true, value: 500 });
	looked();
	await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
	vi.unstubAllGlobals();
});

it('says whether the vote is open', () => {
	render(Projector, { room: room(steps.purpose), host: 'verkenner.example' });
	expect(screen.getByText('Kies nu op je telefoon')).toBeTruthy();
	expect(screen.getByText('ruim 85 zijn klaar')).toBeTruthy();
});

it('says once why numbers stand still, and of which vote where it is not so of all', async () => {
	if (steps.results.kind !== 'results') throw new Error('No results.');
	const { results } = steps.results;
	expect(results.rounds.length).toBeGreaterThan(1);
	const last = results.rounds.length - 1;
	const short = 'De stemming is weer open.';
	const told = (rounds: typeof results.rounds) => room({ kind: 'results', results: { ...results, rounds } });
	const said = () => screen.queryAllByText(short, { exact: false }).map(({ textContent }) => textContent);
	const { rerender } = render(Projector, { room: told(results.rounds), host: 'verkenner.example' });
	expect(said()).toEqual([]);
	expect(screen.getByText('Niemand ziet wie wat koos.')).toBeTruthy();
	await rerender({ room: told(results.rounds.map((round, at) => (at === last ? { ...round, short } : round))) });
	expect(said()).toEqual([`${results.rounds[last]!.title}: ${short}`]);
	await rerender({ room: told(results.rounds.map((round) => ({ ...round, short }))) });
	expect(said()).toEqual([short]);
});

it('has the law of another day on the wall instead of the lanes, which would push it below the edge', async () => {
	const { also, reveal } = steps;
	if (also.kind !== 'reveal' || reveal.kind !== 'reveal') throw new Error('No reveal.');
	const { rerender } = render(Projector, { room: room(reveal), host: 'verkenner.example' });
	expect(screen.getByText(/^Naast elkaar, in/)).toBeTruthy();
	const both = { ...reveal, reveal: { ...reveal.reveal, also: also.reveal.also } };
	await rerender({ room: room(both) });
	expect(screen.queryByText(/^Naast elkaar, in/)).toBeNull();
	expect(screen.getByText('Dezelfde feiten op 1 juni 2024')).toBeTruthy();
});
