import { describe, expect, test } from 'vitest';
import type { Basis, Outcome, PolicyEffect } from '../model';
import { applyEffect, hasFractions, round, written } from './outcome';

const basis: Basis = { source: 'x', locator: 'y', readings: ['M'], status: 'official' };
const months = (amount: number | string): Outcome => ({
	kind: 'sanction',
	sanction: { custody: { min: { amount, unit: 'month' }, max: { amount, unit: 'month' } } }
});
const years = (amount: number): Outcome => ({
	kind: 'sanction',
	sanction: { custody: { min: { amount, unit: 'year' }, max: { amount, unit: 'year' } } }
});
const apply = (outcome: Outcome, start: Outcome, effect: PolicyEffect, count = 1) =>
	applyEffect(outcome, start, effect, count, []);
const plus = (amount: number): PolicyEffect => ({ kind: 'add', amount: { amount, unit: 'month' }, sign: 'plus' });

describe('effects on a start', () => {
	test('sums of different units are written in months', () => {
		expect(apply(years(2), years(2), plus(8))).toEqual(months('32'));
	});

	test('a percentage runs over its own base', () => {
		const percent = (base: 'start' | 'subtotal'): PolicyEffect => ({ kind: 'multiply', factor: '3/2', base });
		expect(apply(months(27), months(18), percent('start'))).toEqual(months('36'));
		expect(apply(months(27), months(18), percent('subtotal'))).toEqual(months('81/2'));
	});

	test('a percentage over a start in years meets a sum in months', () => {
		const percent: PolicyEffect = { kind: 'multiply', factor: '3/2', base: 'start' };
		expect(apply(months(32), years(2), percent)).toEqual(months('44'));
	});

	test('a counting effect counts further offences only', () => {
		const each: PolicyEffect = { kind: 'count', factor: 'aantal', share: '1/2', base: 'subtotal' };
		expect(apply(months(36), months(36), each, 1)).toEqual(months('36'));
		expect(apply(months(36), months(36), each, 3)).toEqual(months('72'));
	});

	test('a direction changes no figure', () => {
		expect(apply(months(9), months(9), { kind: 'direction', direction: 'aggravating' })).toEqual(months(9));
	});

	test('an unread size takes the figure away', () => {
		const text = { nl: 'niet gelezen', en: 'not read' };
		expect(apply(months(9), months(9), { kind: 'untranscribed', text })).toEqual({ kind: 'untranscribed', text });
	});

	test('a deduction never goes below nothing', () => {
		expect(apply(months(1), months(1), { kind: 'add', amount: { amount: 2, unit: 'month' }, sign: 'minus' })).toEqual(
			months('0')
		);
	});

	test('rounding goes down and only in its own unit', () => {
		const down = { kind: 'down', unit: 'month', basis } as const;
		expect(hasFractions(months('2211/50'))).toBe(true);
		expect(round(months('2211/50'), down)).toEqual(months('44'));
		expect(round(years(2), down)).toEqual(years(2));
	});

	test('a figure that was worked out is written as every other is, and compares with what a table prints', () => {
		const down = { kind: 'down', unit: 'month', basis } as const;
		const text = (outcome: Outcome) => JSON.stringify(written(outcome));
		expect(JSON.stringify(round(months('33/2'), down))).toBe(JSON.stringify(months('16')));
		expect(text(apply(months(18), months(18), plus(6)))).toBe(text(months(24)));
		expect(text(months('36/2'))).toBe(text(months(18)));
		expect(text(years(2))).not.toBe(text(months(24)));
	});
});
