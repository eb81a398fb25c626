import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import ConnectionLine from './ConnectionLine.svelte';
import JoinForm from './JoinForm.svelte';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Code van de sessie' });
const submit = () => fireEvent.submit(field().form!);
const described = () =>
	(field().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);

it('lets through a code with spaces and small letters', async () => {
	render(JoinForm, {});
	field().value = 'k7m 4qx';
	expect(await submit()).toBe(true);
	expect(field().name).toBe('code');
});

it.each([
	['', /Vul de code in/],
	['k7m', /zes tekens/]
])('names the field and the way out for "%s"', async (typed, words) => {
	render(JoinForm, {});
	field().value = typed;
	expect(await submit()).toBe(false);
	expect(described()[0]).toMatch(words);
	expect(described()[0]).toMatch(/^Code: /);
	expect(field().getAttribute('aria-invalid')).toBe('true');
	expect(document.activeElement).toBe(field());
});

it('says what the server found, with what was typed', () => {
	render(JoinForm, { code: 'AAAAAA', problem: 'unknown' });
	expect(field().value).toBe('AAAAAA');
	expect(described()[0]).toMatch(/kennen we niet/);
});

it('says quietly how the screen is connected', async () => {
	const { rerender } = render(ConnectionLine, { state: 'live' });
	const line = screen.getByText('Verbonden');
	expect(line.getAttribute('aria-live')).toBe('polite');
	await rerender({ state: 'offline' });
	expect(line.textContent).toContain('je antwoorden worden bewaard');
});
