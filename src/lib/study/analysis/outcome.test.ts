import { describe, expect, it } from 'vitest';
import { kindsOf, lengthOf, LIFE, valueOf } from './outcome';

describe('what a sentence imposes', () => {
	it('takes the conditional part of custody apart from what is served', () => {
		const sentence = {
			custody: { amount: 12, unit: 'month' },
			conditionalCustody: { amount: 4, unit: 'month' }
		} as const;
		expect(kindsOf(sentence)).toEqual(['custody', 'conditional']);
		expect([lengthOf(sentence, 'custody'), lengthOf(sentence, 'conditional')]).toEqual([8, 4]);
	});

	it('is conditional only where all of it is', () => {
		const sentence = {
			custody: { amount: 6, unit: 'month' },
			conditionalCustody: { amount: 6, unit: 'month' }
		} as const;
		expect(kindsOf(sentence)).toEqual(['conditional']);
	});

	it('counts parts apart, and never in the unit of another', () => {
		const sentence = { communityServiceHours: 120, fineEuros: 500 };
		expect(kindsOf(sentence)).toEqual(['service', 'fine']);
		expect(lengthOf(sentence, 'custody')).toBeUndefined();
		expect([lengthOf(sentence, 'service'), lengthOf(sentence, 'fine')]).toEqual([120, 500]);
	});

	it('is nothing where it is empty', () => {
		expect(kindsOf({})).toEqual(['nothing']);
		expect(kindsOf({ fineEuros: 0 })).toEqual(['nothing']);
	});

	it('knows life, which has no length in a mean', () => {
		expect(lengthOf({ life: true }, 'custody')).toBe(LIFE);
		expect(valueOf({ kind: 'length', sanction: 'custody' }, { kind: 'sentence', sentence: { life: true } })).toBeNull();
		expect(valueOf({ kind: 'imposes', sanction: 'custody' }, { kind: 'sentence', sentence: { life: true } })).toBe(1);
	});

	it('says nothing about an answer of another kind', () => {
		expect(valueOf({ kind: 'scale' }, { kind: 'choice', value: 'a' })).toBeNull();
		expect(valueOf({ kind: 'choice', value: 'a' }, { kind: 'scale', value: 1 })).toBeNull();
		expect(valueOf({ kind: 'imposes', sanction: 'fine' }, { kind: 'number', value: 1 })).toBeNull();
		expect(valueOf({ kind: 'number' }, null)).toBeNull();
	});
});
