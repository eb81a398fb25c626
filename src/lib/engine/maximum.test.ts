import { describe, expect, test } from 'vitest';
import type { Adjustment, Basis, Phase, StatuteEffect } from '../model';
import { applyCeiling } from './ceiling';
import { fraction } from './fraction';
import { applyPhase, termOf, type Reading } from './maximum';

const basis: Basis = { source: 'sr', locator: 'art. 0', readings: ['26-07'], status: 'official' };
const text = { nl: 'tekst', en: 'text' };
const ground = (id: string, effect: StatuteEffect, open = false): Adjustment => ({
	id,
	phase: 'aggravation',
	group: id,
	label: text,
	when: {},
	effect,
	basis,
	...(open && { open: text })
});
const order = (...combinations: Phase['combinations']): Phase => ({ phase: 'aggravation', combinations, text, basis });
const years = (count: number): Reading => ({ months: fraction(count * 12), life: false });
const third = (id: string) => ground(id, { kind: 'multiply', factor: '4/3' });

describe('grounds in one phase', () => {
	test('one ground is one figure', () => {
		expect(
			applyPhase([years(9)], [ground('a', { kind: 'add', term: { amount: 3, unit: 'year' } })], order('once'))
		).toEqual([years(12)]);
	});

	test('two thirds added and compounded are two readings', () => {
		const readings = applyPhase([years(9)], [third('a'), third('b')], order('additive', 'compounding'));
		expect(termOf(readings)).toEqual({
			kind: 'undetermined',
			readings: [
				{ kind: 'term', months: '180' },
				{ kind: 'term', months: '192' }
			]
		});
	});

	test('readings that end in the same figure are one', () => {
		const three = (id: string) => ground(id, { kind: 'add', term: { amount: 3, unit: 'year' } });
		expect(applyPhase([years(9)], [three('a'), three('b')], order('additive', 'compounding'))).toEqual([years(15)]);
	});

	test('an open ground is read with and without', () => {
		expect(applyPhase([years(12)], [{ ...third('a'), open: text }], order('once'))).toEqual([years(12), years(16)]);
	});

	test('life takes in every raise, and a reduction names the term in its place', () => {
		const death = ground('death', { kind: 'replace', life: true, term: { amount: 30, unit: 'year' } });
		const life = applyPhase([years(9)], [death, third('a')], order('once', 'additive', 'compounding'));
		expect(life).toEqual([{ life: true, months: fraction(360) }]);
		const attempt = ground('attempt', { kind: 'multiply', factor: '2/3', life: { amount: 20, unit: 'year' } });
		expect(applyPhase(life, [attempt], order('compounding'))).toEqual([years(20)]);
	});
});

describe('the ceiling', () => {
	const ceiling = {
		id: 'c',
		when: {},
		term: { amount: 25, unit: 'year' },
		lifted: { amount: 30, unit: 'year' },
		text,
		basis
	} as const;
	test('holds, is lifted, or is open', () => {
		expect(applyCeiling([years(28)], ceiling, 'none')).toEqual([years(25)]);
		expect(applyCeiling([years(28)], ceiling, 'lifted')).toEqual([years(28)]);
		expect(applyCeiling([years(32)], ceiling, 'open')).toEqual([years(25), years(30)]);
	});
});
