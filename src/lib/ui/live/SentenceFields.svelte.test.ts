import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { empty } from '../own/draft';
import SentenceFields from './SentenceFields.svelte';

afterEach(cleanup);

it('has a name for every field, and each id once', () => {
	const { container } = render(SentenceFields, {
		choices: ['none', 'fine', 'service', 'gevangenisstraf'],
		life: true,
		given: empty
	});
	const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(screen.getByRole('checkbox', { name: /^Geldboete/ })).toBeTruthy();
	expect(screen.getByRole('spinbutton', { name: 'Hoeveel euro?' }).getAttribute('name')).toBe('fine');
	for (const field of container.querySelectorAll<HTMLInputElement>('input, select'))
		expect(field.labels?.length, field.name).toBe(1);
});
