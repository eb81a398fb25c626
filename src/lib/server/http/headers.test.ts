import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from './headers';
import defaults from './security-headers.json';

const answered = async (headers: Record<string, string> = {}) => {
	const event = {} as RequestEvent;
	return (await securityHeaders({ event, resolve: () => new Response('', { headers }) })).headers;
};

describe('an answer', () => {
	it('has every header, and stays with whoever asked', async () => {
		const headers = await answered();
		for (const [name, value] of Object.entries(defaults)) expect(headers.get(name)).toBe(value);
		expect(headers.get('cache-control')).toBe('private, no-cache');
	});

	it('keeps what its route has set', async () => {
		const own = { 'cache-control': 'public, max-age=300', 'referrer-policy': 'same-origin' };
		expect(Object.fromEntries(await answered(own))).toMatchObject(own);
	});
});
