/** Calls the route handlers as Kit does, with no server in between. */
import { expect } from 'vitest';
import { ProblemResponse, type ProblemAnswer } from '../../src/lib/server/api/responses';
import type { Asked, Handler } from '../../src/lib/server/api/handle';

const origin = 'http://localhost';

export function event(path: string, init: RequestInit = {}, params: Asked['params'] = {}): Asked {
	const url = new URL(path, origin);
	// Node asks for half duplex where the body is a stream; the types of the browser do not know it.
	const options = { ...init, duplex: 'half' };
	return { request: new Request(url, options), url, params, route: { id: '/api/v1/test' } };
}

export function post(handler: Handler, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return handler(
		event('/api/v1/test', { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } })
	);
}

/** What every answer must carry, whatever it says. */
export function expectOpen(response: Response): void {
	expect(response.headers.get('access-control-allow-origin')).toBe('*');
}

export async function answer(response: Response): Promise<unknown> {
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe('application/json');
	expectOpen(response);
	return response.json();
}

export async function problem(response: Response, status: number): Promise<ProblemAnswer> {
	expect(response.status).toBe(status);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(response.headers.get('cache-control')).toBe('no-store');
	expectOpen(response);
	const body = ProblemResponse.parse(await response.json());
	expect(body.status).toBe(status);
	// A stack names files.
	expect(JSON.stringify(body)).not.toMatch(/\.(ts|js):\d|node_modules|at Object/);
	return body;
}

/** Field and value of each error, in order. */
export const fields = ({ errors }: ProblemAnswer) => errors.map(({ field, value }) => [field, value]);

export const answers = {
	handeling: 'binnendringen',
	'leeftijd-slachtoffer': '18-plus',
	schuldvorm: 'opzet'
};
export const wellFormed = { offenceDate: '2024-09-01', answers };
