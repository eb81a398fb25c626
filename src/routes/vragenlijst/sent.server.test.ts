import { expect, it } from 'vitest';
import { readSent } from './sent.server';

const id = '3f0e8c1a-5b0e-4f39-9c0e-0d2f6f3f2a11';
const answer = { item: 'straf/1', id, revision: 1, answer: { kind: 'scale', value: 3 }, band: 2 };
const step = { step: 3, pass: true, answers: [answer] };
const read = (value: unknown) => readSent(JSON.stringify(value));

it('reads a step as a page sends it, a skipped one and one without a time too', () => {
	expect(read(step)).toEqual(step);
	const { band, ...plain } = { ...answer, answer: null };
	expect(band).toBe(2);
	expect(read({ step: 3, pass: false, answers: [plain] })).toEqual({ step: 3, pass: false, answers: [plain] });
	expect(read({ step: 3, pass: true, answers: [] })).toEqual({ step: 3, pass: true, answers: [] });
});

it.each([
	['no object', 3],
	['no list', { ...step, answers: answer }],
	['a step that is no number', { ...step, step: '3' }],
	['half a step', { ...step, step: 2.5 }],
	['an id that is no text', { ...step, answers: [{ ...answer, id: 7 }] }],
	['a key that nobody asked for', { ...step, name: 'Jan' }],
	['a key within an answer that nobody asked for', { ...step, answers: [{ ...answer, ip: '192.0.2.1' }] }],
	['more answers than any step asks', { ...step, answers: Array.from({ length: 101 }, () => answer) }]
])('refuses %s', (_, value) => {
	expect(read(value)).toBeUndefined();
});

it('refuses what is no JSON, and a key that objects have by nature', () => {
	expect(readSent('{"step":')).toBeUndefined();
	expect(readSent('{"step":3,"pass":true,"answers":[],"__proto__":{"a":1}}')).toBeUndefined();
});
