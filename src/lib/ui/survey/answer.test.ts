// From fields to answers: what is taken, what is asked again and why, and what is left open.
import { describe, expect, it } from 'vitest';
import { AnsweredSentence } from '$lib/server/survey/fits';
import type { Choice, Draft } from '../own/draft';
import { readField, readItems } from './answer';
import { OPEN, typedFrom, typedIn, type Typed } from './typed';
import type { FieldView, GivenAnswer, ItemView } from './view';

const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const choices: Choice[] = ['none', 'fine', 'service', 'gevangenisstraf'];
const fields = {
	one: { kind: 'one', sends: 'choice', options },
	multiple: { kind: 'multiple', options, most: 2 },
	scale: { kind: 'scale', from: 1, to: 7, low: 'weinig', high: 'veel' },
	number: { kind: 'number', min: -5, max: 100, decimals: 1 },
	sentence: { kind: 'sentence', choices, life: false },
	free: { kind: 'free', most: 20 }
} as const satisfies Record<string, FieldView>;

const prison = (amount: number | null, part: number | null = null): Draft => ({
	chosen: ['gevangenisstraf'],
	parts: {
		gevangenisstraf: { amount, unit: 'month', conditional: part === null ? null : { amount: part, unit: 'month' } }
	}
});

describe('one field', () => {
	it.each<[keyof typeof fields, Typed, GivenAnswer]>([
		['one', { values: ['b'] }, { kind: 'choice', value: 'b' }],
		['multiple', { values: ['c', 'a'] }, { kind: 'multiple', values: ['a', 'c'] }],
		['scale', { values: ['7'] }, { kind: 'scale', value: 7 }],
		['number', { text: '12,5' }, { kind: 'number', value: 12.5 }],
		['number', { text: '-5' }, { kind: 'number', value: -5 }],
		['free', { text: 'Daarom' }, { kind: 'free', text: 'Daarom' }],
		[
			'sentence',
			{ draft: prison(6, 2) },
			{
				kind: 'sentence',
				sentence: { custody: { amount: '6', unit: 'month' }, conditionalCustody: { amount: '2', unit: 'month' } }
			}
		],
		['sentence', { draft: { chosen: ['none'], parts: {} } }, { kind: 'sentence', sentence: {} }]
	])('%s: %j', (name, typed, answer) => {
		const read = readField(typed, fields[name]);
		expect(read).toEqual({ state: 'answered', answer });
		// What was read comes back in the fields as the same answer.
		expect(readField(typedFrom(answer, fields[name]), fields[name])).toEqual(read);
		if (answer.kind === 'sentence') expect(AnsweredSentence.safeParse(answer.sentence).success).toBe(true);
	});

	it.each<[keyof typeof fields, Typed, RegExp]>([
		['one', { values: ['x'] }, /antwoorden die hier staan/],
		['multiple', { values: ['a', 'b', 'c'] }, /hoogstens 2/],
		['scale', { values: ['8'] }, /antwoorden die hier staan/],
		['number', { text: 'veel' }, /geen getal/],
		['number', { text: '1e3' }, /geen getal/],
		['number', { text: '101' }, /van -5 tot en met 100/],
		['number', { text: '1,25' }, /hoogstens 1/],
		['free', { text: 'x'.repeat(21) }, /21 tekens/],
		['sentence', { draft: prison(null) }, /nog niet af/],
		['sentence', { draft: prison(6, 7) }, /groter dan de hele straf/],
		['sentence', { draft: { ...prison(6), chosen: ['none', 'gevangenisstraf'] } }, /een van de twee/]
	])('%s: %j is asked again, with the reason', (name, typed, reason) => {
		const read = readField(typed, fields[name]);
		expect(read.state === 'wrong' && read.problem).toMatch(reason);
	});

	it('takes youth detention with a conditional part, as the control can make it', () => {
		const youth: FieldView = { kind: 'sentence', choices: ['none', 'jeugddetentie'], life: false };
		const part = { amount: 2, unit: 'month', conditional: { amount: 1, unit: 'month' } } as const;
		const read = readField({ draft: { chosen: ['jeugddetentie'], parts: { jeugddetentie: part } } }, youth);
		if (read.state !== 'answered' || read.answer.kind !== 'sentence') throw new Error(JSON.stringify(read));
		expect(read.answer.sentence.detention).toEqual({ amount: '2', unit: 'month' });
		expect(AnsweredSentence.safeParse(read.answer.sentence).success).toBe(true);
	});
});

const item = (id: string, field: FieldView): ItemView => ({ id, text: id, field });

describe('a step', () => {
	const two = [item('x', fields.one), item('y', fields.scale)];

	it('names what was missed, and nothing that was left open on purpose', () => {
		expect(readItems(two, { x: { values: ['a'] } }, false)).toEqual({
			answers: { x: { kind: 'choice', value: 'a' }, y: null },
			problems: {},
			open: ['y']
		});
		expect(readItems(two, { x: { values: ['a'] }, y: { values: [OPEN] } }, false).open).toEqual([]);
	});

	it('skips what is open and keeps what is answered', () => {
		expect(readItems(two, { x: { values: ['a'] } }, true)).toEqual({
			answers: { x: { kind: 'choice', value: 'a' }, y: null },
			problems: {},
			open: []
		});
	});

	it('skips its only question even where something was begun', () => {
		const read = readItems([item('x', fields.sentence)], { x: { draft: prison(null) } }, true);
		expect(read).toEqual({ answers: { x: null }, problems: {}, open: [] });
	});
});

it('reads two sentences in one plain form without mixing them up', () => {
	const form = new FormData();
	for (const [name, value] of [
		['i0-kind', 'fine'],
		['i0-fine', '500'],
		['i1-kind', 'gevangenisstraf'],
		['i1-amount', '2'],
		['i1-unit', 'year']
	] as const)
		form.append(name, value);
	const items = [item('x', fields.sentence), item('y', fields.sentence)];
	expect(readItems(items, typedIn(form, items), false).answers).toEqual({
		x: { kind: 'sentence', sentence: { fineEuros: 500 } },
		y: { kind: 'sentence', sentence: { custody: { amount: '2', unit: 'year' } } }
	});
});

describe('a plain form in which a number stands at a penalty that was not ticked', () => {
	const item: ItemView = { id: 'straf', text: 'Welke straf?', field: fields.sentence };
	const read = (entries: [string, string][]) => {
		const form = new FormData();
		for (const [name, value] of entries) form.append(`i0-${name}`, value);
		return readItems([item], typedIn(form, [item]), false);
	};
	const said =
		'Je vulde een getal in bij een straf die je niet hebt aangevinkt. Vink die straf aan, of haal het getal weg.';

	it('says so instead of that nothing was answered', () => {
		expect(read([['fine', '500']])).toEqual({ answers: {}, problems: { straf: said }, open: [] });
		expect(read([['amount', '6']]).problems).toEqual({ straf: said });
	});

	it('drops no number beside a penalty that was ticked', () => {
		const service: [string, string][] = [
			['kind', 'service'],
			['hours', '60']
		];
		expect(read([...service, ['fine', '500']]).problems).toEqual({ straf: said });
		expect(read(service).answers).toEqual({ straf: { kind: 'sentence', sentence: { communityServiceHours: 60 } } });
	});
});
