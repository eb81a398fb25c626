import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Term from './Term.svelte';
import TermText from './TermText.svelte';

const term = {
	id: 'taakstraf',
	name: 'Taakstraf',
	text: 'Onbetaald werk als straf.',
	href: '/regels/woordenlijst#term-taakstraf',
	words: ['taakstraf'],
	exact: []
};
const props = { word: 'taakstraffen', term };

/** The simulated browser has no popovers; this plays one that says when it opens and closes. */
function playPopovers(): void {
	const say = (element: HTMLElement, newState: string) =>
		element.dispatchEvent(Object.assign(new Event('toggle'), { newState }));
	Object.assign(HTMLElement.prototype, {
		showPopover(this: HTMLElement) {
			say(this, 'open');
		},
		hidePopover(this: HTMLElement) {
			say(this, 'closed');
		}
	});
}

describe('in a browser without popovers', () => {
	beforeEach(() => {
		for (const name of ['showPopover', 'hidePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
	});

	it('the word is a link to the glossary and nothing else', async () => {
		render(Term, props);
		const link = screen.getByRole('link', { name: 'taakstraffen' });
		expect(link.getAttribute('href')).toBe(term.href);
		expect(link.hasAttribute('aria-haspopup')).toBe(false);
		expect(await fireEvent.click(link)).toBe(true);
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});

describe('in a browser with popovers', () => {
	beforeEach(playPopovers);
	afterEach(() => vi.restoreAllMocks());

	it('the word opens its explanation, which takes the focus and names itself', async () => {
		render(Term, props);
		const word = await screen.findByRole('button', { name: 'taakstraffen' });
		expect(word.getAttribute('aria-expanded')).toBe('false');
		expect(await fireEvent.click(word)).toBe(false);
		const note = await screen.findByRole('dialog', { name: 'Taakstraf' });
		expect(note.textContent).toContain('Onbetaald werk als straf.');
		await tick();
		expect(document.activeElement).toBe(note);
		expect(word.getAttribute('aria-expanded')).toBe('true');
		await fireEvent.click(screen.getByRole('button', { name: 'Sluit' }));
		expect(screen.queryByRole('dialog')).toBeNull();
	});

	it('a space opens it as it does a button', async () => {
		render(Term, props);
		const word = await screen.findByRole('button', { name: 'taakstraffen' });
		expect(await fireEvent.keyDown(word, { key: ' ' })).toBe(false);
		expect(await screen.findByRole('dialog')).toBeTruthy();
	});

	it('asking for another tab stays a link', async () => {
		render(Term, props);
		const word = await screen.findByRole('button', { name: 'taakstraffen' });
		expect(await fireEvent.click(word, { ctrlKey: true })).toBe(true);
		expect(screen.queryByRole('dialog')).toBeNull();
	});
});

it('a sentence outside a page with terms is plain text', () => {
	const { container } = render(TermText, { text: 'Een taakstraf mag.' });
	expect(container.textContent).toBe('Een taakstraf mag.');
	expect(container.querySelector('a')).toBeNull();
});
