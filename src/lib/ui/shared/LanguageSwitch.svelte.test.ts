import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import LanguageSwitch from './LanguageSwitch.svelte';

it('leads to the same page in the other language and keeps the facts in the address', () => {
	render(LanguageSwitch, { path: '/regels?feit=1' });
	const link = screen.getByRole('link', { name: 'English' });
	expect(link.getAttribute('href')).toBe('/en/regels?feit=1');
	expect(link.getAttribute('lang')).toBe('en');
});
