/** Bad input of every kind: exact status, content type, and each field with its value. */
import { describe, expect, it } from 'vitest';
import { POST } from '../../src/routes/api/v1/evaluate/+server';
import { answers, event, fields, post, problem, wellFormed } from './ask';

const json = { 'content-type': 'application/json' };
const withAnswers = (more: Record<string, unknown>) => ({ ...wellFormed, answers: { ...answers, ...more } });

/** Name, body, and the fields of the problem with their values. */
const badInput: [string, unknown, [string, unknown][]][] = [
	[
		'an empty object',
		{},
		[
			['offenceDate', null],
			['answers', null]
		]
	],
	['a list', [], [['body', 'a list']]],
	['a text', '"text"', [['body', 'text']]],
	['null', 'null', [['body', null]]],
	['a number', '7', [['body', 7]]],
	['no date', { answers }, [['offenceDate', null]]],
	['a number for a date', { ...wellFormed, offenceDate: 20240901 }, [['offenceDate', 20240901]]],
	['a list of answers', { ...wellFormed, answers: [] }, [['answers', 'a list']]],
	['answers that are null', { ...wellFormed, answers: null }, [['answers', null]]],
	['a level that is no text', withAnswers({ dwang: true }), [['answers.dwang', true]]],
	['a level that is an object', withAnswers({ dwang: {} }), [['answers.dwang', 'an object']]],
	['a subject that is no text', { ...wellFormed, subject: 1 }, [['subject', 1]]],
	['an unknown subject', { ...wellFormed, subject: 'fietsen' }, [['subject', 'fietsen']]],
	['an unknown key', { ...wellFormed, answer: 1 }, [['answer', 1]]],
	[
		'several unknown keys',
		{ ...wellFormed, a: 'x', b: null },
		[
			['a', 'x'],
			['b', null]
		]
	],
	['an unknown factor', withAnswers({ kleding: 'rood' }), [['answers.kleding', 'rood']]],
	['an unknown level', withAnswers({ dwang: 'misschien' }), [['answers.dwang', 'misschien']]],
	['an empty level', withAnswers({ dwang: '' }), [['answers.dwang', '']]],
	['a missing fact', { ...wellFormed, answers: {} }, [['answers.handeling', null]]],
	[
		'a missing fact that follows from another',
		{ ...wellFormed, answers: { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus' } },
		[['answers.schuldvorm', null]]
	],
	['a fact that does not apply', withAnswers({ 'situatie-16-17': 'geen' }), [['answers.situatie-16-17', 'geen']]],
	['facts that cannot go together', withAnswers({ schuldvorm: 'schuld', dwang: 'ja' }), [['answers.dwang', 'ja']]],
	['a day that does not exist', { ...wellFormed, offenceDate: '2025-02-29' }, [['offenceDate', '2025-02-29']]],
	[
		'a date with a time',
		{ ...wellFormed, offenceDate: '2024-09-01T00:00:00Z' },
		[['offenceDate', '2024-09-01T00:00:00Z']]
	],
	['an empty date', { ...wellFormed, offenceDate: '' }, [['offenceDate', '']]],
	['a date before what was read', { ...wellFormed, offenceDate: '2023-12-31' }, [['offenceDate', '2023-12-31']]],
	['a decision before the offence', { ...wellFormed, decisionDate: '2024-08-31' }, [['decisionDate', '2024-08-31']]],
	['a decision on no day', { ...wellFormed, decisionDate: 'soon' }, [['decisionDate', 'soon']]],
	['a decision that is null', { ...wellFormed, decisionDate: null }, [['decisionDate', null]]],
	[
		'several faults at once',
		{ offenceDate: 'x', answers: { ...answers, dwang: 'x', kleur: 'y' } },
		[
			['offenceDate', 'x'],
			['answers.kleur', 'y'],
			['answers.dwang', 'x']
		]
	]
];

describe('bad input', () => {
	it.each(badInput)('%s', async (_name, body, expected) => {
		const found = await problem(await post(POST, body), 400);
		expect(found.type).toBe('/api#invalid-input');
		expect(fields(found)).toEqual(expected);
		for (const error of found.errors) expect(error.expected).toMatch(/\S/);
	});

	it('names the levels that remain possible', async () => {
		const { errors } = await problem(await post(POST, { ...wellFormed, answers: { handeling: 'binnendringen' } }), 400);
		expect(errors[0]).toMatchObject({
			field: 'answers.leeftijd-slachtoffer',
			value: null,
			allowed: ['18-plus', '16-17', '12-15', 'onder-12'],
			message: 'answers.leeftijd-slachtoffer is missing; expected one of 18-plus, 16-17, 12-15, onder-12.'
		});
	});

	it('says why facts cannot go together, in both languages', async () => {
		const { errors } = await problem(await post(POST, withAnswers({ schuldvorm: 'schuld', dwang: 'ja' })), 400);
		expect(errors[0]?.reason?.nl).toMatch(/\S/);
		expect(errors[0]?.reason?.en).toMatch(/\S/);
		expect(errors[0]?.expected).toBe('another level for schuldvorm or dwang');
	});

	it('says what makes a fact fall away', async () => {
		const { errors } = await problem(await post(POST, withAnswers({ 'situatie-16-17': 'geen' })), 400);
		expect(errors[0]?.message).toContain('leeftijd-slachtoffer is 18-plus');
	});

	it('names the keys that it knows', async () => {
		const { errors } = await problem(await post(POST, { ...wellFormed, answer: {} }), 400);
		expect(errors[0]?.allowed).toEqual(['subject', 'offenceDate', 'decisionDate', 'answers']);
	});

	it('names the first day that was read', async () => {
		const { detail } = await problem(await post(POST, { ...wellFormed, offenceDate: '2020-01-01' }), 400);
		expect(detail).toBe('the law of 2020-01-01 was not read; expected a day from 2024-01-01.');
	});

	it('repeats long values shortened, and not every one of thousands', async () => {
		const long = 'x'.repeat(5000);
		const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, 'ja']));
		const body = await problem(await post(POST, withAnswers({ [long]: long, ...many })), 400);
		expect(body.errors).toHaveLength(25);
		expect(body.errorsLeftOut).toBe(1976);
		expect(body.errors[0]?.value).toBe(`${'x'.repeat(80)}…`);
		expect(JSON.stringify(body).length).toBeLessThan(64 * 1024);
	});

	it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', async (key) => {
		const inner = `{"offenceDate":"2024-09-01","answers":{"handeling":"materiaal","${key}":"ja"}}`;
		expect(fields(await problem(await post(POST, inner), 400))).toEqual([[`answers.${key}`, null]]);
		const outer = `{"offenceDate":"2024-09-01","answers":{"handeling":"materiaal"},"${key}":{"x":1}}`;
		expect(fields(await problem(await post(POST, outer), 400))).toEqual([[key, null]]);
	});

	it('refuses a reserved key that is written with escapes or with room before its colon', async () => {
		const escaped = '{"offenceDate":"2024-09-01","answers":{"\\u005f_proto__":"ja"}}';
		expect(fields(await problem(await post(POST, escaped), 400))).toEqual([['answers.__proto__', null]]);
		const roomy = `{"offenceDate":"2024-09-01","answers":{"__proto__"${' '.repeat(200)}:"ja"}}`;
		expect(fields(await problem(await post(POST, roomy), 400))).toEqual([['answers.__proto__', null]]);
	});

	it('takes a reserved word as a value like any other unknown level', async () => {
		const found = await problem(await post(POST, withAnswers({ dwang: '__proto__' })), 400);
		expect(fields(found)).toEqual([['answers.dwang', '__proto__']]);
	});

	it('knows no factors that every object has', async () => {
		const found = await problem(await post(POST, withAnswers({ toString: 'ja', hasOwnProperty: 'ja' })), 400);
		expect(fields(found)).toEqual([
			['answers.toString', 'ja'],
			['answers.hasOwnProperty', 'ja']
		]);
	});

	it('knows no keys that every object has, and repeats no code', async () => {
		const body = { ...wellFormed, toString: 1, valueOf: 2, hasOwnProperty: 3 };
		const found = await problem(await post(POST, body), 400);
		expect(fields(found)).toEqual([
			['toString', 1],
			['valueOf', 2],
			['hasOwnProperty', 3]
		]);
		expect(found.detail).toBe('toString is not known here; expected only subject, offenceDate, decisionDate, answers.');
		expect(JSON.stringify(found)).not.toContain('native code');
	});

	it('gives a key without a name a name', async () => {
		const { errors } = await problem(await post(POST, { ...wellFormed, '': 1 }), 400);
		expect(errors[0]).toMatchObject({ field: '""', value: 1 });
	});

	it('repeats no half characters, sent or left by shortening, which strict readers refuse', async () => {
		const half = '{"offenceDate":"2024-09-01","answers":{"handeling":"\\ud800","\\udfff":"ja"}}';
		const long = withAnswers({
			dwang: `${'x'.repeat(79)}😀${'y'.repeat(9)}`,
			[`${'x'.repeat(71)}😀${'y'.repeat(9)}`]: 'ja'
		});
		for (const body of [half, JSON.stringify(long)]) {
			const response = await post(POST, body);
			expect(await response.clone().text()).not.toMatch(/\\ud[89a-f]/i);
			await problem(response, 400);
		}
		const { errors } = await problem(await post(POST, withAnswers({ dwang: `${'x'.repeat(79)}😀yyy` })), 400);
		expect(errors[0]?.value).toBe(`${'x'.repeat(79)}…`);
	});

	it('refuses a key that is written twice', async () => {
		const body = '{"offenceDate":"2024-09-01","answers":{"handeling":"materiaal","handeling":"kindpop"}}';
		const found = await problem(await post(POST, body), 400);
		expect(found.errors[0]).toMatchObject({ field: 'answers.handeling', expected: 'every key once' });
	});
});

