import { describe, expect, test } from 'vitest';
import { cases, drawn, type Answer } from './fixture';
import { changesTo, nearest } from './nearest';

const to = (answer: Answer) => (other: Answer) => other === answer;
const light = { act: 'light' };
const change = (factor: string, level: string) => ({ factor, level });

describe('the nearest case with another answer', () => {
	test('is where one already is', () => {
		expect(nearest(drawn, light, to('fine'))).toEqual({
			size: 0,
			ways: [{ changes: [], facts: cases[0]!.facts }],
			more: false
		});
	});

	test('follows defaults for free', () => {
		expect(nearest(drawn, light, to('service'))).toEqual({
			size: 1,
			ways: [{ changes: [change('act', 'heavy')], facts: cases[1]!.facts }],
			more: false
		});
	});

	test('names every smallest set of changes, or as many as wanted and that there are more', () => {
		const found = nearest(drawn, light, to('prison'))!;
		expect(found.size).toBe(2);
		expect(found.ways.map(({ changes }) => changes)).toEqual([
			[change('act', 'heavy'), change('again', 'yes')],
			[change('act', 'heavy'), change('together', 'yes')]
		]);
		const one = nearest(drawn, light, to('prison'), 1)!;
		expect([one.ways.length, one.more]).toEqual([1, true]);
	});

	test('keeps to the facts that every case on the way out must have', () => {
		const found = nearest(drawn, light, to('prison'), 12, { together: ['no'] })!;
		expect(found.ways.map(({ facts }) => facts)).toEqual([cases[2]!.facts]);
	});

	test('does not exist where no case has the answer', () => {
		expect(nearest(drawn, light, () => false)).toBeUndefined();
		expect(nearest(drawn, light, to('fine'), 12, { act: ['heavy'] })).toBeUndefined();
	});
});

test('an answer that no longer applies falls away and is no change', () => {
	expect(changesTo(drawn.subject, { act: 'heavy', together: 'yes' }, cases[0]!.facts)).toEqual([
		change('act', 'light')
	]);
});
