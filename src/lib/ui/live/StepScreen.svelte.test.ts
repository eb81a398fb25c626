import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { LiveStepView } from '../views/live';
import { cases, sixMonths } from './fixture';
import { room, steps } from './fixture-steps';
import StepScreen from './StepScreen.svelte';

vi.stubGlobal('scrollTo', vi.fn());

const show = (step: LiveStepView, more: Partial<Parameters<typeof room>[1]> = {}, answers = {}) =>
	render(StepScreen, { room: room(step, more), answers, onsend: vi.fn() });

const levels = () =>
	[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName.slice(1)));

it.each(Object.entries(steps))('shows the step "%s" with its place and headings in order', (_, step) => {
	show(step);
	expect(screen.getByText('Stap 4 van 12')).toBeTruthy();
	const found = levels();
	expect(found.slice(0, 2)).toEqual([1, 2]);
	expect(found.filter((level) => level === 1)).toHaveLength(1);
	found.forEach((level, at) => expect(level - (found[at - 1] ?? 0)).toBeLessThanOrEqual(1));
});

it('says that a fact changed, in words beside the mark', () => {
	show(steps.changedCase);
	expect(screen.getByText('was twee mensen samen, is nu één persoon alleen')).toBeTruthy();
	const told = document.querySelector('mark');
	expect(told?.textContent).toBe('Iemand van 18 jaar houdt op straat een man van 45 jaar tegen.');
	expect(told?.nextElementSibling?.textContent).toBe('(dit is nu anders)');
});

it('offers help and a way out of every question in the note', () => {
	show(steps.note);
	expect(screen.getByRole('link', { name: '0800 0432' }).getAttribute('href')).toBe('tel:08000432');
	expect(screen.getByText(/Je mag elke vraag overslaan/)).toBeTruthy();
});

it('announces a step that follows, and leaves a form alone when the same step arrives again', async () => {
	const { rerender } = show(steps.purpose);
	const radio = screen.getByRole<HTMLInputElement>('radio', { name: 'Herstellen' });
	await fireEvent.click(radio);
	await rerender({ room: room({ ...steps.purpose }, { version: 8, ready: 'ruim 90 zijn klaar' }) });
	expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Herstellen' })).toBe(radio);
	expect(radio.checked).toBe(true);
	await rerender({ room: room(steps.argue, { place: 'Stap 5 van 12' }) });
	expect(screen.getByText('Stap 5 van 12: Praat erover').getAttribute('aria-live')).toBe('polite');
});

it('begins a fresh form at a fresh start', async () => {
	const { rerender } = show(steps.purpose);
	await fireEvent.click(screen.getByRole('radio', { name: 'Herstellen' }));
	await rerender({ room: room({ ...steps.purpose, ballot: { ...steps.purpose.ballot, take: 3 } }) });
	expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Herstellen' }).checked).toBe(false);
});

it('turns the pages of a block', async () => {
	show(steps.story, { block: [steps.story, steps.weigh, steps.rank], pace: 'self' });
	await tick();
	expect(screen.getByText('1 van 3')).toBeTruthy();
	await fireEvent.click(screen.getByRole('button', { name: 'Volgende' }));
	await tick();
	const heading = screen.getByRole('heading', { name: steps.weigh.question.title });
	expect(document.activeElement).toBe(heading);
});

it("lays one's own answer beside room, law and guideline", () => {
	show(steps.reveal, {}, { 'r4/0': { revision: 1, answer: sixMonths } });
	const voices = [...document.querySelectorAll('h3[data-voice]')].map((each) => each.textContent?.trim());
	expect(voices).toEqual(['Jouw antwoord', 'De groep', 'De wet', 'Uitgangspunt van het Openbaar Ministerie']);
	const [table] = screen.getAllByRole('table', { hidden: true }).slice(-1);
	expect(table?.textContent).toContain('Wat jij zou geven');
	expect(table?.textContent).toContain('Hoogste straf volgens de wet');
});

it('says for which changed facts a reveal holds', () => {
	show(steps.reveal);
	expect(document.querySelector('.reveal > .changed')?.textContent).toContain('is nu één persoon alleen');
});

it('lets nobody begin where there is no starting point, and no guideline stand where there is no offence', () => {
	const { law } = steps.reveal.reveal;
	const none = { title: 'Geen uitgangspunt', options: [], badge: '', status: 'none', text: 'Voor volwassenen.' };
	const lawless = { offence: 'Niet strafbaar', text: 'Dwang was nodig.', maximum: '', fine: '' };
	const also = { title: 'Dezelfde feiten op 30 juni 2024', law: lawless };
	show({ ...steps.reveal, reveal: { stage: 3, law, guideline: none, also } });
	expect(screen.getByText('Geen uitgangspunt')).toBeTruthy();
	expect(screen.queryByText(/^Hier begint de officier/)).toBeNull();
	expect(screen.getAllByText('Uitgangspunt van het Openbaar Ministerie')).toHaveLength(1);
	expect(screen.getByText('Dwang was nodig.')).toBeTruthy();
	for (const paragraph of document.querySelectorAll('.reveal p')) expect(paragraph.textContent).not.toBe('');
});

it('says so where somebody gave no answer', () => {
	show(steps.own);
	expect(screen.getByText('Jij hebt hier geen antwoord gegeven. Dat is goed.')).toBeTruthy();
});

it('names the case of a vote on a headline, and no more of it', () => {
	show({ ...steps.sentence, cases: [cases.headline] });
	expect(screen.getByText(/^Deze vraag gaat over:/).textContent).toContain('De telefoon op straat');
	expect(document.body.textContent).not.toMatch(/De man geeft zijn telefoon|Straatroof/);
});

it('names a case that was told in the way to read it again', () => {
	show(steps.sentence);
	expect(screen.queryByText(/^Deze vraag gaat over:/)).toBeNull();
	expect(screen.getByText('Lees de zaak nog eens: De telefoon op straat')).toBeTruthy();
});

it('has a heading for results that are none, and says why', () => {
	const none = 'Deze vraag is niet gesteld.';
	show({ kind: 'results', results: { title: 'Welke straf zou jij geven?', rounds: [], none, moves: [], texts: [] } });
	expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Welke straf zou jij geven?');
	expect(screen.getByText(none)).toBeTruthy();
});

it('says that a demo is one', () => {
	show(steps.lobby, { demo: true });
	expect(screen.getByText(/Dit is een demo/)).toBeTruthy();
});
