import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import CountdownView from './Countdown.svelte';
import { Countdown } from './countdown.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function pass(milliseconds: number): Promise<void> {
	await vi.advanceTimersByTimeAsync(milliseconds);
	await tick();
}

it('counts by itself, silently, and speaks at a minute and at the end', async () => {
	render(CountdownView, { left: 62_000 });
	const timer = screen.getByRole('timer');
	expect(timer.textContent?.trim()).toBe('1:02');
	expect(timer.getAttribute('aria-live')).toBe('off');
	const voice = timer.nextElementSibling!;
	await pass(1000);
	expect([timer.textContent?.trim(), voice.textContent]).toEqual(['1:01', '']);
	await pass(1000);
	expect([timer.textContent?.trim(), voice.textContent]).toEqual(['1:00', 'Nog 1 minuut']);
	await pass(60_000);
	expect([timer.textContent?.trim(), voice.textContent]).toEqual(['De tijd is om', 'De tijd is om']);
});

it('believes the server only where it says something else', () => {
	let now = 0;
	const countdown = new Countdown(60_000, () => now);
	now = 10_000;
	countdown.tick();
	countdown.set(50_900);
	expect(countdown.seconds).toBe(50);
	countdown.set(120_000);
	expect(countdown.seconds).toBe(120);
});
