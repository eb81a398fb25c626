import { describe, expect, it } from 'vitest';
import type { LiveAnswer, LiveQuestion, ProposedSanction } from '../model';
import { answerRefusal, cellsOf, groupOf } from './answers';

const months = (amount: string) => ({ amount, unit: 'month' as const });

describe('the main kind of a sentence', () => {
	it.each<[string, ProposedSanction]>([
		['none', {}],
		['none', { fineEuros: 0 }],
		['fine', { fineEuros: 500 }],
		['service', { communityServiceHours: 60, fineEuros: 500 }],
		['custody', { custody: months('3'), communityServiceHours: 60 }],
		['part', { custody: { amount: '1', unit: 'year' }, conditionalCustody: months('6') }],
		['conditional', { custody: { amount: '1', unit: 'year' }, conditionalCustody: months('12') }],
		['custody', { detention: months('2') }],
		['custody', { life: true }]
	])('%s', (group, proposed) => {
		expect(groupOf(proposed)).toBe(group);
	});
});

const weigh: LiveQuestion = {
	kind: 'weigh',
	case: 'a',
	facts: [
		{ factor: 'x', level: 'ja' },
		{ factor: 'y', level: 'ja' }
	]
};
const rank: LiveQuestion = { kind: 'rank', case: 'a', factors: ['x', 'y', 'z'] };
const free: LiveQuestion = { kind: 'free', prompt: { nl: 'Waarom?', en: 'Why?' } };

describe('an answer that does not fit', () => {
	it.each<[string | undefined, LiveQuestion, LiveAnswer]>([
		[undefined, rank, { kind: 'pass' }],
		['other-kind', rank, { kind: 'purpose', value: 'repay' }],
		['unknown-choice', weigh, { kind: 'weigh', weights: ['heavier'] }],
		['incomplete', weigh, { kind: 'weigh', weights: [null, null] }],
		[undefined, weigh, { kind: 'weigh', weights: [null, 'same'] }],
		['incomplete', rank, { kind: 'rank', order: [] }],
		['twice', rank, { kind: 'rank', order: ['x', 'x'] }],
		['unknown-choice', rank, { kind: 'rank', order: ['w'] }],
		[undefined, rank, { kind: 'rank', order: ['z', 'x'] }],
		['incomplete', free, { kind: 'free', text: '  ' }],
		['too-long', free, { kind: 'free', text: 'a'.repeat(281) }],
		[undefined, free, { kind: 'free', text: 'a'.repeat(280) }]
	])('%s', (refusal, question, answer) => {
		expect(answerRefusal(question, answer, true)).toBe(refusal);
	});

	it('and a text of one’s own is refused where it was not switched on', () => {
		expect(answerRefusal(free, { kind: 'free', text: 'a' }, false)).toBe('not-switched-on');
	});
});

describe('what is counted', () => {
	const told = (answer: LiveAnswer) => cellsOf(answer).map(({ series, value }) => `${series}=${value}`);

	it('is that somebody is ready, in the same way whether they answered or sat out', () => {
		expect(told({ kind: 'pass' })).toEqual(['done=pass']);
		expect(told({ kind: 'agree', value: 4 })).toEqual(['done=answer', 'choice=4']);
	});

	it('are the kind of a sentence and each of its amounts, exactly', () => {
		const proposed = { custody: { amount: '45', unit: 'day' as const }, communityServiceHours: 80, fineEuros: 250 };
		expect(told({ kind: 'sentence', proposed })).toEqual([
			'done=answer',
			'group=custody',
			'months=3/2',
			'hours=80',
			'euros=250'
		]);
		expect(told({ kind: 'sentence', proposed: { life: true } })).toEqual([
			'done=answer',
			'group=custody',
			'months=life'
		]);
	});

	it('are opinions on each fact apart, and places in an order', () => {
		expect(told({ kind: 'weigh', weights: ['heavier', null] })).toEqual(['done=answer', 'fact-0=heavier']);
		expect(told({ kind: 'rank', order: ['z', 'x'] })).toEqual(['done=answer', 'rank-1=z', 'rank-2=x']);
	});

	it('is no word of a text of one’s own', () => {
		expect(told({ kind: 'free', text: 'een naam' })).toEqual(['done=answer']);
	});
});
