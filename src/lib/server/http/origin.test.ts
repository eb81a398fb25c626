import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin';

function asked(method: string, route: string | null, headers: Record<string, string>): boolean {
	return isOwnOrigin({
		method,
		route,
		headers: new Headers({ host: 'own.example', ...headers }),
		ownHost: 'own.example'
	});
}

describe('isOwnOrigin', () => {
	it('lets reading through, whoever asks', () => {
		expect(asked('GET', '/', { origin: 'https://other.example' })).toBe(true);
	});

	it('lets anyone call the pure posts', () => {
		expect(asked('POST', '/api/v1/evaluate', { origin: 'https://other.example' })).toBe(true);
		expect(asked('POST', '/api/v1/evaluate', {})).toBe(true);
	});

	it('leaves other methods at a pure address to the route, which answers 405', () => {
		expect(asked('DELETE', '/api/v1/evaluate', { origin: 'https://other.example' })).toBe(true);
		expect(asked('POST', '/api/v1/[...path]', {})).toBe(true);
	});

	it('refuses a route of the API that nobody called pure, and an address without a route', () => {
		expect(asked('POST', '/api/v1/answers', { origin: 'https://other.example' })).toBe(false);
		expect(asked('POST', null, { origin: 'https://other.example' })).toBe(false);
	});

	it('takes a post from our own page, over http and https', () => {
		expect(asked('POST', '/session', { origin: 'https://own.example' })).toBe(true);
		expect(asked('POST', '/session', { origin: 'http://own.example' })).toBe(true);
	});

	it('refuses another site, another port, and a sender who says nothing', () => {
		expect(asked('POST', '/session', { origin: 'https://other.example' })).toBe(false);
		expect(asked('POST', '/session', { origin: 'https://own.example:8443' })).toBe(false);
		expect(asked('POST', '/session', {})).toBe(false);
		expect(asked('POST', '/session', { origin: 'nonsense' })).toBe(false);
	});

	it('believes the browser where the origin is hidden by the referrer policy', () => {
		expect(asked('POST', '/session', { origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(true);
		expect(asked('POST', '/session', { origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(false);
		expect(asked('POST', '/session', { origin: 'null' })).toBe(false);
	});

	it('takes both names of an installation behind a proxy', () => {
		const headers = new Headers({ host: 'inner:3000', origin: 'https://own.example' });
		expect(isOwnOrigin({ method: 'POST', route: '/session', headers, ownHost: 'own.example' })).toBe(true);
	});
});
