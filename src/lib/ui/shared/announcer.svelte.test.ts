import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutTitle } from './announcer';

const live = () => document.getElementById('svelte-announcer')?.getAttribute('aria-live');

beforeEach(() => {
	document.body.innerHTML = '<div id="svelte-announcer" aria-live="assertive"></div>';
});
afterEach(() => {
	document.body.innerHTML = '';
});

test('is silent until the last of several changes has come, also where one fails', async () => {
	let first = () => {};
	let second = (_: Error) => {};
	const one = withoutTitle(new Promise((resolve) => (first = resolve)));
	const two = withoutTitle(new Promise((_, reject) => (second = reject)));
	expect(live()).toBe('off');
	first();
	await one;
	expect(live()).toBe('off');
	second(new Error('superseded'));
	await expect(two).rejects.toThrow('superseded');
	expect(live()).toBe('assertive');
});
