/** The OpenAPI document, made from the schemas that the API itself uses. */
import { z } from 'zod';
import { Text, Basis } from '../../model';
import {
	EditionResponse,
	EditionsResponse,
	EditionSummary,
	PolicyShape,
	StatuteShape,
	SubjectShape
} from './edition-shapes';
import { problemKinds, type ProblemKind } from './problem';
import {
	CheckSanctionRequest,
	CounterfactualsRequest,
	EvaluateRequest,
	ProposedAmount,
	SanctionRequest
} from './requests';
import * as out from './responses';

const requests = { EvaluateRequest, CounterfactualsRequest, CheckSanctionRequest, SanctionRequest, ProposedAmount };
const responses = {
	EvaluateResponse: out.EvaluateResponse,
	CounterfactualsResponse: out.CounterfactualsResponse,
	CheckSanctionResponse: out.CheckSanctionResponse,
	EditionsResponse,
	EditionResponse,
	Problem: out.ProblemResponse,
	Absence: out.Absence,
	Bar: out.Bar,
	Basis,
	EditionSummary,
	Fact: out.Fact,
	Maximum: out.Maximum,
	Offence: out.Offence,
	Outcome: out.Outcome,
	PlainMaximum: out.PlainMaximum,
	PolicyEdition: PolicyShape,
	Push: out.Push,
	Range: out.Range,
	Receipt: out.Receipt,
	Sanction: out.Sanction,
	StartingPoint: out.StartingPoint,
	StatuteEdition: StatuteShape,
	Step: out.Step,
	Subject: SubjectShape,
	Term: out.Term,
	Text
};

type Schema = z.core.JSONSchema.BaseSchema;
const ref = (name: string) => `#/components/schemas/${name}`;
const isEmpty = (schema: Schema) => Object.keys(schema).length === 0;

function schemasOf(named: Record<string, z.ZodType>, io: 'input' | 'output'): Record<string, Schema> {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, {
		io,
		uri: ref,
		unrepresentable: 'any',
		override: ({ jsonSchema }) => {
			// A JSON Schema pattern has no flags, and the pattern of ids ignores case.
			if (jsonSchema.pattern?.startsWith('^[a-z0-9]+')) {
				jsonSchema.pattern = jsonSchema.pattern.replaceAll('[a-z0-9]', '[A-Za-z0-9]');
			}
			if (io === 'input') return;
			// A later version may add keys to an answer; whoever reads one must not break on it.
			if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
			// The short forms in the rule files are written out on loading, which JSON Schema cannot say.
			if (jsonSchema.anyOf?.some(isEmpty)) jsonSchema.anyOf = jsonSchema.anyOf.filter((one) => !isEmpty(one));
		}
	});
	const clean = Object.entries(schemas as Record<string, Schema>).filter(([id]) => id in named);
	return Object.fromEntries(clean.map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]));
}

const json = (name: string, example?: unknown) => ({
	'application/json': { schema: { $ref: ref(name) }, ...(example !== undefined && { example }) }
});

function problems(kinds: readonly ProblemKind[]) {
	const byStatus = new Map<number, string[]>();
	for (const kind of kinds) {
		const { status, title } = problemKinds[kind];
		byStatus.set(status, [...(byStatus.get(status) ?? []), title]);
	}
	return Object.fromEntries(
		[...byStatus].map(([status, titles]) => [
			String(status),
			{
				description: titles.join(', or '),
				content: { 'application/problem+json': { schema: { $ref: ref('Problem') } } }
			}
		])
	);
}

/** A made-up case, for the examples. */
export const exampleCase = {
	offenceDate: '2024-09-01',
	answers: { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet', dwang: 'ja' }
};

const post = (operationId: string, summary: string, name: string, example: unknown) => ({
	post: {
		operationId,
		summary,
		description: 'Computes and keeps nothing. At most 64 kB.',
		requestBody: { required: true, content: json(`${name}Request`, example) },
		responses: {
			'200': { description: 'The answer', content: json(`${name}Response`) },
			...problems([
				'invalid-input',
				'invalid-json',
				'method-not-allowed',
				'body-too-large',
				'unsupported-media-type',
				'internal-error',
				'law-not-loaded'
			])
		}
	}
});

const get = (operationId: string, summary: string, name: string, parameters: unknown[] = []) => ({
	get: {
		operationId,
		summary,
		...(parameters.length > 0 && { parameters }),
		responses: {
			'200': { description: 'The answer', content: json(name) },
			'304': { description: 'Not changed since the entity tag in if-none-match' },
			...problems([
				...(parameters.length > 0 ? (['not-found'] as const) : []),
				'method-not-allowed',
				'internal-error',
				'law-not-loaded'
			])
		}
	}
});

function build() {
	return {
		openapi: '3.1.1',
		jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
		info: {
			title: 'Strafmaatverkenner',
			version: '1.0.0',
			summary: 'Where Dutch prosecution guidelines start, with the offence, the maximum and the sources.',
			description:
				'For made-up cases in which the facts are taken as proven. Do not send what happened to you or to someone else. A starting point is a beginning for the demand of the prosecution, no forecast and no advice; the judge decides. What was not read is said to be unread and never guessed.',
			license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
		},
		servers: [{ url: '/' }],
		security: [],
		paths: {
			'/api/v1/evaluate': post(
				'evaluate',
				'Offence, maximum, bar and starting point of a case',
				'Evaluate',
				exampleCase
			),
			'/api/v1/counterfactuals': post(
				'counterfactuals',
				'Every single fact that would change the answer',
				'Counterfactuals',
				exampleCase
			),
			'/api/v1/check-sanction': post('checkSanction', 'Whether a proposed sentence is lawful', 'CheckSanction', {
				...exampleCase,
				sanction: { communityServiceHours: 120 }
			}),
			'/api/v1/editions': get('editions', 'Subjects with their facts, and all editions', 'EditionsResponse'),
			'/api/v1/editions/{id}': get('edition', 'One edition with all its rules', 'EditionResponse', [
				{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
				{
					name: 'subject',
					in: 'query',
					required: false,
					description: 'Which subject, where several share the id.',
					schema: { type: 'string' }
				}
			]),
			'/api/v1/openapi.json': {
				get: {
					operationId: 'openapi',
					summary: 'This document',
					responses: {
						'200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } }
					}
				}
			}
		},
		components: { schemas: { ...schemasOf(responses, 'output'), ...schemasOf(requests, 'input') } }
	};
}

let built: ReturnType<typeof build> | undefined;

export const openApi = () => (built ??= build());
