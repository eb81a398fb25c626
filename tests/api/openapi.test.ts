/** The OpenAPI document: sound by hand-written checks, and true to the answers. */
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../src/lib/server/api/problem';
import { GET } from '../../src/routes/api/v1/openapi.json/+server';
import { POST as evaluate } from '../../src/routes/api/v1/evaluate/+server';
import { POST as check } from '../../src/routes/api/v1/check-sanction/+server';
import { POST as counterfactuals } from '../../src/routes/api/v1/counterfactuals/+server';
import { texts } from '../../src/routes/api/text';
import { answer, event, post } from './ask';

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const document = (await (await GET(event('/api/v1/openapi.json'))).json()) as Json;
const at = (...path: string[]): unknown =>
	path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), document);

/** Every object in the document. */
function* objects(value: unknown): Generator<Json> {
	if (Array.isArray(value)) for (const inner of value) yield* objects(inner);
	else if (isObject(value)) {
		yield value;
		for (const inner of Object.values(value)) yield* objects(inner);
	}
}

const paths = at('paths') as Record<string, Record<string, Json>>;
const operations = Object.entries(paths).flatMap(([path, item]) =>
	Object.entries(item).map(([method, operation]) => ({ path, method, operation }))
);

describe('GET /api/v1/openapi.json', () => {
	it('is served as JSON that any site may read', async () => {
		await answer(await GET(event('/api/v1/openapi.json')));
	});

	it('is OpenAPI 3.1 with what a document must have', () => {
		expect(at('openapi')).toBe('3.1.1');
		expect(at('info', 'title')).toBe('Strafmaatverkenner');
		expect(at('info', 'version')).toBe('1.0.0');
		expect(at('info', 'license', 'identifier')).toBe('EUPL-1.2');
	});

	it('names every address once, and no other', () => {
		expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
			'get /api/v1/editions',
			'get /api/v1/editions/{id}',
			'get /api/v1/openapi.json',
			'post /api/v1/check-sanction',
			'post /api/v1/counterfactuals',
			'post /api/v1/evaluate'
		]);
		const ids = operations.map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('describes each parameter that a path holds', () => {
		for (const { path, operation } of operations) {
			const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			const described = ((operation.parameters ?? []) as Json[]).filter((parameter) => parameter.in === 'path');
			expect(described.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
		}
	});

	it('gives every operation responses with a description', () => {
		for (const { operation } of operations) {
			const responses = Object.entries(operation.responses as Record<string, Json>);
			expect(responses.map(([status]) => status)).toContain('200');
			for (const [status, { description }] of responses) {
				expect(status).toMatch(/^[2-5]\d\d$/);
				expect(description).toMatch(/\S/);
			}
		}
	});

	it('refers only to schemas that are there', () => {
		const refs = [...objects(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
		expect(refs.length).toBeGreaterThan(20);
		for (const ref of refs) {
			const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(ref) ?? [];
			expect(at('components', 'schemas', name), ref).toBeDefined();
		}
	});

	it('holds plain JSON Schema without loose ends', () => {
		for (const [name, schema] of Object.entries(at('components', 'schemas') as Record<string, Json>)) {
			expect(Object.keys(schema), name).not.toHaveLength(0);
			for (const object of objects(schema)) {
				expect(object).not.toHaveProperty('$schema');
				expect(object).not.toHaveProperty('$id');
				expect(object).not.toHaveProperty('~standard');
				const required = Array.isArray(object.required) ? (object.required as string[]) : [];
				if (isObject(object.properties))
					expect(Object.keys(object.properties)).toEqual(expect.arrayContaining(required));
				for (const key of ['anyOf', 'oneOf', 'allOf']) {
					if (Array.isArray(object[key])) for (const one of object[key]) expect(one, name).not.toEqual({});
				}
				if (typeof object.pattern === 'string') expect(() => new RegExp(object.pattern as string, 'u')).not.toThrow();
			}
		}
	});

	it('takes ids with capitals, as the official numbers have them', () => {
		const pattern = at('components', 'schemas', 'EditionSummary', 'properties', 'instrument') as Json;
		expect('2024R004').toMatch(new RegExp(String(pattern.pattern)));
	});

	it('refuses unknown keys in questions and leaves answers room to grow', () => {
		expect(at('components', 'schemas', 'EvaluateRequest', 'additionalProperties')).toBe(false);
		expect(at('components', 'schemas', 'EvaluateResponse')).not.toHaveProperty('additionalProperties');
		expect(at('components', 'schemas', 'EvaluateRequest', 'required')).toEqual(['offenceDate', 'answers']);
		expect(at('components', 'schemas', 'EvaluateRequest', 'properties', 'offenceDate')).toMatchObject({
			format: 'date'
		});
	});

	it('has examples that work', async () => {
		const handlers = { evaluate, 'check-sanction': check, counterfactuals };
		for (const [name, handler] of Object.entries(handlers)) {
			const example = at('paths', `/api/v1/${name}`, 'post', 'requestBody', 'content', 'application/json', 'example');
			await answer(await post(handler, example));
		}
	});

	it('has a page that explains every kind of problem in both languages', () => {
		for (const { kinds } of Object.values(texts)) {
			expect(Object.keys(kinds).sort()).toEqual(Object.keys(problemKinds).sort());
		}
	});
});
