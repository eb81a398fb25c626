import { describe, expect, test } from 'vitest';
import type { MaximumState, Outcome, Push, Sanction, State, Term } from '../model';
import { isLighter, mayBeLighter } from './lighter';

const text = { nl: 'x', en: 'x' };
const basis = { source: 's', locator: 'l', status: 'official' } as unknown as Push['basis'];
const years = (count: number): Term => ({ kind: 'term', months: String(count * 12) });
const maximum = (term: Term, more: Partial<MaximumState> = {}): MaximumState => ({
	kind: 'gevangenisstraf',
	term,
	fineCategory: 5,
	...more
});
const custody = (months: number): Sanction => ({
	custody: { min: { amount: months, unit: 'month' }, max: { amount: months, unit: 'month' } }
});
const start = (outcome: Outcome) => ({ edition: 'e', label: text, outcome });
const figure = (sanction: Sanction) => start({ kind: 'sanction', sanction });
const unread = (known: boolean) =>
	start({ kind: 'untranscribed', text, known: known ? { text, unconditional: true, basis } : undefined });
const bar = (status: 'barred' | 'not-barred' | 'undecided') => ({ status, grounds: [] });
const push = (rule: string): Push => ({ rule, edition: 'e', basis, label: text, voice: 'law' });

const base: State = {
	offence: { id: 'o', label: text, article: '1', class: 'misdrijf', text },
	alsoMatches: [],
	noOffence: null,
	maximum: maximum(years(9)),
	bar: bar('barred'),
	start: unread(true),
	orientation: null,
	aggravating: [],
	mitigating: [],
	status: 'official'
};
const lighter = (after: Partial<State>, before: Partial<State> = {}) =>
	mayBeLighter({ ...base, ...after }, { ...base, ...before });

describe('a change may make an answer milder', () => {
	test('not where nothing changes, or where only the maximum rises', () => {
		expect(lighter({})).toBe(false);
		expect(lighter({ maximum: maximum(years(12)) })).toBe(false);
		expect(lighter({ maximum: maximum({ kind: 'life', months: '360' }) })).toBe(false);
	});

	test('where nothing is punishable any more', () => {
		expect(lighter({ offence: null, maximum: null, bar: null, start: null })).toBe(true);
	});

	test('where the maximum falls, in any reading, or another law applies', () => {
		const open: Term = {
			kind: 'undetermined',
			readings: [
				{ kind: 'term', months: '96' },
				{ kind: 'term', months: '144' }
			]
		};
		expect(lighter({ maximum: maximum(years(4)) })).toBe(true);
		expect(lighter({ maximum: maximum(open) })).toBe(true);
		expect(lighter({ maximum: maximum(years(12), { kind: 'jeugddetentie' }) })).toBe(true);
		expect(lighter({ maximum: maximum(years(9), { fineCategory: 4 }) })).toBe(true);
	});

	test('where the bar falls or becomes doubtful', () => {
		expect(lighter({ bar: bar('undecided') })).toBe(true);
		expect(lighter({ bar: null })).toBe(true);
		expect(lighter({ bar: bar('barred') }, { bar: bar('not-barred') })).toBe(false);
	});

	test('where the start is lower, of a kind that cannot be compared, or no longer known', () => {
		const service: Sanction = {
			communityService: { min: { amount: 240, unit: 'hour' }, max: { amount: 240, unit: 'hour' } }
		};
		expect(lighter({ start: figure(custody(6)) }, { start: figure(custody(12)) })).toBe(true);
		expect(lighter({ start: figure(service) }, { start: figure(custody(12)) })).toBe(true);
		expect(lighter({ start: unread(false) }, { start: figure(custody(12)) })).toBe(true);
		expect(lighter({ start: null }, { start: figure(custody(12)) })).toBe(true);
		expect(lighter({ start: unread(false) }, { start: unread(true) })).toBe(true);
		expect(lighter({ start: figure(custody(18)) }, { start: figure(custody(12)) })).toBe(false);
	});

	test('where something weighs lighter, or no longer heavier', () => {
		expect(lighter({ mitigating: [push('m')] })).toBe(true);
		expect(lighter({}, { aggravating: [push('a')] })).toBe(true);
		expect(lighter({ maximum: maximum(years(12)) }, { aggravating: [push('a')] })).toBe(false);
		expect(lighter({ aggravating: [push('a')] })).toBe(false);
	});
});

describe('an answer is lighter', () => {
	const is = (after: Partial<State>, before: Partial<State> = {}) =>
		isLighter({ ...base, ...after }, { ...base, ...before });

	test('where the law is: the offence, the maximum, the bar', () => {
		expect(is({ offence: null })).toBe(true);
		expect(is({ maximum: maximum(years(8)) })).toBe(true);
		expect(is({ bar: bar('undecided') })).toBe(true);
		expect(is({})).toBe(false);
	});

	test('where a start is lower, and not where the two cannot be compared or one was not read', () => {
		expect(is({ start: figure(custody(6)) }, { start: figure(custody(12)) })).toBe(true);
		expect(is({ start: figure(custody(18)) }, { start: figure(custody(12)) })).toBe(false);
		expect(is({ start: unread(false) }, { start: figure(custody(12)) })).toBe(false);
		expect(is({ aggravating: [] }, { aggravating: [push('a')] })).toBe(false);
	});
});
