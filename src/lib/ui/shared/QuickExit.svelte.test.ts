import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { NEUTRAL_SITE } from './quick-exit';
import QuickExit from './QuickExit.svelte';

afterEach(() => {
	vi.restoreAllMocks();
	document.documentElement.hidden = false;
});

it('is a plain link without JavaScript and replaces the history entry with it', () => {
	const replace = vi.spyOn(location, 'replace').mockImplementation(() => undefined);
	render(QuickExit);
	const link = screen.getByRole('link', { name: 'Snel weg' });
	expect(link.getAttribute('href')).toBe(NEUTRAL_SITE);
	const followed = link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
	expect(followed).toBe(false);
	expect(replace).toHaveBeenCalledWith(NEUTRAL_SITE);
	expect(document.documentElement.hidden).toBe(true);
});
