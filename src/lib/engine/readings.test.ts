import { describe, expect, test } from 'vitest';
import type { Outcome, PolicyEffect, Sanction } from '../model';
import { Readings } from './readings';

const months = (amount: number | string): Sanction => ({
	custody: { min: { amount, unit: 'month' }, max: { amount, unit: 'month' } }
});
const euros = (amount: number | string): Sanction => ({
	fine: { min: { amount, unit: 'euro' }, max: { amount, unit: 'euro' } }
});
const hours = (amount: number | string): Sanction => ({
	communityService: { min: { amount, unit: 'hour' }, max: { amount, unit: 'hour' } }
});
const open = (factor: string): PolicyEffect => ({ kind: 'multiply', factor, base: 'open' });
const minus = (amount: number): PolicyEffect => ({ kind: 'add', amount: { amount, unit: 'month' }, sign: 'minus' });

function after(start: Outcome, ...effects: PolicyEffect[]): Outcome {
	const readings = new Readings(start);
	for (const effect of effects) readings.apply(effect, 1, []);
	return readings.outcome;
}

describe('what a guideline leaves open', () => {
	test('one percentage alone is no question', () => {
		expect(after({ kind: 'sanction', sanction: euros(250) }, open('7/4'))).toEqual({
			kind: 'sanction',
			sanction: euros('875/2')
		});
	});

	test('two percentages give both readings: added up, and one after the other', () => {
		expect(after({ kind: 'sanction', sanction: euros(100) }, open('7/4'), open('3/2'))).toMatchObject({
			kind: 'undetermined',
			readings: [euros('225'), euros('525/2')]
		});
	});

	test('a fixed deduction before a fraction parts the readings, and after it too', () => {
		const start: Outcome = { kind: 'sanction', sanction: months(6) };
		expect(after(start, minus(2), open('2/3'))).toMatchObject({ readings: [months('2'), months('8/3')] });
		expect(after(start, open('2/3'), minus(2))).toEqual({ kind: 'sanction', sanction: months('2') });
	});

	test('readings that agree are one outcome', () => {
		expect(after({ kind: 'sanction', sanction: months(6) }, open('2'), open('1'))).toEqual({
			kind: 'sanction',
			sanction: months('12')
		});
	});

	test('every printed alternative is read in each way', () => {
		const start: Outcome = { kind: 'alternatives', options: [{ sanction: euros(100) }, { sanction: hours(8) }] };
		expect(after(start, open('7/4'), open('3/2'))).toMatchObject({
			readings: [euros('225'), hours('18'), euros('525/2'), hours('21')]
		});
	});

	test('a summons makes a demand of every figure and of nothing else', () => {
		const readings = new Readings({
			kind: 'alternatives',
			options: [{ sanction: euros(100) }, { sanction: hours(8) }]
		});
		readings.demand();
		expect(readings.outcome).toEqual({
			kind: 'alternatives',
			options: [
				{ sanction: euros(100), demand: true },
				{ sanction: hours(8), demand: true }
			]
		});
		const text = { nl: 'maatwerk', en: 'tailored' };
		const bespoke = new Readings({ kind: 'bespoke', text });
		bespoke.demand();
		expect(bespoke.outcome).toEqual({ kind: 'bespoke', text });
	});
});
