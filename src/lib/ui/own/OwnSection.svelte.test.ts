import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import { draft, part, view, youthBounds } from './fixture';
import { forgetDraft, keepDraft, keptDraft } from './kept.svelte';
import OwnSection from './OwnSection.svelte';
import ThreeLanes from './ThreeLanes.svelte';

const lanes = {
	axis: true,
	lanes: [
		{ voice: 'law' as const, label: 'De wet', words: '9 jaar', span: { from: 0, to: 108 } },
		{ voice: 'guideline' as const, label: 'Het OM', words: '4 maanden', span: { from: 0, to: 4 } }
	]
};
const live = () => document.querySelector('[aria-live="polite"]')!;

afterEach(() => forgetDraft('zaak'));

it('says what was chosen and whether it is lawful, with the article, as it is built', async () => {
	render(OwnSection, { own: view() });
	expect(live().textContent).toContain('Je hebt nog niets gekozen.');
	await fireEvent.click(screen.getByRole('checkbox', { name: 'Taakstraf' }));
	expect(live().textContent).toContain('Taakstraf (kies nog hoeveel).');
	expect(live().textContent).toContain('Vul eerst alles in.');
	await fireEvent.input(screen.getByRole('spinbutton'), { target: { value: '250' } });
	expect(live().textContent).toContain('Taakstraf van 250 uur.');
	expect(live().textContent).toContain('Deze straf mag niet');
	const reasons = within(live() as HTMLElement).getAllByRole('listitem');
	expect(reasons.map((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
		'Regel l-service. Artikel 22c lid 2.',
		'Regel b-six. Artikel 22b lid 1.'
	]);
});

it('says that a number is too large for the unit that was chosen after it', async () => {
	render(OwnSection, { own: view() });
	await fireEvent.click(screen.getByRole('checkbox', { name: 'Gevangenisstraf' }));
	await fireEvent.click(screen.getByRole('radio', { name: 'maanden' }));
	await fireEvent.input(screen.getByRole('spinbutton'), { target: { value: '120' } });
	expect(live().textContent).toContain('Gevangenisstraf van 120 maanden');
	await fireEvent.click(screen.getByRole('radio', { name: 'jaar' }));
	expect(screen.getByRole('spinbutton').getAttribute('aria-invalid')).toBe('true');
	expect(screen.getByRole<HTMLInputElement>('spinbutton').value).toBe('120');
	await fireEvent.click(screen.getByRole('radio', { name: 'maanden' }));
	expect(screen.getByRole('spinbutton').getAttribute('aria-invalid')).toBeNull();
});

it('calls guilty without penalty lawful, and an unread fine open', async () => {
	render(OwnSection, { own: view() });
	await fireEvent.click(screen.getByRole('checkbox', { name: 'Schuldig, maar geen straf' }));
	expect(live().textContent).toContain('Deze straf mag');
	flushSync(() => keepDraft('zaak', draft({ fine: part(500, 'euro') })));
	expect(live().textContent).toContain('Wij kunnen niet zeggen of deze boete mag');
	expect(live().textContent).toContain('Artikel 23 lid 4');
});

it('keeps the sentence when the facts change and says what does not exist there', async () => {
	keepDraft('zaak', draft({ gevangenisstraf: part(4, 'year'), service: part(60, 'hour') }));
	const { rerender } = render(OwnSection, { own: view() });
	await rerender({ own: view(youthBounds) });
	expect(screen.queryByRole('checkbox', { name: 'Gevangenisstraf' })).toBeNull();
	expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Taakstraf' }).checked).toBe(true);
	expect(live().textContent).toContain('Gevangenisstraf van 4 jaar: dat bestaat in deze zaak niet');
	await rerender({ own: view() });
	expect(live().textContent).not.toContain('bestaat in deze zaak niet');
	expect(live().textContent).toContain('Gevangenisstraf van 4 jaar en taakstraf van 60 uur.');
	await rerender({ own: view(youthBounds) });
	await fireEvent.click(screen.getByRole('button', { name: 'Haal gevangenisstraf weg' }));
	expect(keptDraft('zaak').chosen).toEqual(['service']);
});

it('begins again with an empty control that has the focus', async () => {
	keepDraft('zaak', draft({ service: part(60, 'hour') }));
	render(OwnSection, { own: view() });
	await fireEvent.click(screen.getByRole('button', { name: 'Opnieuw' }));
	expect(screen.queryByRole('button', { name: 'Opnieuw' })).toBeNull();
	expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Schuldig, maar geen straf' }));
	expect(sessionStorage).toHaveLength(0);
});

it('the empty lane leads to the control and leaves the address alone', async () => {
	render(OwnSection, { own: view() });
	render(ThreeLanes, { lanes, own: view() });
	const link = screen.getByRole('link', { name: 'kies zelf een straf' });
	expect(link.closest('[aria-hidden]')).toBeNull();
	const address = location.href;
	expect(await fireEvent.click(link)).toBe(false);
	expect(document.activeElement?.id).toBe('eigen-straf');
	expect(location.href).toBe(address);
});

it('three labelled lanes, one sentence, and the same in a table', () => {
	keepDraft('zaak', draft({ gevangenisstraf: part(12, 'year', { amount: 2, unit: 'year' }) }));
	const { container } = render(ThreeLanes, { lanes, own: view() });
	expect(container.querySelectorAll('[data-voice]')).toHaveLength(3);
	expect(container.querySelector('[data-voice="you"] .conditional')).not.toBeNull();
	const ticks = [...container.querySelectorAll('.ticks span')].map(({ textContent }) => textContent);
	expect(ticks).toEqual(['0', '2', '4', '6', '8', '10', '12']);
	expect(container.textContent).toContain('Jouw keuze valt niet binnen de wet en is zwaarder dan');
	expect(screen.getByRole('row', { name: /Wat jij zou geven Gevangenisstraf van 12 jaar/ })).toBeTruthy();
});

it('without any custody in law the voices stand in a table', () => {
	const words = { axis: false, lanes: lanes.lanes.map(({ span: _, ...lane }) => lane) };
	const { container } = render(ThreeLanes, { lanes: words, own: view() });
	expect(container.querySelector('.lanes')).toBeNull();
	expect(screen.getByRole('heading', { name: 'Naast elkaar' })).toBeTruthy();
	expect(screen.getByRole('link', { name: 'kies zelf een straf' })).toBeTruthy();
});