describe('a body that is no JSON', () => {
	const bodies: [string, BodyInit][] = [
		['nothing', ''],
		['white space', ' \n'],
		['half an object', '{"offenceDate":'],
		['a single quote', "{'a':1}"],
		['a trailing comma', '{"a":1,}'],
		['NaN', '{"a":NaN}'],
		['a form', 'a=1&b=2'],
		['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
		['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
		['deep lists', '['.repeat(30_000) + ']'.repeat(30_000)],
		['deep objects', '{"a":'.repeat(9) + '1' + '}'.repeat(9)],
		['deep and never closed', '['.repeat(60_000)]
	];
	it.each(bodies)('%s', async (_name, body) => {
		const response = await POST(event('/api/v1/evaluate', { method: 'POST', body, headers: json }));
		const found = await problem(response, 400);
		expect(found.type).toBe('/api#invalid-json');
		expect(found.errors).toMatchObject([{ field: 'body', value: null, expected: 'a JSON object in UTF-8' }]);
	});
});

describe('a body of the wrong kind or size', () => {
	const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', ''];
	it.each(types)('refuses the type "%s"', async (type) => {
		const found = await problem(await post(POST, wellFormed, { 'content-type': type }), 415);
		expect(found.type).toBe('/api#unsupported-media-type');
		expect(fields(found)).toEqual([['content-type', type]]);
	});

	it('refuses other character sets and compression', async () => {
		await problem(await post(POST, wellFormed, { 'content-type': 'application/json; charset=utf-16' }), 415);
		const packed = await problem(await post(POST, wellFormed, { 'content-encoding': 'gzip' }), 415);
		expect(fields(packed)).toEqual([['content-encoding', 'gzip']]);
	});

	it('refuses by the length that is announced', async () => {
		const found = await problem(await post(POST, wellFormed, { 'content-length': '65537' }), 413);
		expect(found.detail).toContain('64 kB');
		expect(found.errors).toMatchObject([{ field: 'body', expected: 'at most 65536 bytes' }]);
	});

	it('refuses by the bytes that come, whatever was announced', async () => {
		const big = JSON.stringify(wellFormed).padEnd(64 * 1024 + 1, ' ');
		await problem(await post(POST, big), 413);
		await problem(await post(POST, big, { 'content-length': '10' }), 413);
	});

	it('counts bytes, not characters', async () => {
		const body = JSON.stringify(withAnswers({ x: 'é'.repeat(40_000) }));
		expect(body.length).toBeLessThan(64 * 1024);
		await problem(await post(POST, body), 413);
	});

	it('stops reading a body without an end', async () => {
		let sent = 0;
		const body = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 8192;
				controller.enqueue(new Uint8Array(8192).fill(32));
			}
		});
		await problem(await POST(event('/api/v1/evaluate', { method: 'POST', body, headers: json })), 413);
		expect(sent).toBeLessThan(256 * 1024);
	});

	it('answers a body that breaks off', async () => {
		const body = new ReadableStream<Uint8Array>({
			pull(controller) {
				controller.error(new Error('gone'));
			}
		});
		await problem(await POST(event('/api/v1/evaluate', { method: 'POST', body, headers: json })), 400);
	});
});
