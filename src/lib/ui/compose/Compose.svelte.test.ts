import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '$lib/classroom/draft';
import type { ComposeLibrary, ComposeView } from '../views/compose';
import Compose from './Compose.svelte';
import { keep, kept } from './kept';

const library: ComposeLibrary = {
	cases: [{ label: 'Fietsen', choices: [{ id: 'de-fiets', label: 'De fiets' }] }],
	compared: [{ label: 'Fietsen', choices: [{ id: 'de-fiets', label: 'De fiets' }] }],
	levels: [{ id: 'klas-4', label: 'vanaf klas 4' }]
};
const view: ComposeView = {
	draft: emptyDraft(),
	flags: [{ field: 'title', text: 'Vul dit nog in.' }],
	words: [{ field: 'about', id: 'about monster', text: 'Let op.', isMeant: false }],
	left: 2,
	careful: false,
	facts: {},
	changes: {}
};
const props = {
	view,
	library,
	lang: 'nl' as const,
	from: 'leeg',
	refused: () => 'Dat kan niet.',
	isKeeping: true,
	keepHours: 24
};

beforeEach(() => {
	localStorage.clear();
	// No server stands behind this form: what it has to say comes later, or never.
	vi.stubGlobal('fetch', () => Promise.reject(new Error('no network')));
});
afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
});

const submit = (button: HTMLElement) => {
	const form = document.querySelector('form')!;
	const event = new SubmitEvent('submit', { submitter: button, cancelable: true, bubbles: true });
	form.dispatchEvent(event);
	return event.defaultPrevented;
};
const button = (value: string) => document.querySelector<HTMLButtonElement>(`button[value="${value}"]`)!;
const tick = () => new Promise((later) => setTimeout(later));

it('adds a step at once, without a network, keeps it in this browser, and says that it could not be looked at', async () => {
	render(Compose, props);
	await tick();
	document.querySelector<HTMLDetailsElement>('details.add')!.open = true;
	document.querySelector('details.add')!.dispatchEvent(new Event('toggle'));
	await tick();
	expect(submit(button('add s2 case'))).toBe(true);
	await tick();
	expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toHaveLength(4);
	expect(kept()?.draft.steps.map(({ kind }) => kind)).toEqual(['lobby', 'note', 'case', 'end']);
	expect(screen.getByRole('status').textContent).toContain('Toegevoegd als stap 3.');
	await new Promise((later) => setTimeout(later, 700));
	expect(screen.getByRole('status').textContent).toContain('Er is geen verbinding.');
});

it('leaves starting, saving and looking at a step to the browser', async () => {
	render(Compose, props);
	await tick();
	for (const value of ['start', 'demo', 'save', 's1']) expect(submit(button(value))).toBe(false);
});

it('names what is left beside its field and in the list', () => {
	render(Compose, props);
	expect(screen.getByLabelText('Naam van de les').getAttribute('aria-describedby')).toContain('title-flags');
	expect(document.getElementById('title-flags')?.textContent).toContain('Vul dit nog in.');
	expect(document.getElementById('about-flags')?.textContent).toContain('Let op.');
	expect(screen.getByText('Nog 2 te doen')).toBeTruthy();
});

it('offers another lesson that this browser still holds, and throws it away when asked', async () => {
	keep({ from: 'straatroof-45', draft: { ...emptyDraft(), title: { nl: 'Oud', en: 'Old' } } });
	render(Compose, props);
	await tick();
	expect(document.body.textContent).toContain('nog een les van jou: Oud.');
	screen.getByRole('button', { name: 'Gooi weg' }).click();
	await tick();
	expect(kept()).toBeUndefined();
	expect(document.body.textContent).not.toContain('Oud');
});

it('reads nothing from a store that somebody spoiled', () => {
	for (const spoiled of ['{', '7', 'null', '{"draft":{}}', '{"draft":{"steps":[],"title":7}}']) {
		localStorage.setItem('les-in-de-maak', spoiled);
		expect(kept()).toBeUndefined();
	}
});
