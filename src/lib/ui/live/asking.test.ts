import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askFor } from './asking';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

it('asks at a moment of its own, a few times, and no more once that is ended', async () => {
	const fetched = vi.fn((_address: string) => Promise.resolve(Response.json({ answers: 1 })));
	vi.stubGlobal('fetch', fetched);
	const got = vi.fn();
	const end = askFor('/stand?eigen', got);
	expect(fetched).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(3000);
	expect(fetched.mock.calls[0]?.[0]).toBe('/stand?eigen');
	expect(got).toHaveBeenCalledWith({ answers: 1 });
	await vi.advanceTimersByTimeAsync(60_000);
	expect(fetched).toHaveBeenCalledTimes(5);
	end();

	askFor('/stand?eigen', got)();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(fetched).toHaveBeenCalledTimes(5);
});

it('asks again where no answer comes', async () => {
	const fetched = vi
		.fn<() => Promise<Response>>()
		.mockRejectedValueOnce(new TypeError('no network'))
		.mockResolvedValueOnce(new Response('', { status: 503 }))
		.mockImplementation(() => Promise.resolve(Response.json({ answers: 2 })));
	vi.stubGlobal('fetch', fetched);
	const got = vi.fn(() => end());
	const end = askFor('/stand?eigen', got);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(fetched).toHaveBeenCalledTimes(3);
	expect(got).toHaveBeenCalledTimes(1);
});
