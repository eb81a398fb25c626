import { render, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { VerdictView } from '../views/live';
import { law, questions, sixMonths } from './fixture';
import Reveal from './Reveal.svelte';

const unlawful: VerdictView = {
	facts: 'zaak?',
	lawful: false,
	title: 'Deze straf mag niet',
	text: 'De wet laat deze straf hier niet toe.',
	reasons: [
		{ text: 'Een taakstraf duurt hoogstens 240 uur.', article: 'Artikel 22c lid 2.', note: 'Gelezen in 2024.' }
	],
	other: false
};
const props = { reveal: { stage: 2, law }, answer: sixMonths, question: questions.sentence };
const own = () => screen.getByRole('heading', { name: /^Jouw antwoord/ }).closest('section')!;

it("says at one's own answer whether the law allows it, with every reason and its article", () => {
	render(Reveal, { ...props, verdict: unlawful });
	expect(within(own()).getByText('Deze straf mag niet')).toBeTruthy();
	expect(within(own()).getByRole('listitem').textContent?.replaceAll(/\s+/g, ' ').trim()).toBe(
		'Een taakstraf duurt hoogstens 240 uur. Artikel 22c lid 2. Gelezen in 2024.'
	);
	expect(own().textContent).not.toContain('zijn feiten veranderd');
});

it('says for which facts it holds where they changed since, and has no list where nothing stands in the way', () => {
	const lawful = { ...unlawful, lawful: true as const, title: 'Deze straf mag', reasons: [], other: true };
	render(Reveal, { ...props, verdict: lawful });
	expect(document.querySelector('[data-verdict="yes"]')?.textContent).toContain('Deze straf mag');
	expect(within(own()).queryByRole('list')).toBeNull();
	expect(own().textContent).toContain('Na jouw keuze zijn feiten veranderd.');
});

it('takes it away with the law, and reads it out when it comes', async () => {
	const { rerender } = render(Reveal, props);
	const spoken = own().querySelector('[aria-live="polite"]');
	expect(spoken?.textContent?.trim()).toBe('');
	await rerender({ verdict: unlawful });
	expect(spoken?.textContent).toContain('Deze straf mag niet');
	await rerender({ verdict: undefined });
	expect(spoken?.textContent?.trim()).toBe('');
});

it('names the vote of an answer that is not from the last one', () => {
	render(Reveal, { ...props, missed: { given: 'ronde 1', last: 'ronde 2' } });
	expect(screen.getByRole('heading', { name: 'Jouw antwoord in ronde 1' })).toBeTruthy();
	expect(own().textContent).toContain('In ronde 2 gaf je geen antwoord.');
});

it('shows nobody’s own answer on the wall, nor what the law says of it', () => {
	render(Reveal, { ...props, verdict: unlawful, wall: true });
	expect(screen.queryByRole('heading', { name: /^Jouw antwoord/ })).toBeNull();
	expect(document.querySelector('.own-verdict')).toBeNull();
});
