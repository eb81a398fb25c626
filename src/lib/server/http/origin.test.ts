import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './origin';

function asked(method: string, path: string, headers: Record<string, string>): boolean {
	return isOwnOrigin({
		method,
		path,
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

	it('refuses a pure address with another method', () => {
		expect(asked('DELETE', '/api/v1/evaluate', { origin: 'https://other.example' })).toBe(false);
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
		expect(isOwnOrigin({ method: 'POST', path: '/session', headers, ownHost: 'own.example' })).toBe(true);
	});
});
