import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../analysis';
import { showCount, showEstimate, stepFor } from './estimates';
import { usual } from './policy';

const estimate = (value: number, people: number, answers = people * 4): Estimate => ({
	kind: 'estimate',
	value,
	se: 0.02,
	low: value - 0.04,
	high: value + 0.04,
	df: people - 1,
	p: 0.01,
	answers,
	people
});
const gate = { policy: usual, range: 1, binary: true, each: 4 };

describe('an estimate that is shown', () => {
	it('is rounded to what one person can move, its interval outward and its counts down', () => {
		expect(showEstimate(estimate(0.43219, 437), gate)).toEqual({
			kind: 'shown',
			value: 0.43,
			low: 0.39,
			high: 0.475,
			answers: 1740,
			people: 430,
			step: 0.005
		});
	});

	it('says the same whichever way one person had answered, or comes close', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 100, max: 5000 }),
				fc.double({ min: 0.2, max: 0.8, noNaN: true }),
				(people, value) => {
					const one = showEstimate(estimate(value, people), gate);
					const other = showEstimate(estimate(value + 1 / people, people), gate);
					if (one.kind !== 'shown' || other.kind !== 'shown') throw new Error('both are shown');
					expect(Math.abs(one.value - other.value)).toBeLessThanOrEqual(one.step * (1 + 1e-9));
				}
			),
			{ numRuns: 200, seed: 3 }
		);
	});

	it.each([
		[0.003, 0.005],
		[0.01, 0.01],
		[0.11, 0.2],
		[6, 10]
	])('has a step of at least %d: %d', (least, step) => {
		expect(stepFor(least)).toBeCloseTo(step, 12);
	});
});

it('tells people by the minimum, and fewer only as few', () => {
	expect([0, 1, 9, 10, 19, 870].map((people) => showCount(people, usual))).toEqual([
		{ kind: 'none' },
		{ kind: 'few', minimum: 10 },
		{ kind: 'few', minimum: 10 },
		{ kind: 'count', people: 10 },
		{ kind: 'count', people: 10 },
		{ kind: 'count', people: 870 }
	]);
});

describe('an estimate that is not shown', () => {
	it.each([
		['of nine people', estimate(0.5, 9), gate, { kind: 'withheld', reason: 'too-few-people' }],
		[
			'with nine people beside its group',
			estimate(0.5, 400),
			{ ...gate, beside: 9 },
			{ kind: 'withheld', reason: 'too-few-beside' }
		],
		['with nine new people since', estimate(0.5, 409), { ...gate, last: 400 }, { kind: 'as-before' }],
		['with few on one side', estimate(0.01, 400), gate, { kind: 'withheld', reason: 'one-sided' }],
		[
			'with everybody on one side',
			{ kind: 'constant', value: 1, answers: 80, people: 20 } as const,
			gate,
			{ reason: 'one-sided' }
		],
		[
			'with everybody at the same length',
			{ kind: 'constant', value: 24, answers: 80, people: 20 } as const,
			{ ...gate, binary: false, range: 60 },
			{ kind: 'withheld', reason: 'one-sided' }
		],
		[
			'that is absent, of few',
			{ kind: 'absent', reason: 'empty-cell', answers: 3, people: 3 } as const,
			gate,
			{ reason: 'too-few-people' }
		]
	])('%s', (_, one, by, wanted) => {
		expect(showEstimate(one, by)).toMatchObject(wanted);
	});

	it('keeps the reason of an absence, with rounded counts', () => {
		expect(showEstimate({ kind: 'absent', reason: 'collinear', answers: 87, people: 25 }, gate)).toEqual({
			kind: 'absent',
			reason: 'collinear',
			answers: 80,
			people: 20
		});
	});

	it('shows a group beside which there is nobody', () => {
		expect(showEstimate(estimate(0.5, 400), { ...gate, beside: 0, last: 390 })).toMatchObject({ kind: 'shown' });
	});
});
