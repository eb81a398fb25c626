import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Conditions from './Conditions.svelte';

const boxes = (count: number) => Array.from({ length: count }, (_, at) => [`Feit: ${at}`, 'Dwang: nee']);

it('one condition is a sentence, and none is nothing', () => {
	const { container } = render(Conditions, { when: boxes(1) });
	expect(container.textContent?.trim()).toBe('Als: Feit: 0; Dwang: nee');
	expect(render(Conditions, { when: [] }).container.textContent?.trim()).toBe('');
});

it('a few are all in sight', () => {
	const { container } = render(Conditions, { when: boxes(3) });
	expect(screen.getAllByRole('listitem')).toHaveLength(3);
	expect(container.querySelector('details')).toBeNull();
});

it('many are one tap away, with their number', () => {
	const { container } = render(Conditions, { when: boxes(5) });
	expect(container.querySelector('details summary')?.textContent).toContain('5 combinaties');
	expect(container.querySelectorAll('details li')).toHaveLength(5);
});
