/** Every route: methods, preflight, and answers that any site may read. */
import type { Handle } from '@sveltejs/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { originCheck } from '../../src/lib/server/http/origin';
import * as law from '../../src/lib/server/law';
import * as rest from '../../src/routes/api/v1/[...path]/+server';
import * as checkSanction from '../../src/routes/api/v1/check-sanction/+server';
import * as counterfactuals from '../../src/routes/api/v1/counterfactuals/+server';
import * as editions from '../../src/routes/api/v1/editions/+server';
import * as edition from '../../src/routes/api/v1/editions/[id]/+server';
import * as evaluate from '../../src/routes/api/v1/evaluate/+server';
import * as openapi from '../../src/routes/api/v1/openapi.json/+server';
import { event, expectOpen, post, problem, wellFormed } from './ask';

const routes = [
	['evaluate', evaluate, 'POST, OPTIONS'],
	['counterfactuals', counterfactuals, 'POST, OPTIONS'],
	['check-sanction', checkSanction, 'POST, OPTIONS'],
	['editions', editions, 'GET, HEAD, OPTIONS'],
	['editions/{id}', edition, 'GET, HEAD, OPTIONS'],
	['openapi.json', openapi, 'GET, HEAD, OPTIONS']
] as const;

afterEach(() => vi.restoreAllMocks());

describe.each(routes)('/api/v1/%s', (name, route, allow) => {
	it('answers with a slash at the end too: browsers of other sites may not follow a redirect without CORS', () => {
		expect(route.trailingSlash).toBe('ignore');
	});

	it('answers a preflight', () => {
		const response = route.OPTIONS();
		expect(response.status).toBe(204);
		expectOpen(response);
		expect(response.headers.get('access-control-allow-methods')).toBe(allow);
		expect(response.headers.get('access-control-allow-headers')).toContain('content-type');
	});

	const known = allow.split(', ');
	it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !known.includes(method)))(
		'answers %s with 405 and what is allowed',
		async (method) => {
			const response = await route.fallback(event(`/api/v1/${name}`, { method }));
			expect(response.headers.get('allow')).toBe(allow);
			expect((await problem(response, 405)).detail).toContain(method);
		}
	);
});

describe('what goes wrong on our side', () => {
	const silent = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

	it('says that the law is not loaded, without its files', async () => {
		const log = silent();
		vi.spyOn(law, 'readLaw').mockImplementation(() => {
			throw new law.InvalidLaw('seeds/law/x.yaml:3:1: broken');
		});
		const found = await problem(await post(evaluate.POST, wellFormed), 503);
		expect(JSON.stringify(found)).not.toContain('x.yaml');
		expect(log).toHaveBeenCalledOnce();
	});

	it('answers a mistake of ours without a stack, and logs it without the facts', async () => {
		const log = silent();
		vi.spyOn(law, 'readLaw').mockImplementation(() => {
			throw new TypeError('secret detail');
		});
		const found = await problem(await post(evaluate.POST, wellFormed), 500);
		expect(JSON.stringify(found)).not.toContain('secret detail');
		expect(JSON.stringify(log.mock.calls)).not.toContain('binnendringen');
	});
});

it('answers an address that does not exist as a problem', async () => {
	for (const method of ['GET', 'POST', 'DELETE']) {
		const found = await problem(await rest.fallback(event('/api/v1/evalute', { method })), 404);
		expect(found.detail).toContain('/api/v1/openapi.json');
	}
	expect(rest.OPTIONS().status).toBe(204);
	expect(rest.trailingSlash).toBe('ignore');
});

/** What the gate of the house answers; `resolve` stands for the route behind it. */
async function gate(
	method: string,
	path: string,
	route: string | null,
	more: { isDataRequest?: boolean; headers?: Record<string, string> } = {}
): Promise<Response> {
	const { headers = {}, isDataRequest = false } = more;
	const asked = { ...event(path, { method, headers }), route: { id: route }, isDataRequest };
	const input = { event: asked, resolve: () => new Response('the route') } as unknown as Parameters<Handle>[0];
	return originCheck(input);
}

describe('the way to a route', () => {
	it.each(['PUT', 'PATCH', 'DELETE', 'POST'])(
		'lets %s through, from any site or none, to be answered 405',
		async (method) => {
			for (const headers of [{}, { origin: 'https://other.example' }] as Record<string, string>[]) {
				expect(await (await gate(method, '/api/v1/editions/', '/api/v1/editions', { headers })).text()).toBe(
					'the route'
				);
				expect(await (await gate(method, '/api/v1/nope', '/api/v1/[...path]', { headers })).text()).toBe('the route');
			}
		}
	);

	it('answers an address with broken percent codes as a problem, not with a page', async () => {
		for (const path of ['/api/v1/%', '/api/v1/editions/%ff', '/api/v1/editions/%ED%A0%80']) {
			for (const method of ['GET', 'POST', 'OPTIONS']) await problem(await gate(method, path, null), 404);
		}
	});

	it('answers a request for the data of a page as a problem', async () => {
		await problem(await gate('GET', '/api/v1/editions', '/api/v1/editions', { isDataRequest: true }), 404);
	});

	it('leaves the errors of other addresses to the pages', async () => {
		expect(await (await gate('GET', '/regels/%ff', null)).text()).toBe('the route');
		expect((await gate('POST', '/verkennen', '/verkennen/[[subject]]')).status).toBe(403);
	});
});
